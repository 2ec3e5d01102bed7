import type { ConversationStore } from '../../programme/delivery/conversation.ts';
import type { PeopleStore } from '../../programme/region/people-store.ts';
import type { Telling } from '../feature.ts';
import { coalesced } from '../jobs/coalesced.ts';
import type { Log } from '../log.ts';
import { createEnds, type Ends } from './ends.ts';
import { createLane, type Lane, type LaneDeps } from './lane.ts';
import { createPreparing } from './preparing.ts';
import { reviveReachable } from './revival.ts';

export interface SenderDeps extends Omit<LaneDeps, 'prepare' | 'ends'> {
  people: PeopleStore;
  conversations: ConversationStore;
  tellings: readonly Telling[];
  log: Pick<Log, 'fault' | 'notSent' | 'event'>;
}

/**
 * Sends what waits in the outbox, at most once. Each tenant is a lane of its own with its own lease, so tenants go side
 * by side, in one process or spread over several, and a long queue for one holds up no other.
 */
export class Sender {
  readonly #deps: SenderDeps;
  readonly #laneDeps: LaneDeps;
  readonly #ends: Ends;
  readonly #lanes = new Map<string, Lane>();
  readonly #dueLanes: () => Promise<readonly Lane[]>;
  #isStopping = false;

  constructor(deps: SenderDeps) {
    this.#deps = deps;
    this.#ends = createEnds(deps.outbox, deps.region);
    this.#laneDeps = { ...deps, prepare: createPreparing(deps), ends: this.#ends };
    this.#dueLanes = coalesced(() => this.#look());
  }

  /** Sends what may be sent now; resolves when nothing more can be. Never rejects. */
  readonly work = async (): Promise<void> => {
    try {
      const due = await this.#dueLanes();
      await Promise.all(due.map(lane => lane.work()));
    } catch (error) {
      this.#deps.log.fault(error, 'sender');
    }
  };

  /** Lets what has left arrive, puts the rest back and gives the lanes to the next process. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    // Whoever looks for lanes at this moment may open one more.
    await this.work();
    const lanes = [...this.#lanes.values()];
    for (const lane of lanes) lane.close();
    await Promise.all(lanes.map(lane => lane.work()));
    await this.#ends.writeLeft();
    await Promise.all(lanes.map(lane => lane.release()));
  }

  /** Puts right what earlier work left behind, and finds the lanes in which something waits or is in hand. */
  async #look(): Promise<readonly Lane[]> {
    if (this.#isStopping) return [];
    const { outbox, region, now, log } = this.#deps;
    await this.#ends.writeLeft();
    const expired = await outbox.expire(region, now());
    if (expired > 0) {
      this.#deps.ended?.('uncertain', expired);
      log.event('deliveries expired', { expired });
    }
    await reviveReachable(this.#deps, now());
    // Whose place nobody knew yet: they find their lane first.
    let due = await outbox.lanes(region);
    if (due[0] === '') {
      await this.#lane('').work();
      due = await outbox.lanes(region);
    }
    const working = [...this.#lanes.values()].filter(lane => lane.isWorking());
    return [...new Set([...due.map(tenant => this.#lane(tenant)), ...working])];
  }

  #lane(tenant: string): Lane {
    const known = this.#lanes.get(tenant) ?? createLane(tenant, this.#laneDeps);
    this.#lanes.set(tenant, known);
    return known;
  }
}

import type { Asker } from '../asker.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { denied } from '../region/people-deps.ts';
import type { PeopleStore } from '../region/people-store.ts';
import type { DeliveryOverview, StuckDelivery, StuckState } from './delivery-views.ts';
import type { Delivery } from './message.ts';
import type { OutboxStore } from './outbox-store.ts';

/** What may have arrived after all comes first: nobody else looks after it. */
const STUCK: readonly StuckState[] = ['uncertain', 'failed', 'unreachable'];
/** Newest so many are looked at. */
const LOOKED_AT = 500;
const OFFERED = 20;

/** What did not arrive for sure, and sending it again. For the programme manager. */
export interface DeliveryService {
  overview(asker: Asker): Promise<Outcome<DeliveryOverview>>;
  /** Each message waits to be sent once more; `notAgain` are those that somebody else has dealt with. */
  sendAgain(
    asker: Asker,
    keys: readonly string[],
  ): Promise<Outcome<{ again: number; notAgain: number; overview: DeliveryOverview }>>;
}

interface Deps {
  outbox: OutboxStore;
  people: PeopleStore;
  region: string;
}

export function deliveryService({ outbox, people, region }: Deps): DeliveryService {
  async function overview(now: Date): Promise<DeliveryOverview> {
    const stuck = await outbox.inStates(region, STUCK, LOOKED_AT);
    const found = await people.byIds(region, [...new Set(stuck.map(({ recipient }) => recipient))]);
    const nameOf = new Map(found.map(({ id, name }) => [id, name]));
    const views = stuck.map(delivery => view(delivery, nameOf.get(delivery.recipient) ?? ''));
    const useful = views
      .filter((_, index) => (stuck[index]?.dropAfter ?? now) >= now)
      .sort((a, b) => STUCK.indexOf(a.state) - STUCK.indexOf(b.state));
    return {
      groups: grouped(views),
      sendable: useful.slice(0, OFFERED),
      moreSendable: Math.max(0, useful.length - OFFERED),
      all: stuck.length < LOOKED_AT,
    };
  }

  return {
    async overview(asker) {
      return denied(asker, 'seeDeliveries') ?? done(await overview(asker.now));
    },

    async sendAgain(asker, keys) {
      const refused = denied(asker, 'seeDeliveries');
      if (refused) return refused;
      if (keys.length === 0) return refuse({ code: 'noMessageChosen' });
      let again = 0;
      for (const key of keys) if (await outbox.again(region, key, asker.now)) again++;
      return done({ again, notAgain: keys.length - again, overview: await overview(asker.now) });
    },
  };
}

const view = ({ key, kind, state, reason = '', createdAt }: Delivery, name: string): StuckDelivery => ({
  key,
  kind,
  // The store was asked for these states only.
  state: state as StuckState,
  reason,
  createdAt,
  name,
});

/** By state and reason, each person named once. */
function grouped(views: readonly StuckDelivery[]): DeliveryOverview['groups'] {
  const groups = new Map<
    string,
    { state: StuckState; reason: string; messages: number; names: Set<string> }
  >();
  for (const { state, reason, name } of views) {
    const key = `${state} ${reason}`;
    const group = groups.get(key) ?? { state, reason, messages: 0, names: new Set() };
    group.messages++;
    group.names.add(name);
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((a, b) => STUCK.indexOf(a.state) - STUCK.indexOf(b.state) || b.messages - a.messages)
    .map(group => ({ ...group, names: [...group.names].sort() }));
}

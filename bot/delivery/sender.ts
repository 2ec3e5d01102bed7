import { plusMilliseconds } from '../../programme/calendar.ts';
import type { Delivery } from '../../programme/delivery/message.ts';
import type { DeliveryEnd, LeaseStore, OutboxStore } from '../../programme/delivery/outbox-store.ts';
import { coalesced } from '../jobs/coalesced.ts';
import type { Log } from '../log.ts';
import { type AttemptDeps, createAttempt } from './attempt.ts';
import { createHeldLease, type HeldLease } from './held-lease.ts';
import { recipientsOf } from './recipients.ts';
import { createTurnstile } from './turnstile.ts';

/** How many are in hand at once: enough to fill 50 a second at over a second each, few enough to draw them late. */
export const CAPACITY = 64;
/** A message that may start only later than this goes back to the outbox. */
const PATIENCE_MS = 5_000;
/** What is taken is ours for so long; a message found `sending` after it is uncertain. */
export const TAKEN_MS = 120_000;
/** No send starts later than this after the taking, so that it has ended when TAKEN_MS have passed. */
const START_WITHIN_MS = 60_000;
/** The two short windows of the limits, in which the process before us may have sent. */
const TAKE_OVER_PAUSE_MS = 2_000;
/** Whoever can be reached again gets what she missed for this long, as far as it is still due. */
const REVIVED_FOR_MS = 30 * 24 * 3_600_000;

export interface SenderDeps extends AttemptDeps {
  region: string;
  outbox: OutboxStore;
  leases: LeaseStore;
  /** One process at a time holds it; the same name for all processes of one app, whose limits it guards. */
  leaseName: string;
  holder: string;
  log: Pick<Log, 'fault' | 'notSent' | 'event'>;
}

/**
 * Sends what waits in the outbox, at most once, from one process at a time. The lease covers all tenants of the app:
 * whose tenant a message goes to is known only when it is taken, and one process fills the limits of many tenants.
 */
export class Sender {
  /** Sends what may be sent now; resolves when nothing more can be. Never rejects. */
  readonly work: () => Promise<void>;
  readonly #deps: SenderDeps;
  readonly #lease: HeldLease;
  readonly #turnstile;
  readonly #attempt;
  /** Ends that could not be written: written first of all next time, before time makes them uncertain. */
  readonly #unwritten = new Map<string, DeliveryEnd>();
  #stopping = false;

  constructor(deps: SenderDeps) {
    const { limiter, timer, leases, leaseName: name, holder, now } = deps;
    const tookOver = () => limiter.pause(timer.elapsed() + TAKE_OVER_PAUSE_MS);
    this.#deps = deps;
    this.#lease = createHeldLease({ leases, name, holder, now, timer, tookOver });
    this.#turnstile = createTurnstile(limiter, timer, PATIENCE_MS);
    this.#attempt = createAttempt(deps, this.#turnstile);
    this.work = coalesced(() => this.#run().catch(error => deps.log.fault(error, 'sender')));
  }

  /** Lets what has left arrive, puts the rest back and gives the lease to the next process. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#turnstile.close();
    await this.work();
    if (!this.#lease.held()) return;
    await this.#writeEnds();
    await this.#lease.release();
  }

  async #run(): Promise<void> {
    const { outbox, region, now, log } = this.#deps;
    if (this.#stopping || !(await this.#lease.keep())) return;
    await this.#writeEnds();
    const expired = await outbox.expire(region, now());
    if (expired > 0) log.event('deliveries expired', { expired });
    await this.#reviveReachable(now());
    const ends = await this.#drain();
    if (ends.size > 0) log.event('deliveries', Object.fromEntries(ends));
  }

  /** Takes and sends until nothing waits. Answers how many ended how. */
  async #drain(): Promise<Map<string, number>> {
    const ends = new Map<string, number>();
    const inHand = new Set<Promise<void>>();
    try {
      for (let more = true; more || inHand.size > 0; ) {
        if (more && inHand.size <= CAPACITY / 2) {
          const takenAt = this.#deps.timer.elapsed();
          const room = CAPACITY - inHand.size;
          const taken = await this.#take(room);
          more = taken.length === room;
          for (const delivery of taken) {
            const ending = this.#deliver(delivery, takenAt).then(state => {
              ends.set(state, (ends.get(state) ?? 0) + 1);
              inHand.delete(ending);
            });
            inHand.add(ending);
          }
        }
        if (inHand.size > 0) await Promise.race(inHand);
      }
    } finally {
      await Promise.all(inHand);
    }
    return ends;
  }

  async #take(room: number): Promise<Delivery[]> {
    if (this.#stopping || !(await this.#lease.keep())) return [];
    const now = this.#deps.now();
    return this.#deps.outbox.take(this.#deps.region, now, plusMilliseconds(now, TAKEN_MS), room);
  }

  /** Never rejects. */
  async #deliver(delivery: Delivery, takenAt: number): Promise<string> {
    const { timer, log } = this.#deps;
    try {
      const maySend = () => this.#lease.held() && timer.elapsed() < takenAt + START_WITHIN_MS;
      const end = await this.#attempt(delivery, maySend);
      this.#unwritten.set(delivery.key, end);
      await this.#writeEnd(delivery.key, end);
      return end.state;
    } catch (error) {
      log.fault(error, `delivery.${delivery.kind}`);
      return 'fault';
    }
  }

  async #writeEnds(): Promise<void> {
    for (const [key, end] of this.#unwritten) await this.#writeEnd(key, end);
  }

  async #writeEnd(key: string, end: DeliveryEnd): Promise<void> {
    await this.#deps.outbox.settle(this.#deps.region, key, end);
    this.#unwritten.delete(key);
  }

  /** A message whose recipient could not be reached was surely not delivered, so it goes out once she can be. */
  async #reviveReachable(now: Date): Promise<void> {
    const { outbox, people, conversations, region, log } = this.#deps;
    const since = plusMilliseconds(now, -REVIVED_FOR_MS);
    const missed = await outbox.unreachableRecipients(region, since);
    if (missed.length === 0) return;
    const recipients = await recipientsOf(people, region, missed);
    const accounts = [...recipients.values()].flatMap(person => person.accounts);
    const keyOf = (account: { tenantId: string; objectId: string }) =>
      `${account.tenantId}/${account.objectId}`;
    const reachable = new Set((await conversations.reachable(region, accounts)).map(keyOf));
    const back = missed.filter(id =>
      recipients.get(id)?.accounts.some(account => reachable.has(keyOf(account))),
    );
    if (back.length === 0) return;
    log.event('deliveries revived', { revived: await outbox.revive(region, back, since, now) });
  }
}

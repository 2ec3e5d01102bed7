import { plusMilliseconds } from '../../programme/calendar.ts';
import type { Delivery } from '../../programme/delivery/message.ts';
import type { LeaseStore, OutboxStore, Taken } from '../../programme/delivery/outbox-store.ts';
import { coalesced } from '../jobs/coalesced.ts';
import type { Log } from '../log.ts';
import { type AttemptDeps, createAttempt, type Permit } from './attempt.ts';
import type { Ends } from './ends.ts';
import { createHeldLease } from './held-lease.ts';
import { SHORT_WINDOWS_MS } from './limiter.ts';
import type { createPreparing, Prepared } from './preparing.ts';
import { createTurnstile } from './turnstile.ts';

/** How many of a lane are in hand at once: enough to fill 50 a second at over a second each, few enough to draw them late. */
export const CAPACITY = 64;
/** A message that may start only later than this goes back to the outbox. */
const PATIENCE_MS = 5_000;
/** What is taken is ours for so long; a message found `sending` after it is uncertain. */
export const TAKEN_MS = 120_000;
/** No send starts later than this after the taking, so that it has ended when TAKEN_MS have passed. */
const START_WITHIN_MS = 60_000;

export interface LaneDeps extends AttemptDeps {
  region: string;
  outbox: OutboxStore;
  leases: LeaseStore;
  /** The same name for all processes of one app, whose limits the leases guard. */
  leaseName: string;
  holder: string;
  prepare: ReturnType<typeof createPreparing>;
  ends: Ends;
  /** Hears of the states in which attempts ended, one unless it is said how many. */
  ended?: ((state: string, count?: number) => void) | undefined;
  log: Pick<Log, 'fault' | 'notSent' | 'event'>;
}

/** What waits for one tenant. */
export interface Lane {
  /** Sends what may be sent now; resolves when nothing more can be. Never rejects. */
  work(): Promise<void>;
  /** Is anything in hand? What was taken is due no more, so nobody else can tell. */
  isWorking(): boolean;
  /** Nothing more leaves, and what waits for its turn is put back. */
  close(): void;
  /** Gives the lane to the next process. */
  release(): Promise<void>;
}

/** One process at a time sends in a lane, under a lease: only so the limit of the tenant can hold across processes. */
export function createLane(tenant: string, deps: LaneDeps): Lane {
  const { region, outbox, limiter, timer, now, log, ends } = deps;
  const turnstile = createTurnstile(limiter, timer, PATIENCE_MS);
  const attempt = createAttempt(deps, turnstile);
  const lease = createHeldLease({
    ...deps,
    name: `${deps.leaseName}/${tenant}`,
    async tookOver() {
      limiter.pause(timer.elapsed() + SHORT_WINDOWS_MS, tenant);
      await outbox.free(region, tenant, now());
    },
  });
  let isClosed = false;

  async function take(room: number): Promise<Taken | undefined> {
    if (isClosed || !(await lease.keep())) return undefined;
    return outbox.take(region, tenant, now(), plusMilliseconds(now(), TAKEN_MS), room);
  }

  /** Never rejects. Answers the state in which it ended. */
  async function deliver(delivery: Delivery, claim: string, what: Prepared, permit: Permit): Promise<string> {
    try {
      const end = what.ready ? await attempt(delivery, what, permit) : what.end;
      if (end === undefined) return 'stopped';
      await ends.write(delivery.key, claim, end);
      return end.state;
    } catch (error) {
      log.fault(error, `delivery.${delivery.kind}`);
      return 'fault';
    }
  }

  function permitOf({ key }: Delivery, what: Prepared, claim: string, takenAt: number): Permit {
    const asOf = what.ready ? what.message.asOf : undefined;
    const inTime = () => lease.held() && timer.elapsed() < takenAt + START_WITHIN_MS;
    return async () => {
      if (!inTime()) return 'later';
      if (!(await outbox.start(region, key, claim, asOf))) return 'never';
      return inTime() ? 'now' : 'later';
    };
  }

  /** Takes and sends until nothing waits. Answers how many ended how. */
  async function drain(): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    const inHand = new Set<Promise<void>>();
    try {
      for (let more = true; more || inHand.size > 0; ) {
        if (more && inHand.size <= CAPACITY / 2) {
          const takenAt = timer.elapsed();
          const room = CAPACITY - inHand.size;
          const { claim, deliveries } = (await take(room)) ?? { claim: '', deliveries: [] };
          more = deliveries.length === room;
          const prepared = await deps.prepare(region, deliveries, now());
          for (const [index, delivery] of deliveries.entries()) {
            const what = prepared[index] as Prepared;
            const permit = permitOf(delivery, what, claim, takenAt);
            const ending = deliver(delivery, claim, what, permit).then(state => {
              counts.set(state, (counts.get(state) ?? 0) + 1);
              deps.ended?.(state);
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
    return counts;
  }

  let working = false;
  async function run(): Promise<void> {
    working = true;
    try {
      const counts = await drain();
      if (counts.size > 0) log.event('deliveries', Object.fromEntries(counts));
    } catch (error) {
      log.fault(error, 'lane');
    }
    working = false;
  }

  return {
    work: coalesced(run),
    isWorking: () => working,
    close() {
      isClosed = true;
      turnstile.close();
    },
    async release() {
      if (lease.held()) await lease.release();
    },
  };
}

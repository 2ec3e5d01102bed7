import { plusMinutes } from '../calendar.ts';
import { followOne, settle } from './booking-settling.ts';
import { turnClock } from './session-turning.ts';
import type { TrainingDeps } from './training-deps.ts';

/** A claim that is older was left by a crash: whoever made it has answered, or never will. */
const CLAIM_MINUTES = 1;
const CLAIMS_AT_ONCE = 200;

/** Brings sessions and people's records up to date with the clock and with each other. */
export function bookingReconciler(deps: TrainingDeps) {
  const { sessions, records } = deps;

  /** Finishes a claim that the session has answered, and releases one that it never heard of. */
  async function finishClaims(region: string, now: Date): Promise<void> {
    const until = plusMinutes(now, -CLAIM_MINUTES);
    for (const record of await records.withClaims(region, until, CLAIMS_AT_ONCE)) {
      const old = record.seats.filter(({ booking, at }) => record.claimed.includes(booking) && at <= until);
      for (const { session: id, booking: name } of old) {
        const session = await sessions.byId(region, id);
        const booking = session?.bookings.find(one => one.id === name);
        if (session && booking) await followOne(deps, session, booking);
        else await records.release(region, record.person, name);
      }
    }
  }

  return {
    /** May be repeated, and may run in several processes at once. */
    async reconcile(region: string, now: Date): Promise<void> {
      for (const id of await sessions.dueBy(region, now)) {
        const session = await sessions.change(region, id, stands => {
          const next = turnClock(stands, now);
          return { ...(next !== stands && { next }), answer: next };
        });
        if (!session) continue;
        await settle(deps, session);
      }
      await finishClaims(region, now);
    },
  };
}

import { plusMinutes } from '../calendar.ts';
import { followOne, settle } from './booking-settling.ts';
import { turnClock } from './session-turning.ts';
import type { TrainingDeps } from './training-deps.ts';

/** A claim that is older was left by a crash: whoever made it has answered, or never will. */
const CLAIM_MINUTES = 1;
const CLAIMS_AT_ONCE = 200;
/** Sessions that go side by side, so that what they write goes together. */
const SESSIONS_AT_ONCE = 50;

/** Brings sessions and people's records up to date with the clock and with each other. */
export function bookingReconciler(deps: TrainingDeps) {
  const { sessions, records } = deps;

  async function bringUpToDate(region: string, id: string, now: Date): Promise<void> {
    const session = await sessions.change(region, id, stands => {
      const next = turnClock(stands, now);
      return { ...(next !== stands && { next }), answer: next };
    });
    if (session) await settle(deps, session);
  }

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
      const due = await sessions.dueBy(region, now);
      for (let from = 0; from < due.length; from += SESSIONS_AT_ONCE)
        await Promise.all(due.slice(from, from + SESSIONS_AT_ONCE).map(id => bringUpToDate(region, id, now)));
      await finishClaims(region, now);
    },
  };
}

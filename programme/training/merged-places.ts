import { isLive, liveBookingOf } from './booking.ts';
import { holdOf, settle } from './booking-settling.ts';
import { unsettling } from './seat-offers.ts';
import type { Session } from './session.ts';
import type { TrainingDeps } from './training-deps.ts';
import type { SessionChange } from './training-store.ts';

/** What becomes of places on sessions when two records turn out to be one person. */
export interface MergedPlaces {
  /** Code of a session that keeps the two from being one: both have a place there, or places that one person can't have (T4). */
  clash(region: string, keep: string, gone: string): Promise<string | undefined>;
  /** Puts `keep` in the place of `gone`: seats, places on waiting lists, and sessions attended. May be repeated. */
  move(region: string, keep: string, gone: string): Promise<void>;
}

export function mergedPlaces(deps: Pick<TrainingDeps, 'sessions' | 'records' | 'audit'>): MergedPlaces {
  const { sessions, records } = deps;

  async function sessionsOf(region: string, person: string): Promise<string[]> {
    const [record, attended] = await Promise.all([
      records.byPerson(region, person),
      sessions.attendedBy(region, person),
    ]);
    const held = [...record.seats, ...record.waiting].map(({ session }) => session);
    return [...new Set([...held, ...attended.map(({ id }) => id)])];
  }

  return {
    async clash(region, keep, gone) {
      const [kept, other] = [await records.byPerson(region, keep), await records.byPerson(region, gone)];
      const live = await sessions.byIds(region, [
        ...[...other.seats, ...other.waiting].map(({ session }) => session),
      ]);
      const both = live.find(
        ({ bookings }) => liveBookingOf(bookings, keep) && liveBookingOf(bookings, gone),
      );
      const seat = other.seats.find(one =>
        kept.seats.some(
          ({ booking, programme, startsAt, endsAt }) =>
            booking !== one.booking &&
            (programme === one.programme || (startsAt < one.endsAt && endsAt > one.startsAt)),
        ),
      );
      return both?.code ?? live.find(({ id }) => id === seat?.session)?.code;
    },

    async move(region, keep, gone) {
      const { seats, waiting } = await records.byPerson(region, gone);
      for (const id of await sessionsOf(region, gone)) {
        const session = await sessions.change(region, id, stands => replacedPerson(stands, gone, keep));
        if (!session) continue;
        const places = session.bookings.filter(one => one.person === keep && isLive(one));
        // Claimed although it may be a place to wait: there has to be a record that it can be noted in.
        for (const { id: booking, requestedAt } of places)
          await records.claimSeat(region, keep, holdOf(session, booking, requestedAt));
        await settle(deps, session);
      }
      for (const { booking } of [...seats, ...waiting]) await records.release(region, gone, booking);
    },
  };
}

function replacedPerson(session: Session, gone: string, keep: string): SessionChange<Session> {
  const theirs = session.bookings.filter(({ person }) => person === gone);
  if (theirs.length === 0) return { answer: session };
  const bookings = session.bookings.map(one => (one.person === gone ? { ...one, person: keep } : one));
  const live = theirs.filter(isLive).map(({ id }) => id);
  const next = unsettling({ ...session, bookings }, live);
  return { next, answer: next };
}

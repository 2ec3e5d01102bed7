import { londonDay } from '../calendar.ts';
import { countedSummit } from '../summit/nameless-summit.ts';
import type { SummitStore } from '../summit/summit-store.ts';
import type { AccessNeedStore } from '../training/access-need.ts';
import { hasPlace } from '../training/access-need-service.ts';
import { namelessSession } from '../training/nameless-session.ts';
import type { TrainingRecordStore } from '../training/training-record.ts';
import type { SessionStore } from '../training/training-store.ts';
import { keptSince, type Sweep } from './retention-rules.ts';

export interface EventSweepDeps {
  region: string;
  sessions: Pick<SessionStore, 'named' | 'change' | 'byIds'>;
  needs: Pick<AccessNeedStore, 'sessions' | 'ofSession' | 'remove'>;
  records: Pick<TrainingRecordStore, 'release'>;
  summits: Pick<SummitStore, 'named' | 'guests' | 'change' | 'removeGuests'>;
}

/** The names of those who came to sessions and summits, where the head counts stay, and what they needed. */
export function eventSweeps(
  deps: EventSweepDeps,
): Record<'bookingNames' | 'accessNeeds' | 'summitGuests', Sweep> {
  const { region, sessions, records, needs, summits } = deps;

  /** What is still held for one of them is released first. */
  async function removeNames(id: string, now: Date): Promise<number> {
    const bookings = await sessions.change(region, id, stands => ({ answer: stands.bookings }));
    for (const booking of bookings ?? []) await records.release(region, booking.person, booking.id);
    const taken = await sessions.change(region, id, session =>
      session.namesRemovedAt === undefined
        ? { next: namelessSession(session, now), answer: session.bookings.length }
        : { answer: 0 },
    );
    return taken ?? 0;
  }

  /** Counts the guests, removes them, and notes that at last: after a crash it begins again. */
  async function removeGuests(id: string, now: Date): Promise<number> {
    const guests = await summits.guests(region, id);
    await summits.change(region, id, summit => ({ next: countedSummit(summit, guests), answer: true }));
    const removed = await summits.removeGuests(region, id);
    await summits.change(region, id, summit => ({ next: { ...summit, namesRemovedAt: now }, answer: true }));
    return removed;
  }

  return {
    async bookingNames(now, rehearsal) {
      let found = 0;
      for (const id of await sessions.named(region, keptSince('bookingNames', now)))
        found += rehearsal
          ? ((await sessions.change(region, id, ({ bookings }) => ({ answer: bookings.length }))) ?? 0)
          : await removeNames(id, now);
      return found;
    },
    async accessNeeds(now, rehearsal) {
      const before = keptSince('accessNeeds', now);
      const ids = await needs.sessions(region);
      const found = await sessions.byIds(region, ids);
      let removed = 0;
      for (const id of ids) {
        const session = found.find(one => one.id === id);
        const isOver = (session?.cancelledAt ?? session?.endsAt ?? before) <= before;
        const outdated = (await needs.ofSession(region, id))
          .map(({ person }) => person)
          .filter(person => isOver || !session || !hasPlace(session, person));
        removed += rehearsal ? outdated.length : await needs.remove(region, id, outdated);
      }
      return removed;
    },
    async summitGuests(now, rehearsal) {
      let found = 0;
      for (const id of await summits.named(region, londonDay(keptSince('summitGuests', now))))
        found += rehearsal ? (await summits.guests(region, id)).length : await removeGuests(id, now);
      return found;
    },
  };
}

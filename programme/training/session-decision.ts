import type { Session } from './session.ts';
import type { BookAnswer } from './session-book.ts';
import { turnClock } from './session-turning.ts';
import type { SessionChange, SessionStore } from './training-store.ts';

/** What was decided, and the session as it is with it. */
export interface Decided {
  session: Session;
  answer: BookAnswer;
  /** Ids of bookings whose people's records are to follow because of it. */
  unsettled: string[];
  /** Did the places of others change with it? */
  othersChanged: boolean;
}

/**
 * Decides about places on a session as the clock has it at this instant, so that nobody overtakes those whose turn it
 * became since somebody last looked. Undefined: no such session.
 */
export const decideAt = (
  sessions: SessionStore,
  { region, id, at }: { region: string; id: string; at: Date },
  decide: (session: Session) => SessionChange<BookAnswer>,
): Promise<Decided | undefined> =>
  sessions.change(region, id, stands => {
    const turned = turnClock(stands, at);
    const { next = turned, answer } = decide(turned);
    return {
      ...(next !== stands && { next }),
      answer: { session: next, answer, ...changes(stands, next, answer) },
    };
  });

function changes(
  from: Session,
  to: Session,
  answer: BookAnswer,
): Pick<Decided, 'unsettled' | 'othersChanged'> {
  if (to === from) return { unsettled: [], othersChanged: false };
  // Bookings keep their place in the list, and are replaced when something about them changes.
  const changed = new Set(to.bookings.filter((one, n) => one !== from.bookings[n]).map(({ id }) => id));
  const before = new Set(from.unsettled);
  const own = 'booking' in answer ? answer.booking.id : undefined;
  return {
    unsettled: to.unsettled.filter(id => changed.has(id) || !before.has(id)),
    othersChanged: [...changed].some(id => id !== own),
  };
}

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
    const unsettled = next.unsettled.filter(one => !stands.unsettled.includes(one));
    const own = 'booking' in answer ? answer.booking.id : undefined;
    // Bookings keep their place in the list, and are replaced when something about them changes.
    const othersChanged = next.bookings.some((one, n) => one !== stands.bookings[n] && one.id !== own);
    return { ...(next !== stands && { next }), answer: { session: next, answer, unsettled, othersChanged } };
  });

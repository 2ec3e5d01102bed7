import type { Outcome } from '../outcome.ts';
import type { Attendee } from './booking-eligibility.ts';
import type { Session } from './session.ts';
import { cutOffAt } from './session-clock.ts';
import { seatNowFor, type WaitReason, whyNoSeat } from './who-is-next.ts';

/** Why asking for a place on a session would be refused. */
export type NoPlaceReason =
  | 'cancelled'
  | 'notOpen'
  | 'closed'
  | 'begun'
  | 'trainer'
  | 'unconfirmed'
  /** All seats are taken, or are not for this person, and none is offered any more. */
  | 'full';

/** What somebody without a place would get by asking for one now. */
export type Asking =
  | { gets: 'seat' }
  | { gets: 'waitingPlace'; why: WaitReason; until?: Date }
  | { gets: 'nothing'; why: NoPlaceReason };

/** The same answer that the session would give, so that a card promises nothing else (T2, T3, T9, T10, T11). */
export function whatAskingGets(session: Session, attendee: Outcome<Attendee>, now: Date): Asking {
  const nothing = (why: NoPlaceReason): Asking => ({ gets: 'nothing', why });
  const { state, startsAt } = session;
  if (state === 'cancelled') return nothing('cancelled');
  if (state === 'draft' || state === 'preparing') return nothing('notOpen');
  if (startsAt <= now || state === 'delivered' || state === 'completed') return nothing('begun');
  if (state === 'closedToBooking') return nothing('closed');
  if (!attendee.ok)
    return nothing(attendee.refusals[0].code === 'trainersDoNotBook' ? 'trainer' : 'unconfirmed');
  if (seatNowFor(session, attendee.value, now)) return { gets: 'seat' };
  if (cutOffAt(session) <= now) return nothing('full');
  return { gets: 'waitingPlace', ...whyNoSeat(session, attendee.value, now) };
}

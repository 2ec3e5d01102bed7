import { done, type Outcome, refuse } from '../outcome.ts';
import type { Booking, BookingName } from './booking.ts';
import type { Attendee } from './booking-eligibility.ts';
import { follow, holdOf } from './booking-settling.ts';
import type { Session } from './session.ts';
import { type BookAnswer, requestPlace } from './session-book.ts';
import type { TrainingDeps } from './training-deps.ts';
import type { Hold } from './training-record.ts';
import type { SessionChange } from './training-store.ts';

type Deps = Pick<TrainingDeps, 'sessions' | 'records' | 'audit'>;

/** A place that was asked for, and the session as it is with it. */
export interface Placed {
  session: Session;
  booking: Booking;
}

export interface Wish {
  session: string;
  attendee: Attendee;
  by: string;
  at: Date;
  /** The id that a new booking gets. */
  newBooking: string;
  untold?: true;
  /** The person's seat on another session of the programme, which gives way. */
  movedFrom?: BookingName;
}

/** Answers with the session as it is after the change. */
export const withSession =
  (decide: (session: Session) => SessionChange<BookAnswer>) =>
  (session: Session): SessionChange<{ session: Session; answer: BookAnswer }> => {
    const { next, answer } = decide(session);
    return { ...(next && { next }), answer: { session: next ?? session, answer } };
  };

/**
 * Asks for a place: claims the person's time first, then the seat, under one booking id, so that a crash between the two
 * leaves a claim that can be finished and never a seat that nobody knows of (T4). Asking twice is asking once.
 */
export function bookingRequests(deps: Deps) {
  const { sessions, records } = deps;
  /** Plans of sessions; what is remembered is checked again by the session itself (`outdated`). */
  const plans = new Map<string, Omit<Session, 'bookings'>>();
  const REMEMBERED = 200;

  async function planOf(region: string, id: string): Promise<Omit<Session, 'bookings'> | undefined> {
    const key = `${region}/${id}`;
    const known = plans.get(key);
    if (known) return known;
    const session = await sessions.byId(region, id);
    if (!session) return undefined;
    const { bookings: _, ...plan } = session;
    if (plans.size >= REMEMBERED) plans.clear();
    plans.set(key, plan);
    return plan;
  }

  /** Why the seat can't be claimed, with the session that is in the way. */
  async function inTheWay(
    region: string,
    session: string,
    clash: Hold,
    because: 'sameProgramme' | 'overlap',
  ) {
    const other = await sessions.byId(region, clash.session);
    return refuse({
      code: 'seatInTheWay',
      session,
      other: other?.code ?? '',
      startsAt: clash.startsAt,
      because,
    });
  }

  async function ask(wish: Wish, booking: string, hold: Hold, waitOnly: boolean) {
    const { attendee, by, at, untold, movedFrom } = wish;
    const { person, authority, subRegion } = attendee;
    return sessions.change(
      person.region,
      wish.session,
      withSession(session =>
        requestPlace(session, {
          booking,
          person: person.id,
          authority,
          ...(subRegion !== undefined && { subRegion }),
          by,
          at,
          timeChanges: hold.timeChanges,
          ...(waitOnly && { waitOnly }),
          ...(untold && { untold }),
          ...(movedFrom && { movedFrom }),
        }),
      ),
    );
  }

  async function request(wish: Wish): Promise<Outcome<Placed>> {
    const { person } = wish.attendee;
    const { region } = person;
    const plan = await planOf(region, wish.session);
    if (!plan) return refuse({ code: 'sessionNotFound' });
    const hold = holdOf(plan, wish.newBooking, wish.at);
    const claim = await records.claimSeat(region, person.id, hold, wish.movedFrom?.booking);
    // Another press of the same person on this session came first: this one is the same wish.
    const booking =
      !claim.claimed && claim.clash.session === wish.session ? claim.clash.booking : hold.booking;
    const clashes = !claim.claimed && booking === hold.booking;
    const asked = await ask(wish, booking, hold, clashes);
    if (!asked) {
      await records.release(region, person.id, hold.booking);
      return refuse({ code: 'sessionNotFound' });
    }
    const { session, answer } = asked;
    if ('outdated' in answer) {
      plans.delete(`${region}/${wish.session}`);
      await records.release(region, person.id, hold.booking);
      return request(wish);
    }
    if ('refusal' in answer) {
      if (claim.claimed) await records.release(region, person.id, hold.booking);
      return clashes && answer.refusal.code === 'seatElsewhere' && !claim.claimed
        ? inTheWay(region, session.code, claim.clash, claim.because)
        : refuse(answer.refusal);
    }
    if (claim.claimed && answer.booking.id !== hold.booking)
      await records.release(region, person.id, hold.booking);
    await follow(deps, session, answer.booking);
    return done({ session, booking: answer.booking });
  }

  return request;
}

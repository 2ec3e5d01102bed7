import { done, type Outcome, refuse } from '../outcome.ts';
import { type Booking, type BookingName, isLive } from './booking.ts';
import type { Attendee } from './booking-eligibility.ts';
import { followOne, holdOf, settle } from './booking-settling.ts';
import type { Session } from './session.ts';
import { type PlaceRequest, requestPlace } from './session-book.ts';
import { decideAt } from './session-decision.ts';
import type { TrainingDeps } from './training-deps.ts';
import type { ClaimOutcome, Hold } from './training-record.ts';
import type { SessionStore } from './training-store.ts';

type Deps = Pick<TrainingDeps, 'sessions' | 'records' | 'audit'>;

/** A place that was asked for, and the session as it is with it. */
export interface Placed {
  session: Session;
  booking: Booking;
  /** Places of others on this session changed with it. */
  othersChanged?: boolean;
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

/** Another seat of the person keeps her from this one; says which (T4). */
export async function seatInTheWay(
  sessions: SessionStore,
  { region, code: session }: Session,
  { clash: { session: id, startsAt }, because }: Extract<ClaimOutcome, { claimed: false }>,
) {
  const other = (await sessions.byId(region, id))?.code ?? '';
  return refuse({ code: 'seatInTheWay', session, other, startsAt, because });
}

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
    if (!session || session.state === 'draft') return undefined;
    const { bookings: _, ...plan } = session;
    // Before booking opens its times may change without a word.
    if (plan.state !== 'open') return plan;
    if (plans.size >= REMEMBERED) plans.clear();
    plans.set(key, plan);
    return plan;
  }

  function ask(wish: Wish, booking: string, { timeChanges }: Hold, waitOnly: boolean) {
    const { attendee, by, at, untold, movedFrom } = wish;
    const { person, authority, subRegion } = attendee;
    const wanted: PlaceRequest = {
      ...{ booking, person: person.id, authority, by, at, timeChanges },
      ...(subRegion !== undefined && { subRegion }),
      ...(waitOnly && { waitOnly }),
      ...(untold && { untold }),
      ...(movedFrom && { movedFrom }),
    };
    return decideAt(sessions, { region: person.region, id: wish.session, at }, session =>
      requestPlace(session, wanted),
    );
  }

  /** What was claimed for nothing is held no more; a place that stands there under the same id keeps what it has. */
  async function giveBack(session: Session, person: string, claimed: string): Promise<void> {
    const standing = session.bookings.find(({ id }) => id === claimed);
    if (standing) await followOne(deps, session, standing);
    else await records.release(session.region, person, claimed);
  }

  async function request(wish: Wish): Promise<Outcome<Placed>> {
    const { id: person, region } = wish.attendee.person;
    const plan = await planOf(region, wish.session);
    if (!plan) return refuse({ code: 'sessionNotFound' });
    const hold = holdOf(plan, wish.newBooking, wish.at);
    const claim = await records.claimSeat(region, person, hold, wish.movedFrom?.booking);
    // Another press of the same person on this session came first: this one is the same wish.
    const booking =
      !claim.claimed && claim.clash.session === wish.session ? claim.clash.booking : hold.booking;
    const clashes = !claim.claimed && booking === hold.booking;
    const asked = await ask(wish, booking, hold, clashes);
    if (!asked) {
      await records.release(region, person, hold.booking);
      return refuse({ code: 'sessionNotFound' });
    }
    const { session, answer, unsettled, othersChanged } = asked;
    if ('outdated' in answer || 'refusal' in answer) {
      if (claim.claimed) await giveBack(session, person, hold.booking);
      if ('outdated' in answer) {
        plans.delete(`${region}/${wish.session}`);
        return request(wish);
      }
      return clashes && answer.refusal.code === 'seatElsewhere' && !claim.claimed
        ? seatInTheWay(sessions, session, claim)
        : refuse(answer.refusal);
    }
    const { booking: placed } = answer;
    if (claim.claimed && placed.id !== hold.booking) await giveBack(session, person, hold.booking);
    // The claim holds the time of a new seat as well as a seat does, and the session lists it: the record can follow later,
    // together with all that are given at the same time. A place in line has to give its time back at once.
    const canWait = placed.id === hold.booking && placed.state === 'confirmed' && !placed.movedFrom;
    await settle(
      deps,
      session,
      unsettled.filter(id => !(canWait && id === placed.id)),
    );
    if (!unsettled.includes(placed.id)) await followOne(deps, session, placed);
    // The record still had a place that is over by now.
    const lagged = placed.id !== wish.newBooking && !isLive(placed);
    return lagged ? request(wish) : done({ session, booking: placed, othersChanged });
  }

  return request;
}

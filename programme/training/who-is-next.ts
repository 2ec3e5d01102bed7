import { type Booking, usesSeat } from './booking.ts';
import type { Session } from './session.ts';
import { priorityEndsAt, reservationEndsAt } from './session-clock.ts';

/**
 * Who gets the next seat, in this order of precedence:
 *
 * 1. whoever the programme manager promoted by hand, with a reason that everybody who waits can read;
 * 2. while the priority of the session's own sub-region lasts, its people; the others get nothing until then (T3);
 * 3. people of an authority for which a seat is reserved and still empty; a reserved seat goes to nobody else (T11);
 * 4. people of the authority with the fewest seats on this session (T2);
 * 5. whoever asked first: the lower ticket.
 *
 * Nothing here gives more seats than there are.
 */
export function nextInLine(session: Session, now: Date): Booking | undefined {
  const standing = standingOf(session, now);
  if (standing.free <= 0) return undefined;
  const candidates = heads(queuesOf(session)).filter(
    booking => hasTurn(standing, booking) && seatsLeftFor(standing, booking) > 0,
  );
  return firstOf(candidates, standing);
}

/** Why somebody who waits has no seat yet. */
export type WaitReason = 'priority' | 'reserved' | 'full';

export interface PlaceInLine {
  /** 1 is next. */
  place: number;
  of: number;
  why: WaitReason;
  /** When the priority or the reservation ends that is in the way. */
  until?: Date;
}

/** Everybody who waits, in the order in which seats would be given if they came free one by one and all else stayed. */
export function line(session: Session, now: Date): Booking[] {
  const standing = standingOf(session, now);
  const queues = queuesOf(session);
  const order: Booking[] = [];
  for (let next = firstOf(heads(queues), standing); next; next = firstOf(heads(queues), standing)) {
    const given = next;
    queues.find(queue => queue[0] === given)?.shift();
    order.push(given);
    standing.seats.set(given.authority, seatsOf(standing, given) + 1);
  }
  return order;
}

/** Where in the line everybody who waits stands, and why there is no seat yet, by the booking's id. */
export function placesInLine(session: Session, now: Date): ReadonlyMap<string, PlaceInLine> {
  const order = line(session, now);
  const standing = standingOf(session, now);
  return new Map(
    order.map((booking, index) => [
      booking.id,
      { place: index + 1, of: order.length, ...reason(session, booking, standing) },
    ]),
  );
}

/** Where in the line this booking stands, and why it has no seat; undefined when it does not wait. */
export const placeInLine = (session: Session, booking: Booking, now: Date): PlaceInLine | undefined =>
  booking.state === 'waitlisted' ? placesInLine(session, now).get(booking.id) : undefined;

/** Why there is no seat for somebody of this authority now, and until when that is so where it is known. */
export const whyNoSeat = (session: Session, asking: Asking, now: Date): NoSeat =>
  reason(session, asking, standingOf(session, now));

type NoSeat = Pick<PlaceInLine, 'why' | 'until'>;

function reason(session: Session, asking: Asking, standing: Standing): NoSeat {
  if (standing.free <= 0) return { why: 'full' };
  const [why, until] = hasTurn(standing, asking)
    ? (['reserved', reservationEndsAt(session)] as const)
    : (['priority', priorityEndsAt(session)] as const);
  return { why, ...(until && { until }) };
}

/** Could somebody of this authority be given a seat at once? */
export function seatNowFor(
  session: Session,
  asking: Pick<Booking, 'authority' | 'subRegion'>,
  now: Date,
): boolean {
  const standing = standingOf(session, now);
  return hasTurn(standing, asking) && seatsLeftFor(standing, asking) > 0;
}

/** Seats that nobody has, was offered, or gave back too late. Negative when the capacity is less than what is used. */
export const freeSeats = ({ capacity, bookings }: Pick<Session, 'capacity' | 'bookings'>): number =>
  capacity - bookings.filter(usesSeat).length;

type Asking = Pick<Booking, 'authority' | 'subRegion' | 'promotion'>;

/** What decides about seats at one moment. */
interface Standing {
  free: number;
  /** Seats used, by authority. */
  seats: Map<string, number>;
  /** The sub-region whose people alone get seats now. */
  ownOnly: string | undefined;
  /** Authorities that seats are reserved for now, and how many for each. */
  reserved: readonly string[];
  reservedPerAuthority: number;
}

function standingOf(session: Session, now: Date): Standing {
  const [priority, reservation] = [priorityEndsAt(session), reservationEndsAt(session)];
  const seats = new Map<string, number>();
  for (const booking of session.bookings)
    if (usesSeat(booking)) seats.set(booking.authority, (seats.get(booking.authority) ?? 0) + 1);
  return {
    free: freeSeats(session),
    seats,
    ownOnly: priority && now < priority ? session.subRegion : undefined,
    reserved: reservation && now < reservation ? (session.reservedFor ?? []) : [],
    reservedPerAuthority: session.reservedPerAuthority,
  };
}

const seatsOf = ({ seats }: Standing, { authority }: Asking): number => seats.get(authority) ?? 0;

/** Not kept waiting by the priority of the own sub-region (T3). */
const hasTurn = ({ ownOnly }: Standing, { subRegion, promotion }: Asking): boolean =>
  ownOnly === undefined || subRegion === ownOnly || promotion !== undefined;

const emptyReserved = (standing: Standing, authority: string): number =>
  standing.reserved.includes(authority)
    ? Math.max(0, standing.reservedPerAuthority - (standing.seats.get(authority) ?? 0))
    : 0;

/**
 * Free seats without those that are reserved for others (T11). An own reserved seat counts even where promotions left
 * fewer seats than are reserved; otherwise each authority would wait for the others.
 */
function seatsLeftFor(standing: Standing, { authority, promotion }: Asking): number {
  if (promotion !== undefined || emptyReserved(standing, authority) > 0) return standing.free;
  const others = standing.reserved.filter(code => code !== authority);
  return others.reduce((left, code) => left - emptyReserved(standing, code), standing.free);
}

/** Those who wait by ticket: the promoted ones for themselves, the others by authority. Only who is first in a queue can be next. */
function queuesOf({ bookings }: Session): Booking[][] {
  const queues = new Map<string, Booking[]>();
  const waiting = bookings.filter(({ state }) => state === 'waitlisted').sort((a, b) => a.ticket - b.ticket);
  for (const booking of waiting) {
    const key = booking.promotion ? `promoted ${booking.ticket}` : `of ${booking.authority}`;
    const queue = queues.get(key);
    if (queue) queue.push(booking);
    else queues.set(key, [booking]);
  }
  return [...queues.values()];
}

const heads = (queues: readonly Booking[][]): Booking[] => queues.flatMap(([head]) => head ?? []);

const firstOf = (candidates: readonly Booking[], standing: Standing): Booking | undefined =>
  candidates.reduce<Booking | undefined>(
    (best, one) => (best === undefined || comesBefore(one, best, standing) ? one : best),
    undefined,
  );

/** The precedence, each rank deciding only where the ones above are equal. */
function comesBefore(a: Booking, b: Booking, standing: Standing): boolean {
  const ranks: readonly ((booking: Booking) => number)[] = [
    ({ promotion }) => promotion?.at.getTime() ?? Number.POSITIVE_INFINITY,
    booking => (hasTurn(standing, booking) ? 0 : 1),
    ({ authority }) => (emptyReserved(standing, authority) > 0 ? 0 : 1),
    booking => seatsOf(standing, booking),
    ({ ticket }) => ticket,
  ];
  const deciding = ranks.find(rank => rank(a) !== rank(b));
  return deciding !== undefined && deciding(a) < deciding(b);
}

/**
 * `requested` of the domain is no state here: until the session has answered, a request is a claim on the person's
 * record (`training-record.ts`). Of these only the first three are live.
 */
export const BOOKING_STATES = [
  'confirmed',
  'waitlisted',
  'offered',
  'cancelled',
  'declined',
  'lapsed',
  'transferred',
  'attended',
  'didNotAttend',
] as const;
export type BookingState = (typeof BOOKING_STATES)[number];

/** An offer of a freed seat: taken, declined, or lapsed when its time is over (T2). */
export interface SeatOffer {
  at: Date;
  endsAt: Date;
}

/** The programme manager gave a waiting person the next seat out of turn; the reason is shown to those who wait. */
export interface Promotion {
  by: string;
  at: Date;
  reason: string;
}

/** Names one booking. From a button it is a claim, so whose it is is looked up. */
export interface BookingName {
  session: string;
  booking: string;
}

/** One person's place, or wish for one, on one session. */
export interface Booking {
  id: string;
  person: string;
  /** The person's authority and its sub-region when the place was asked for. */
  authority: string;
  subRegion?: string;
  /** Order of asking on this session, from 1 on. */
  ticket: number;
  state: BookingState;
  requestedAt: Date;
  /** The person, or the link officer or programme manager who booked for her. */
  requestedBy: string;
  confirmedAt?: Date;
  offer?: SeatOffer;
  promotion?: Promotion;
  /** When it came to its end, other than by the session itself, and by whom; nobody when its time ran out. */
  endedAt?: Date;
  endedBy?: string;
  /** Cancelled, or moved away, after the cut-off: recorded, and the seat is offered to nobody (T9). */
  late?: true;
  /** In the place of a transferred booking: on another session, or of another person on this one. */
  transferredTo?: BookingName;
  /** The seat on another session that this one takes the place of. */
  movedFrom?: BookingName;
  /** Made by somebody else, or after a crash: the person is told by a message. */
  untold?: true;
  /** Who took the attendance and when; with the code it is the person herself. */
  attendanceBy?: string;
  attendanceAt?: Date;
  /** Why the programme manager said otherwise than was marked at first (T12). */
  correctionReason?: string;
}

/** Has, or is offered, or waits for a place. */
export const isLive = ({ state }: Booking): boolean =>
  state === 'confirmed' || state === 'waitlisted' || state === 'offered';

/** Sits, sat, or was expected: nobody else can be given this seat. */
export const usesSeat = ({ state, late }: Booking): boolean =>
  state === 'confirmed' ||
  state === 'offered' ||
  state === 'attended' ||
  state === 'didNotAttend' ||
  late === true;

/** The live booking of a person on a session; there is at most one. */
export const liveBookingOf = (bookings: readonly Booking[], person: string): Booking | undefined =>
  bookings.find(booking => booking.person === person && isLive(booking));

import type { Day } from '../calendar.ts';
import type { Booking } from './booking.ts';

/**
 * `full` is no state of its own: it is an open session without a free seat, and follows from its bookings. Nor is
 * `rescheduled`: the session keeps its state, and `timeChanges` says what became of its times.
 */
export const SESSION_STATES = [
  'draft',
  'preparing',
  'open',
  'closedToBooking',
  'delivered',
  'completed',
  'cancelled',
] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** Before these a session has not taken place, and can be changed, moved to another time and cancelled. */
export const BEFORE_DELIVERY: readonly SessionState[] = ['draft', 'preparing', 'open', 'closedToBooking'];

/** How the exercise is done (T6). Live records of children are never used in a joint session. */
export const EXERCISE_MODES = ['liveSystemDemo', 'anonymisedPerSystem', 'neutralBundle'] as const;
export type ExerciseMode = (typeof EXERCISE_MODES)[number];

/** What the programme manager decides about a session. */
export interface SessionPlan {
  /** Id of the training programme. */
  programme: string;
  /** Short and unique in the region, such as `T7`: what people call the session. */
  code: string;
  startsAt: Date;
  endsAt: Date;
  /** In a room, online, or both; at least one before booking opens (T5). */
  venue?: string;
  onlineLink?: string;
  /** Code of the sub-region whose people book first (T3). */
  subRegion: string;
  /** Code of the authority that hosts it. */
  hostAuthority?: string;
  /** 1 or more; never exceeded (T2). */
  capacity: number;
  /** Seats kept for each authority of the sub-region until the end of `reservedUntil`; 0 keeps none (T11). */
  reservedPerAuthority: number;
  reservedUntil?: Day;
  /** Ids of people who hold the role of trainer. */
  trainers: string[];
  /** Version of the material, such as `2.0` (T7). */
  materialVersion?: string;
  exerciseMode: ExerciseMode;
  /** From so many days before the start on, a cancellation is late (T9). */
  cutOffDays: number;
  /** Days before the start at which everybody with a seat is reminded, each once. */
  remindDaysBefore: number[];
}

/** The session was moved to another time. Its place in the list is the SEQUENCE of the calendar entry. */
export interface TimeChange {
  at: Date;
  by: string;
  reason: string;
  from: { startsAt: Date; endsAt: Date };
}

/** Read out or shown in the room; whoever has a seat and sends it is present. */
export interface AttendanceCode {
  code: string;
  validUntil: Date;
}

/**
 * A session with everything that is decided about its seats, in one document: who sits, who was offered a seat and who
 * waits change together or not at all, so it can't be overbooked and no seat gets lost.
 */
export interface Session extends SessionPlan {
  id: string;
  region: string;
  state: SessionState;
  createdBy: string;
  createdAt: Date;
  /** When the plan or the state was last changed by hand; absent while it is as it was made. */
  plannedAt?: Date;
  /** When booking opened; the priority window of T3 counts from here. */
  openedAt?: Date;
  /** Codes of the authorities that seats are reserved for: those of the sub-region when booking opened (T11). */
  reservedFor?: string[];
  deliveredAt?: Date;
  cancelledAt?: Date;
  cancelReason?: string;
  timeChanges: TimeChange[];
  /** Codes of authorities that work with the neutral bundle, so need no preparation of their own (T5). */
  usesNeutralBundle: string[];
  attendanceCode?: AttendanceCode;
  bookings: Booking[];
  /** Ids of bookings that came to an end, or to a seat, here, and whose person's record is yet to follow. */
  unsettled: string[];
  /** When the names were taken off the bookings, which are head counts since (P9). */
  namesRemovedAt?: Date;
  /** Up to when the clock has been heeded (`session-clock.ts`). */
  clockedAt?: Date;
  /** The next ticket number; tickets are never given twice (T2). */
  nextTicket: number;
}

/** A session as it stands in a list: figures in the place of the bookings. */
export interface SessionSummary extends Omit<Session, 'bookings'> {
  /** Seats that nobody can be given now: confirmed, offered, and late cancellations (T9). */
  seatsUsed: number;
  waiting: number;
  attended: number;
}

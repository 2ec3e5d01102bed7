import type { Asking } from './asking.ts';
import type { Booking } from './booking.ts';
import type { SessionHead } from './readiness-views.ts';
import type { Session, SessionSummary } from './session.ts';
import type { PlaceInLine } from './who-is-next.ts';

/** What somebody may do about a place, as the card offers it; the service checks it again. */
export const PLACE_ACTIONS = [
  'book',
  'wait',
  'accept',
  'decline',
  'cancel',
  'leaveList',
  'move',
  'handOver',
  'calendar',
  'bookForStaff',
  'promote',
] as const;
export type PlaceAction = (typeof PLACE_ACTIONS)[number];

/** A session, and the asker's own place on it. Of other people it tells figures only. */
export interface PlaceView {
  session: Omit<Session, 'bookings'>;
  programmeName: string;
  subRegionName: string;
  freeSeats: number;
  waiting: number;
  /** The asker's live booking, or her last one. */
  booking?: Booking;
  /** Without a live one: what asking for a place would bring. */
  asking?: Asking;
  /** Where she waits in line, and why. */
  line?: PlaceInLine;
  /** Reasons for which somebody was promoted by hand on this session: shown to those who wait. */
  promotions: string[];
  /** From here on a cancellation is late. */
  cutOffAt: Date;
  /** It is as late as that. */
  late: boolean;
  actions: PlaceAction[];
}

/** One line of the list. */
export interface ListedSession {
  session: SessionSummary;
  programmeName: string;
  subRegionName: string;
  freeSeats: number;
  /** The asker has a seat there, or waits for one. */
  held?: 'seat' | 'waiting';
}

/** Sessions that can be booked, those of the asker's own sub-region first, each by start. */
export interface SessionListView {
  subRegionName?: string;
  own: ListedSession[];
  others: ListedSession[];
  /** There are more that start after this instant. */
  moreAfter?: Date;
}

/** The asker's live places and those that are over, newest first. */
export interface BookingsView {
  live: PlaceView[];
  /** Sessions attended, missed or cancelled. */
  past: { session: Omit<Session, 'bookings'>; booking: Booking }[];
}

/** One of those whom the asker acts for, on a session. */
export interface StaffPlace {
  booking: Booking;
  name: string;
  authorityName: string;
  line?: PlaceInLine;
}

/** For a link officer the own staff's places on a session, for the programme manager everybody's. */
export interface StaffPlacesView {
  session: Omit<Session, 'bookings'>;
  freeSeats: number;
  /** Everybody who waits, whosever staff they are. */
  waiting: number;
  /** A seat that is released now is released late (T9). */
  late: boolean;
  places: StaffPlace[];
  mayPromote: boolean;
}

/** Where a seat could be moved to now. */
export interface MovesView {
  session: SessionHead;
  booking: string;
  targets: { session: SessionHead; subRegionName: string; freeSeats: number; capacity: number }[];
}

/** Who was found by a text, to take over a seat or to be booked for. */
export interface FoundPeopleView {
  session: SessionHead;
  text: string;
  found: { id: string; name: string; jobTitle?: string; workEmail?: string; authorityName: string }[];
}

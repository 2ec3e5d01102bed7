import type { BookingState } from './booking.ts';
import type { SessionHead } from './readiness-views.ts';
import type { AttendanceCode } from './session.ts';

/** One person on a session. What the asker may not know is absent: a trainer sees no authority (T8). */
export interface RosterRow {
  /** Names the booking on this session; no person's id leaves the programme. */
  ticket: number;
  name: string;
  jobTitle?: string;
  authorityName?: string;
  state: BookingState;
  late?: true;
  /** Said so herself, with the code that was shown in the room. */
  byCode?: true;
  correctionReason?: string;
}

/** `everything` for the programme manager, `names` for a trainer of the session, `ownStaff` for a link officer. */
export type RosterScope = 'everything' | 'names' | 'ownStaff';

export interface RosterView {
  session: SessionHead;
  capacity: number;
  /** Seats that are taken, offered or lost to a late cancellation, of everybody's (T2, T9). */
  seats: number;
  scope: RosterScope;
  /** By state, then by name. */
  rows: RosterRow[];
  mayTakeAttendance: boolean;
}

/** The card on which attendance is taken. */
export interface AttendanceView {
  session: SessionHead;
  /** Have a seat and are not marked yet, by name. */
  toMark: RosterRow[];
  /** Attended, or did not; by name. */
  marked: RosterRow[];
  code?: AttendanceCode;
  mayCorrect: boolean;
}

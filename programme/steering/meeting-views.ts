import type { Day } from '../calendar.ts';
import type { AttendanceForecast } from './attendance-forecast.ts';
import type { Meeting, MeetingAnswer, MeetingDate } from './meeting.ts';

/** What can be done about a meeting now; whatever answers a button checks it again. */
export const MEETING_ACTIONS = ['answer', 'choose', 'offer', 'hold', 'cancel'] as const;
export type MeetingAction = (typeof MEETING_ACTIONS)[number];

/** A date with what members said about it. */
export interface MeetingDateView extends MeetingDate {
  isChosen: boolean;
  forecast: AttendanceForecast;
  /** The asker's own answer. */
  own?: MeetingAnswer['answer'];
}

export interface MeetingMember {
  id: string;
  name: string;
  /** About the date that is fixed, or the first one. */
  answer?: MeetingAnswer['answer'];
  present?: boolean;
}

export interface MeetingView {
  meeting: Meeting;
  /** Those that are still to come, and the one that is fixed. */
  dates: MeetingDateView[];
  /** Once it was held. */
  attendance?: { present: number; members: number; quorum: number };
  /** For those who call meetings. */
  members?: MeetingMember[];
  /** Days that are offered instead, where few can come. */
  suggestions: Day[];
  actions: MeetingAction[];
}

export interface MeetingLine {
  meeting: Meeting;
  /** Of the date that is fixed, while it is to come. */
  forecast?: AttendanceForecast;
}

export interface MeetingListView {
  /** The next one first. */
  toCome: MeetingLine[];
  /** The latest first: held, cancelled, or past without a word of who came. */
  past: MeetingLine[];
  mayCall: boolean;
}

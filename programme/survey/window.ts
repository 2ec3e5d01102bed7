import type { Day } from '../calendar.ts';
import type { SurveyKind } from './survey-kind.ts';

/** Names a window: what was asked after one session. */
export interface WindowName {
  region: string;
  kind: SurveyKind;
  /** The session's id. */
  session: string;
}

/** How many were asked, from the invitations alone (I5). */
export interface WindowCounts {
  /** Those whose time to be asked has come, less those who are not eligible (I3). */
  invited: number;
  /** Of these, those whom the message reached, or who answered all the same: the base of the response rate. */
  deliverable: number;
  completed: number;
  /** Not among these: who has left, and so is not asked (I3). Absent where nobody has. */
  left?: number;
}

/**
 * The time in which the people of one session can answer. `open` until the close has done all its work: whether a moment
 * is in time is asked of `closesAt`. `closed`: nothing comes, changes or can be found by a receipt any more.
 */
export interface SurveyWindow extends WindowName {
  /** Code of the session, such as `T7`: what people call it. */
  code: string;
  /** Id of the training programme. This and the next three are the session's, so that answers need nothing else to be counted. */
  programme: string;
  startsAt: Date;
  subRegion: string;
  /** Version of the training material; empty when the session had none. */
  materialVersion: string;
  /** Of the question set, the same for all who answer in this window. */
  questions: number;
  opensAt: Date;
  /** Not included. */
  closesAt: Date;
  state: 'open' | 'closed';
  /** How many openings of envelopes have begun; the number of the last one. */
  openings: number;
  /** What that opening is at, until it is finished: taking its envelopes, or putting what is in them in their places. */
  opening?: 'taking' | 'inserting';
  /** The last day on which it was asked whether to open; at first the day on which the window was made. */
  lookedOn: Day;
  /** As counted when it closed; invitations with names do not stay (P9). */
  counts?: WindowCounts;
  /** Closed, and its answers have not been added up yet. */
  uncounted?: true;
}

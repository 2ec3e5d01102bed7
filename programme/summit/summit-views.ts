import type { VoteState } from '../vote/vote.ts';
import type { Capacity, Summit, SummitState } from './summit.ts';
import type { GuestAnswers, SummitFigures } from './summit-figures.ts';
import type { GuestAnswer } from './summit-guest.ts';

/** What can be done about a summit now; whatever answers a button checks it again. */
export const SUMMIT_ACTIONS = [
  'answer',
  'edit',
  'open',
  'invite',
  'add',
  'takeAttendance',
  'noteMessages',
  'chooseVotes',
  'cancel',
] as const;
export type SummitAction = (typeof SUMMIT_ACTIONS)[number];

export interface SummitView {
  summit: Summit;
  /** The asker's own invitation. */
  own?: { capacity: Capacity; answer?: GuestAnswer };
  /** What guests answered, for members. */
  answers?: GuestAnswers;
  /** Once it was held. */
  figures?: SummitFigures;
  /** Names of the authorities of which nobody came, for members. */
  absentNames?: string[];
  /** The votes of it that the asker may see. */
  votes: { id: string; title: string; state: VoteState }[];
  /** Votes that can be chosen, for whoever may choose. */
  offeredVotes: { id: string; title: string }[];
  actions: SummitAction[];
}

export interface SummitLine {
  id: string;
  name: string;
  date: string;
  state: SummitState;
}

export interface SummitListView {
  /** The latest day first. */
  summits: SummitLine[];
  mayPlan: boolean;
}

/** Guests, to be ticked. */
export interface SummitGuestsView {
  summit: Summit;
  guests: {
    person: string;
    name: string;
    authorityName?: string;
    capacity: Capacity;
    answer?: GuestAnswer;
    attended?: boolean;
  }[];
  /** The authorities of the day, with what was counted. */
  authorities: { code: string; name: string; count?: number }[];
  figures: SummitFigures;
}

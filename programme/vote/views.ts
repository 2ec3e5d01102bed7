import type { Refusal } from '../refusal.ts';
import type { DebateSummary } from './debate-views.ts';
import type { Marks } from './marks.ts';
import type { Count, Priority, VoteResult } from './result.ts';
import type { OpenedVote, Vote } from './vote.ts';

/** What this viewer may do with a vote now; each is a button. */
export const VOTE_ACTIONS = [
  'edit',
  'startDebate',
  'backToDraft',
  'propose',
  'prepareOpening',
  'seeDebateSummary',
  'confirmOpening',
  'castBallot',
  'seeWhoHasVoted',
  'close',
  'askToVoid',
  'confirmVoid',
  'dropRequest',
  'startRunOff',
  'declare',
  'seeResult',
  'exportBallots',
  'endorse',
] as const;
export type VoteAction = (typeof VOTE_ACTIONS)[number];

/** A vote as one viewer may see it; what `visible` hides is absent. */
export interface VoteView {
  vote: Vote;
  /** Name of the person who asked for the awaited move. */
  askedByName?: string;
  proposals: { accepted: number; undecided: number };
  /** When the debate has lasted long enough. */
  debateEndsAt?: Date;
  turnout?: { ballots: number; electorate: number };
  /** How the debate went, for whoever is asked to confirm the opening (V12). */
  debate?: DebateSummary;
  /** The count after the close, before it is declared. */
  count?: Count;
  /** The count ties at the cut line, and a run-off has to decide before it can be declared. */
  tied?: boolean;
  actions: VoteAction[];
}

/** What has to be known before a vote opens. */
export interface OpeningView {
  vote: Vote;
  options: { code: string; title: string }[];
  electors: number;
  /** Electors that nobody can vote for. */
  withoutVoter: string[];
  /** Voters to whom the bot can't write, as "Name (Authority)". */
  unreachable: string[];
  /** Empty when the vote may open now. */
  problems: Refusal[];
}

/** An elector's ballot as one of its voters sees it. */
export interface BallotView {
  vote: OpenedVote;
  paper: string;
  electorName: string;
  revision: number;
  marks: Marks;
  castByName?: string;
  castAt?: Date;
  /** Set when a press was out of date: the card shows the ballot as it stands and says so. */
  outOfDate?: boolean;
}

/** Choices that have been checked and wait to be sent. */
export interface ReviewView {
  vote: OpenedVote;
  paper: string;
  electorName: string;
  revision: number;
  marks: Marks;
}

/** The proof for the voter: names the vote and the choices. */
export interface ReceiptView {
  vote: OpenedVote;
  paper: string;
  electorName: string;
  revision: number;
  marks: Marks;
  castByName: string;
  castAt: Date;
}

export interface TurnoutView {
  vote: OpenedVote;
  voted: string[];
  notVoted: string[];
}

export interface RecordedBallot {
  electorName: string;
  marks: Marks;
}

export interface ResultView {
  result: VoteResult;
  priorities: Priority[];
  /** Who chose what, marks in the order in which they are read; only of a recorded vote (V5). */
  recorded?: RecordedBallot[];
  /** The same of its run-off, if there was one. */
  recordedRunOff?: RecordedBallot[];
  mayEndorse: boolean;
  mayExport: boolean;
}

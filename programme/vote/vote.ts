import type { Role } from '../region/roles.ts';

/** One ballot for each authority (cast by its voter or deputy), or one for each listed delegate (V1). */
export type VoteUnit = 'perAuthority' | 'perDelegate';

/** How a ballot is filled in and counted; each kind is one module in `methods/` (V4). */
export type Method =
  | { kind: 'approval'; choices: number }
  /** `points` to share out, at most `mostOnOne` on one topic. */
  | { kind: 'points'; points: number; mostOnOne: number }
  /** Up to `places` topics in order. */
  | { kind: 'ranked'; places: number };

export type Quorum = { kind: 'moreThanHalfOfElectorate' } | { kind: 'atLeast'; n: number } | { kind: 'none' };

/** What a "small number" of adopted topics means (V8); the half rule is for approval only. */
export type AdoptRule = { kind: 'moreThanHalfOfBallots'; max: number } | { kind: 'topN'; n: number };

/** What becomes of those that tie at the cut line (V7): all are adopted, or a run-off decides between them. */
export type TieRule = 'includeAllTied' | 'runOff';

export const VOTE_STATES = ['draft', 'debate', 'open', 'closed', 'runOff', 'declared', 'void'] as const;
export type VoteState = (typeof VOTE_STATES)[number];

/** What can be chosen, frozen at opening. `code` is short, unique in the vote and stays the same in exports. */
export interface VoteOption {
  code: string;
  title: string;
}

/** One that may cast one ballot: an authority or a delegate. `voters` are the ids of people who may cast it (V11). */
export interface Elector {
  id: string;
  name: string;
  /** Code of a delegate's authority, as it was at opening. */
  authority?: string;
  voters: string[];
}

/** A move that the programme manager asked for and that waits for the chair. */
export interface AwaitedMove {
  move: 'open' | 'void';
  askedBy: string;
  askedAt: Date;
  reason?: string;
}

/** Everything that is decided in the draft and can't change once the vote is open. */
export interface VoteRules {
  title: string;
  question: string;
  method: Method;
  unit: VoteUnit;
  /** In delegate mode: whoever holds one of these roles at opening has a ballot. Empty otherwise. */
  delegateRoles: Role[];
  quorum: Quorum;
  adoptRule: AdoptRule;
  tieRule: TieRule;
  /** How long a run-off is open, should there be one. */
  runOffHours: number;
  /** A ballot may say "none of these" instead: counted and shown, never adopted. */
  noneOfThese: boolean;
  recordedVote: boolean;
  /** The debate lasts at least this long before the vote may open (V3). */
  minimumDebateHours: number;
  closesAt: Date;
  /** Whoever has not voted is reminded this many minutes before closing, each once. */
  remindMinutesBefore: number[];
}

/** What a vote was in its first round. With the run-off its topics, method and times have taken their place. */
export interface FirstRound {
  options: VoteOption[];
  method: Method;
  openedAt: Date;
  closesAt: Date;
  closedAt: Date;
  /** How many of the tied topics the run-off can adopt. */
  places: number;
}

export interface Vote extends VoteRules {
  id: string;
  region: string;
  state: VoteState;
  createdBy: string;
  createdAt: Date;
  debateOpenedAt?: Date;
  awaiting?: AwaitedMove;
  /** Set when opening starts, before the papers exist; from then on neither changes (V11). */
  electorate?: Elector[];
  options?: VoteOption[];
  /** Set when a run-off is decided on, once. */
  firstRound?: FirstRound;
  openedAt?: Date;
  openedBy?: string;
  /** When the papers were sealed. */
  closedAt?: Date;
  declaredAt?: Date;
  declaredBy?: string;
  voidedAt?: Date;
  voidReason?: string;
}

/** A vote that is open or was: electorate, options and opening are there. */
export type OpenedVote = Vote & Required<Pick<Vote, 'electorate' | 'options' | 'openedAt'>>;

export const wasOpened = (vote: Vote): vote is OpenedVote =>
  vote.openedAt !== undefined && vote.electorate !== undefined && vote.options !== undefined;

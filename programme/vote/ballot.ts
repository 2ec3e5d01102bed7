import type { Marks } from './marks.ts';
import type { Vote } from './vote.ts';

/**
 * The one paper of one elector in one vote. It is there, empty, before the vote opens, so that casting is one update
 * and closing can seal it: no acknowledged ballot can miss the count (V6).
 */
export interface Paper {
  /** `paperId(round, elector)`. */
  id: string;
  region: string;
  /** The round that it belongs to: see `paperRounds`. */
  vote: string;
  elector: string;
  /** Ids of the people who may cast it. */
  voters: string[];
  open: boolean;
  closesAt: Date;
  /** How often it was cast; 0 is an empty paper. */
  revision: number;
  marks: Marks;
  castBy?: string;
  castAt?: Date;
}

export const paperId = (round: string, elector: string): string => `${round}:${elector}`;

/**
 * What the papers of each round of a vote are kept under, as their `vote`, the round that is voted on now or was last at
 * the end: the vote's id, and for a run-off an id made of it. An elector has one paper in each round.
 */
export const paperRounds = ({ id, firstRound }: Pick<Vote, 'id' | 'firstRound'>): string[] =>
  firstRound ? [id, `${id}~2`] : [id];

/** What the papers of the latest round are kept under. */
export const paperRound = (vote: Pick<Vote, 'id' | 'firstRound'>): string =>
  paperRounds(vote).at(-1) ?? vote.id;

/** What is asked of the store when a ballot is cast. */
export interface BallotCast {
  region: string;
  vote: string;
  paper: string;
  voter: string;
  /** The revision that the voter saw: a card that is out of date, or comes twice, changes nothing. */
  seenRevision: number;
  marks: Marks;
  at: Date;
}

/**
 * `cast`: this cast is now what the paper says. `not`: nothing was changed, and this is the paper as it stands
 * (undefined: no such paper, or not this person's).
 */
export type CastOutcome = { cast: true } | { cast: false; paper: Paper | undefined };

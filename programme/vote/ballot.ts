import type { Marks } from './marks.ts';

/**
 * The one paper of one elector in one vote. It is there, empty, before the vote opens, so that casting is one update
 * and closing can seal it: no acknowledged ballot can miss the count (V6).
 */
export interface Paper {
  /** `paperId(vote, elector)`. */
  id: string;
  region: string;
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

export const paperId = (vote: string, elector: string): string => `${vote}:${elector}`;

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

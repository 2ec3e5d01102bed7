import type { Marks } from './marks.ts';
import type { AdoptRule, Method, Quorum, TieRule, VoteOption, VoteUnit } from './vote.ts';

export interface OptionSupport extends VoteOption {
  support: number;
  /** 1 is the highest; options with equal support share a rank. */
  rank: number;
  adopted: boolean;
}

/** The count of a set of ballots under the rules of its vote: everything the result card has to say. */
export interface Count {
  electorate: number;
  ballots: number;
  /** Ballots of electorate in percent, one decimal. */
  turnoutPercent: number;
  quorumMet: boolean;
  /** In order of support, highest first; equal support in the order of the options. */
  options: OptionSupport[];
  adopted: string[];
  /** Codes that share the cut line and are in, or out, together (V7). */
  tiedAtCut: string[];
  /** Ballots that say "none of these". */
  noneChosen: number;
}

/** A ballot as it is published: with its elector only in a recorded vote. */
export interface DeclaredBallot {
  elector?: string;
  marks: Marks;
}

/** A declared result: written once, never changed. Ballots are shuffled and carry no name unless the vote was recorded. */
export interface VoteResult extends Count {
  vote: string;
  region: string;
  title: string;
  unit: VoteUnit;
  method: Method;
  quorum: Quorum;
  adoptRule: AdoptRule;
  tieRule: TieRule;
  noneOfThese: boolean;
  recordedVote: boolean;
  closedAt: Date;
  declaredAt: Date;
  declaredBy: string;
  ballotPapers: DeclaredBallot[];
}

/** The branch's decision on one adopted topic: a record of its own, beside the result (V10). */
export interface Priority {
  region: string;
  vote: string;
  code: string;
  title: string;
  endorsement: 'declared' | 'endorsed' | 'notEndorsed';
  decidedBy?: string;
  decidedAt?: Date;
  note?: string;
}

import type { SharedBallot } from './authority-tally.ts';
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
  /** Of a vote whose tie went to a run-off: `options`, `adopted` and `quorumMet` above take it into account. */
  runOff?: RunOffCount;
  /** Where delegates vote; withheld when it would tell how single ballots of a secret vote were marked. */
  perAuthority?: AuthorityTally | 'withheld';
}

/** A second tally of the ballots of delegates, in which each authority has one ballot; it decides nothing. */
export interface AuthorityTally {
  /** Authorities of which a delegate voted. */
  authorities: number;
  /** Highest support first; with two decimals. */
  options: (VoteOption & { support: number })[];
}

/** The count of a run-off, in which `places` of the tied topics could be adopted. */
export interface RunOffCount
  extends Pick<Count, 'ballots' | 'turnoutPercent' | 'noneChosen' | 'options' | 'tiedAtCut'> {
  method: Method;
  places: number;
}

/** A ballot as it is published: with its elector only in a recorded vote. */
export interface DeclaredBallot extends SharedBallot {
  elector?: string;
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
  /** Of the run-off, if there was one. */
  runOffPapers?: DeclaredBallot[];
}

/** A declared result without its ballots. */
export type DeclaredCount = Omit<VoteResult, 'ballotPapers' | 'runOffPapers'>;

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

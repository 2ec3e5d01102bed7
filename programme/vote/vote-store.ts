import type { BallotCast, CastOutcome, Paper } from './ballot.ts';
import type { DebateEntry, Proposal, ProposalState } from './proposal.ts';
import type { Priority, VoteResult } from './result.ts';
import type { AwaitedMove, Elector, Vote, VoteOption, VoteState } from './vote.ts';

/**
 * A move of a vote: applied only while the vote is in `from` and, where given, while the same request still waits.
 * `set` also clears `awaiting` unless it sets it.
 */
export interface VoteMove {
  from: VoteState;
  to: VoteState;
  /** Only while the request asked at this instant still waits. */
  ifAwaiting?: AwaitedMove;
  set?: Partial<
    Pick<
      Vote,
      | 'debateOpenedAt'
      | 'openedAt'
      | 'openedBy'
      | 'closedAt'
      | 'declaredAt'
      | 'declaredBy'
      | 'voidedAt'
      | 'voidReason'
    >
  >;
}

/** Votes, their proposals and debate, results and priorities. Every method that returns boolean says whether it applied. */
export interface VoteStore {
  /** Inserts unless this author used this id before; false when it was already there. */
  insert(vote: Vote): Promise<boolean>;
  byId(region: string, id: string): Promise<Vote | undefined>;
  inStates(region: string, states: readonly VoteState[]): Promise<Vote[]>;
  /** Votes of every state, newest first. */
  latest(region: string, limit: number): Promise<Vote[]>;
  move(region: string, id: string, move: VoteMove): Promise<boolean>;
  /** Replaces the rules while the vote is a draft or in debate and nothing awaits the chair. */
  changeRules(region: string, id: string, rules: Partial<Vote>): Promise<boolean>;
  /** Asks for a move while the vote is in `from` and nothing else waits. */
  ask(region: string, id: string, from: VoteState, awaiting: AwaitedMove): Promise<boolean>;
  /** Takes the request back, or declines it, while it still waits. */
  dropAsk(region: string, id: string, awaiting: AwaitedMove): Promise<boolean>;
  /** Freezes electorate and options once; a second freeze changes nothing. */
  freeze(region: string, id: string, electorate: Elector[], options: VoteOption[]): Promise<boolean>;

  insertProposal(proposal: Proposal): Promise<'inserted' | 'alreadyThere' | 'codeTaken'>;
  proposals(region: string, vote: string): Promise<Proposal[]>;
  decideProposal(
    region: string,
    id: string,
    from: readonly ProposalState[],
    to: ProposalState,
    detail?: { decisionReason?: string; mergedInto?: string },
  ): Promise<boolean>;
  insertDebateEntry(entry: DebateEntry): Promise<boolean>;
  debate(region: string, vote: string): Promise<DebateEntry[]>;

  /** Inserts the result once; answers the one that stands. */
  insertResult(result: VoteResult): Promise<VoteResult>;
  result(region: string, vote: string): Promise<VoteResult | undefined>;
  /** Inserts the priority or replaces its endorsement. */
  putPriority(priority: Priority): Promise<void>;
  priorities(region: string, vote: string): Promise<Priority[]>;
}

/** The papers of a vote. No method counts choices while papers are open. */
export interface PaperStore {
  /** Inserts the papers that are not there yet, and touches none that is. */
  insertMissing(papers: readonly Paper[]): Promise<void>;
  cast(cast: BallotCast): Promise<CastOutcome>;
  /** Papers that this person may cast, of one vote. */
  ofVoter(region: string, vote: string, voter: string): Promise<Paper[]>;
  /** Electors that have cast at least once. Says nothing about choices. */
  castElectors(region: string, vote: string): Promise<string[]>;
  /** Seals all papers of a vote; nothing can be cast on them afterwards. */
  seal(region: string, vote: string): Promise<void>;
  /** Papers that were cast, of a sealed vote. Throws while one of its papers is open. */
  sealedBallots(region: string, vote: string): Promise<Paper[]>;
  /** Removes choices, caster and time from every sealed paper of the vote; who cast remains as a yes or no. */
  empty(region: string, vote: string): Promise<void>;
  /** Ids of votes that have papers with choices though they are declared or void (a crash came between). */
  withChoices(region: string, votes: readonly string[]): Promise<string[]>;
}

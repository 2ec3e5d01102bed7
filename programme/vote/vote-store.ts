import type { BallotCast, CastOutcome, Paper } from './ballot.ts';
import type { DebateEntry, Proposal, ProposalState, QuotedFigure } from './proposal.ts';
import type { DeclaredCount, Priority, VoteResult } from './result.ts';
import type { AwaitedMove, Elector, Vote, VoteOption, VoteRules, VoteState } from './vote.ts';

/**
 * A move of a vote: applied only while the vote is in `from` and, where given, while the same request still waits.
 * Whatever waited is over after it. Back to `draft` goes only what awaits nobody and is not frozen.
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
      | 'firstRound'
      | 'options'
      | 'method'
      | 'closesAt'
    >
  >;
}

/** Votes, their proposals and debate, results and priorities. Every method that returns boolean says whether it applied. */
export interface VoteStore {
  /** False when the id was already there. */
  insert(vote: Vote): Promise<boolean>;
  byId(region: string, id: string): Promise<Vote | undefined>;
  inStates(region: string, states: readonly VoteState[]): Promise<Vote[]>;
  /** Votes of every state, newest first. */
  latest(region: string, limit: number): Promise<Vote[]>;
  move(region: string, id: string, move: VoteMove): Promise<boolean>;
  /** Replaces the rules while the vote is a draft or in debate, nothing awaits the chair and nothing is frozen. */
  changeRules(region: string, id: string, rules: Partial<VoteRules>): Promise<boolean>;
  /** Asks for a move while the vote is in `from` and nothing else waits. */
  ask(region: string, id: string, from: VoteState, awaiting: AwaitedMove): Promise<boolean>;
  /** Takes the request back, or declines it, while it still waits; a frozen vote's opening can't be dropped any more. */
  dropAsk(region: string, id: string, awaiting: AwaitedMove): Promise<boolean>;
  /** Freezes electorate, options and who opens, once, while in debate and asked to open; a second freeze changes nothing. */
  freeze(
    region: string,
    id: string,
    frozen: { electorate: Elector[]; options: VoteOption[]; openedBy: string },
  ): Promise<boolean>;

  /** Puts another name in the place of an elector's: of a delegate whose name must not be kept any more. */
  renameElector(region: string, id: string, elector: string, name: string): Promise<void>;

  insertProposal(proposal: Proposal): Promise<'inserted' | 'alreadyThere' | 'codeTaken'>;
  proposals(region: string, vote: string): Promise<Proposal[]>;
  decideProposal(
    region: string,
    id: string,
    from: readonly ProposalState[],
    to: ProposalState,
    detail?: { decisionReason?: string; mergedInto?: string },
  ): Promise<boolean>;
  /** Replaces the indicator, or removes it, while the proposal is in one of these states. */
  setIndicator(
    region: string,
    id: string,
    from: readonly ProposalState[],
    indicator: QuotedFigure | undefined,
  ): Promise<boolean>;
  insertDebateEntry(entry: DebateEntry): Promise<boolean>;
  debate(region: string, vote: string): Promise<DebateEntry[]>;
  /** Removes the authors from a vote's debate entries for good; answers from how many. */
  removeAuthors(region: string, vote: string): Promise<number>;
  /** How many entries of this vote have a name. */
  countAuthors(region: string, vote: string): Promise<number>;

  /** Inserts the result once; answers the one that stands. */
  insertResult(result: VoteResult): Promise<VoteResult>;
  result(region: string, vote: string): Promise<VoteResult | undefined>;
  /** The last result that was declared by an instant. */
  lastResult(region: string, by: Date): Promise<DeclaredCount | undefined>;
  /** When the first of all was declared. */
  firstDeclaredAt(region: string): Promise<Date | undefined>;
  /** Inserts the priority or replaces its endorsement; a mere `declared` never replaces a decision. */
  putPriority(priority: Priority): Promise<void>;
  priorities(region: string, vote: string): Promise<Priority[]>;
  /** The endorsed priorities of all votes, the latest decision first. */
  endorsed(region: string): Promise<Priority[]>;
}

/** The papers of a vote. No method counts choices while papers are open. */
export interface PaperStore {
  /** Inserts the papers that are not there yet, and touches none that is. */
  insertMissing(papers: readonly Paper[]): Promise<void>;
  cast(cast: BallotCast): Promise<CastOutcome>;
  /** Papers that this person may cast, of one vote. */
  ofVoter(region: string, vote: string, voter: string): Promise<Paper[]>;
  /**
   * Puts one person in the place of another, as voter and as caster, on the papers of a vote that carry names: the two
   * turned out to be one. May be repeated.
   */
  replaceVoter(region: string, vote: string, from: string, into: string): Promise<void>;
  /** Electors that have cast at least once. Says nothing about choices. */
  castElectors(region: string, vote: string): Promise<string[]>;
  /** When each paper that was cast was cast last; once papers are emptied, nobody knows. Neither who nor what. */
  castTimes(region: string, vote: string): Promise<Date[]>;
  /** Seals all papers of a vote; nothing can be cast on them afterwards. */
  seal(region: string, vote: string): Promise<void>;
  /** Papers that were cast, of a sealed vote. Throws while one of its papers is open, and once one was emptied. */
  sealedBallots(region: string, vote: string): Promise<Paper[]>;
  /** Removes choices, caster and time from every sealed paper of the vote; who cast remains as a yes or no. */
  empty(region: string, vote: string): Promise<void>;
  /** Ids of votes that have papers with choices though they are declared or void (a crash came between). */
  withChoices(region: string, votes: readonly string[]): Promise<string[]>;
}

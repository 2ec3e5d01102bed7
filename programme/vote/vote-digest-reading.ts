import { plusLondonDays } from '../calendar.ts';
import { LOOKS_BACK_DAYS } from '../digest/section.ts';
import { paperRound } from './ballot.ts';
import type { Proposal } from './proposal.ts';
import type { Count, Priority, VoteResult } from './result.ts';
import { runOffAfter } from './run-off.ts';
import { type OpenedVote, type Vote, wasOpened } from './vote.ts';
import type { VoteDeps } from './vote-deps.ts';

const LATEST = 50;

/** A vote as it stands, with what a digest says of it; the same for every reader. */
export interface StandingVote {
  vote: Vote;
  /** While it is in debate. */
  proposals: readonly Proposal[];
  /** Once it was opened: how many have voted, and when each did last while that is known. */
  ballots: number;
  castTimes: readonly Date[];
  /** Has this person a ballot that is yet to be sent? */
  hasToVote(person: string): boolean;
  /** It is closed, and a run-off has to decide before it can be declared. */
  tied: boolean;
  /** Once it is declared. */
  result?: VoteResult;
  priorities: readonly Priority[];
}

/** The votes that go on, and those that ended lately. Drafts are nobody's business yet. */
export async function readVotes(
  deps: VoteDeps,
  closing: { countClosed(vote: OpenedVote): Promise<Count> },
  region: string,
  now: Date,
): Promise<StandingVote[]> {
  const from = plusLondonDays(now, -LOOKS_BACK_DAYS);
  const [going, latest] = await Promise.all([
    deps.votes.inStates(region, ['debate', 'open', 'closed', 'runOff']),
    deps.votes.latest(region, LATEST),
  ]);
  const ended = latest.filter(({ declaredAt, voidedAt }) => (declaredAt ?? voidedAt ?? from) > from);
  return Promise.all([...going, ...ended].map(vote => standing(deps, closing, vote)));
}

async function standing(
  deps: VoteDeps,
  closing: Parameters<typeof readVotes>[1],
  vote: Vote,
): Promise<StandingVote> {
  const { region, id, state } = vote;
  const [proposals, cast, castTimes, result, priorities] = await Promise.all([
    state === 'debate' ? deps.votes.proposals(region, id) : [],
    wasOpened(vote) ? deps.papers.castElectors(region, paperRound(vote)) : [],
    state === 'open' ? deps.papers.castTimes(region, paperRound(vote)) : [],
    state === 'declared' ? deps.votes.result(region, id) : undefined,
    state === 'declared' ? deps.votes.priorities(region, id) : [],
  ]);
  const mayTie = state === 'closed' && wasOpened(vote) && !vote.firstRound && vote.tieRule === 'runOff';
  const tied = mayTie && runOffAfter(vote, await closing.countClosed(vote)) !== undefined;
  const voted = new Set(cast);
  const silent = new Set(
    state === 'open'
      ? (vote.electorate ?? []).filter(one => !voted.has(one.id)).flatMap(({ voters }) => voters)
      : [],
  );
  return {
    ...{ vote, proposals, castTimes, tied, priorities },
    ballots: cast.length,
    hasToVote: person => silent.has(person),
    ...(result && { result }),
  };
}

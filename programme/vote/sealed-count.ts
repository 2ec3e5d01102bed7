import { authorityTally, isRevealing, type SharedBallot, withShares } from './authority-tally.ts';
import { paperRounds } from './ballot.ts';
import type { Marks } from './marks.ts';
import type { Count } from './result.ts';
import { countVote } from './run-off.ts';
import type { OpenedVote } from './vote.ts';
import type { VoteDeps } from './vote-deps.ts';

/** The ballots of one round, with their electors, in no particular order. */
export type RoundBallots = { elector: string; marks: Marks }[];

/** The sealed ballots of each round that was held, the first one first. Throws while a paper of them is open. */
export const sealedRounds = (deps: Pick<VoteDeps, 'papers'>, vote: OpenedVote): Promise<RoundBallots[]> =>
  Promise.all(
    paperRounds(vote).map(async round =>
      (await deps.papers.sealedBallots(vote.region, round)).map(({ elector, marks }) => ({ elector, marks })),
    ),
  );

/** Method and options of the first round: those of the vote itself, unless a run-off has taken their place. */
export const firstRoundOf = (vote: OpenedVote): Pick<OpenedVote, 'method' | 'options'> =>
  vote.firstRound ?? vote;

/** The count of the rounds that were held; where delegates vote, with the tally per authority of the first one. */
export function countRounds(vote: OpenedVote, [first = [], runOff]: readonly RoundBallots[]): Count {
  const rules = { ...vote, ...firstRoundOf(vote), electorate: vote.electorate.length };
  const count = countVote({
    ...rules,
    ballots: first.map(ballot => ballot.marks),
    runOffBallots: runOff?.map(ballot => ballot.marks),
  });
  const shared = sharesOf(vote, first);
  if (vote.unit === 'perAuthority') return count;
  return {
    ...count,
    perAuthority: shared ? authorityTally(rules.method, count.options, shared) : 'withheld',
  };
}

/** Where delegates vote: the ballots with what they count in the tally per authority; undefined when that is withheld. */
export function sharesOf(
  { unit, recordedVote, electorate }: OpenedVote,
  ballots: RoundBallots,
): (RoundBallots[number] & SharedBallot)[] | undefined {
  if (unit === 'perAuthority') return undefined;
  const shared = withShares(electorate, ballots);
  return recordedVote || !isRevealing(shared) ? shared : undefined;
}

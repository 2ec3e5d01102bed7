import type { Asker } from '../asker.ts';
import { plusLondonDays } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { SharedBallot } from './authority-tally.ts';
import { paperRound, paperRounds } from './ballot.ts';
import type { Count, DeclaredBallot, VoteResult } from './result.ts';
import { runOffAfter } from './run-off.ts';
import { countRounds, firstRoundOf, type RoundBallots, sealedRounds, sharesOf } from './sealed-count.ts';
import { type OpenedVote, type Vote, wasOpened } from './vote.ts';
import { notPermitted, type VoteDeps, voteInState, wrongState } from './vote-deps.ts';

/** For so long after its end a vote's papers are looked at again, in case a crash left choices on them. */
const EMPTYING_DAYS = 30;

/** Puts items in an order that tells nothing about how they came; a fair source of randomness is an argument. */
export type Shuffle = <T>(items: readonly T[]) => T[];

/** Closing a vote at its time or early, and declaring its result once. */
export function closingService(deps: VoteDeps, shuffle: Shuffle) {
  /** Seals first and moves then: whoever is told that the vote is closed finds every paper sealed. */
  async function close(vote: Vote, closedAt: Date): Promise<void> {
    await deps.papers.seal(vote.region, paperRound(vote));
    await deps.votes.move(vote.region, vote.id, { from: 'open', to: 'closed', set: { closedAt } });
  }

  /** Ballots as they are published: in an order that tells nothing, without electors unless the vote was recorded. */
  const published = (
    ballots: readonly (RoundBallots[number] & SharedBallot)[],
    recorded: boolean,
  ): DeclaredBallot[] =>
    shuffle(ballots).map(({ elector, marks, share }) => ({
      ...(recorded && { elector }),
      marks: shuffle(marks),
      ...(share !== undefined && { share }),
    }));

  function resultOf(vote: OpenedVote, rounds: RoundBallots[], by: string, at: Date): VoteResult {
    const { quorum, adoptRule, tieRule, noneOfThese, recordedVote, title, unit, region } = vote;
    const [first = [], runOff] = rounds;
    return {
      ...countRounds(vote, rounds),
      vote: vote.id,
      region,
      title,
      unit,
      method: firstRoundOf(vote).method,
      quorum,
      adoptRule,
      tieRule,
      noneOfThese,
      recordedVote,
      closedAt: vote.closedAt ?? vote.closesAt,
      declaredAt: at,
      declaredBy: by,
      ballotPapers: published(sharesOf(vote, first) ?? first, recordedVote),
      ...(runOff && { runOffPapers: published(runOff, recordedVote) }),
    };
  }

  /**
   * Counts and writes the result, or answers the one that another declaration has written meanwhile. Refused while a tie
   * waits for its run-off (V7).
   */
  async function firstResult(vote: OpenedVote, { person, now }: Asker): Promise<Outcome<VoteResult>> {
    try {
      const result = resultOf(vote, await sealedRounds(deps, vote), person.id, now);
      if (!vote.firstRound && runOffAfter(vote, result))
        return refuse({ code: 'runOffNeeded', codes: result.tiedAtCut });
      return done(await deps.votes.insertResult(result));
    } catch (fault) {
      // The other declaration may have emptied the papers before they were read here.
      const declared = await deps.votes.result(vote.region, vote.id);
      if (declared) return done(declared);
      throw fault;
    }
  }

  /** Everything after the result is written; repeated by `reconcile` when a crash came between. */
  async function finish(vote: Vote, result: VoteResult): Promise<void> {
    const { declaredAt, declaredBy } = result;
    for (const option of result.options.filter(one => one.adopted))
      await deps.votes.putPriority({
        region: vote.region,
        vote: vote.id,
        code: option.code,
        title: option.title,
        endorsement: 'declared',
      });
    await deps.votes.move(vote.region, vote.id, {
      from: 'closed',
      to: 'declared',
      set: { declaredAt, declaredBy },
    });
    for (const round of paperRounds(vote)) await deps.papers.empty(vote.region, round);
  }

  return {
    /** The programme manager closes early. */
    async closeNow(asker: Asker, id: string): Promise<Outcome<Vote>> {
      const denied = notPermitted(asker, 'closeVote');
      if (denied) return denied;
      const found = await voteInState(deps, asker, id, ['open', 'closed']);
      if (!found.ok || found.value.state === 'closed') return found;
      await close(found.value, asker.now < found.value.closesAt ? asker.now : found.value.closesAt);
      const closed = await deps.votes.byId(asker.person.region, id);
      return closed?.state === 'closed' ? done(closed) : wrongState(closed ?? found.value, ['open']);
    },

    /** The chair makes the count final. The first declaration stands; later ones answer with it. */
    async declare(asker: Asker, id: string): Promise<Outcome<VoteResult>> {
      const denied = notPermitted(asker, 'declareResult');
      if (denied) return denied;
      const found = await voteInState(deps, asker, id, ['closed', 'declared']);
      if (!found.ok) return found;
      const vote = found.value;
      const stored = await deps.votes.result(vote.region, id);
      if (stored && vote.state === 'declared') return done(stored);
      if (!wasOpened(vote)) return wrongState(vote, ['closed']);
      const result = stored ? done(stored) : await firstResult(vote, asker);
      if (result.ok) await finish(vote, result.value);
      return result;
    },

    /** Closes what is past its time, and finishes declarations and voidings that a crash left half done. */
    async reconcile(region: string, now: Date): Promise<void> {
      for (const vote of await deps.votes.inStates(region, ['open']))
        if (vote.closesAt <= now) await close(vote, vote.closesAt);
      for (const vote of await deps.votes.inStates(region, ['closed'])) {
        const result = await deps.votes.result(region, vote.id);
        if (result) await finish(vote, result);
      }
      const over = (await deps.votes.inStates(region, ['declared', 'void'])).filter(
        vote => now <= plusLondonDays(vote.declaredAt ?? vote.voidedAt ?? now, EMPTYING_DAYS),
      );
      for (const round of await deps.papers.withChoices(region, over.flatMap(paperRounds))) {
        await deps.papers.seal(region, round);
        await deps.papers.empty(region, round);
      }
    },

    /** The count of a closed vote, for those who may see it before it is declared; the caller has asked `visible`. */
    async countClosed(vote: OpenedVote): Promise<Count> {
      return countRounds(vote, await sealedRounds(deps, vote));
    },
  };
}

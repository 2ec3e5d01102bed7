import type { Asker } from '../asker.ts';
import { plusMinutes } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { emptyPapers } from './opening.ts';
import { runOffAfter } from './run-off.ts';
import { countRounds, sealedRounds } from './sealed-count.ts';
import { type Elector, type OpenedVote, type Vote, wasOpened } from './vote.ts';
import { notPermitted, type VoteDeps, voteInState, wrongState } from './vote-deps.ts';

/** The run-off of a vote that tied at the cut line: closed -> runOff -> open, once (V7, DOMAIN 1.2). */
export function runOffService(deps: VoteDeps) {
  const stored = (vote: Vote) => deps.votes.byId(vote.region, vote.id);

  /** From the decision to an open run-off; each step may be repeated, so `reconcile` finishes what a crash left. */
  async function open(vote: Vote, now: Date): Promise<void> {
    if (!wasOpened(vote)) return;
    const electorate = await Promise.all(vote.electorate.map(elector => withVotersNow(vote, elector)));
    await deps.papers.insertMissing(emptyPapers(vote, electorate));
    await deps.votes.move(vote.region, vote.id, { from: 'runOff', to: 'open', set: { openedAt: now } });
  }

  /** Two records may have become one since the electorate was frozen: the one that is left votes. */
  async function withVotersNow({ region }: Vote, elector: Elector): Promise<Elector> {
    const now = async (id: string) => (await deps.people.byId(region, id))?.mergedInto ?? id;
    return { ...elector, voters: [...new Set(await Promise.all(elector.voters.map(now)))] };
  }

  async function decide(vote: OpenedVote, now: Date): Promise<Outcome<Vote>> {
    const count = countRounds(vote, await sealedRounds(deps, vote));
    const runOff = runOffAfter(vote, count);
    if (!runOff) return refuse({ code: 'nothingTied', title: vote.title });
    const { options, method, openedAt, closesAt, closedAt = closesAt } = vote;
    await deps.votes.move(vote.region, vote.id, {
      from: 'closed',
      to: 'runOff',
      set: {
        firstRound: { options, method, openedAt, closesAt, closedAt, places: runOff.places },
        options: runOff.options,
        method: runOff.method,
        closesAt: plusMinutes(now, vote.runOffHours * 60),
      },
    });
    const decided = await stored(vote);
    if (decided?.state === 'runOff') await open(decided, now);
    return done((await stored(vote)) ?? vote);
  }

  return {
    /** The chair starts the run-off between the tied topics; pressing twice starts one. */
    async start(asker: Asker, id: string): Promise<Outcome<Vote>> {
      const denied = notPermitted(asker, 'declareResult');
      if (denied) return denied;
      const found = await voteInState(deps, asker, id, ['closed', 'runOff', 'open']);
      if (!found.ok) return found;
      const vote = found.value;
      if (vote.firstRound && vote.state !== 'closed') return done(vote);
      if (vote.firstRound) return refuse({ code: 'nothingTied', title: vote.title });
      if (vote.state !== 'closed' || !wasOpened(vote)) return wrongState(vote, ['closed']);
      return decide(vote, asker.now);
    },

    /** Opens the run-offs that a crash left between the decision and the ballots. */
    async reconcile(region: string, now: Date): Promise<void> {
      for (const vote of await deps.votes.inStates(region, ['runOff'])) await open(vote, now);
    },
  };
}

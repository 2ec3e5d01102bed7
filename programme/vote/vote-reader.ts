import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { seesVotes } from '../region/permissions.ts';
import { paperRound } from './ballot.ts';
import type { closingService } from './closing-service.ts';
import { readDebate } from './debate.ts';
import { summaryOf } from './debate-reader.ts';
import { debateEnd } from './opening-preview.ts';
import { runOffAfter } from './run-off.ts';
import type { TurnoutView, VoteView } from './views.ts';
import { type Visible, visible } from './visibility.ts';
import { VOTE_STATES, type Vote, wasOpened } from './vote.ts';
import { actionsOf } from './vote-actions.ts';
import { type VoteDeps, voteInState } from './vote-deps.ts';

const LISTED = 20;

/** Draws votes as one viewer may see them; everything passes through `visible`. */
export function voteReader(deps: VoteDeps, closing: Pick<ReturnType<typeof closingService>, 'countClosed'>) {
  async function view(asker: Asker, vote: Vote): Promise<VoteView> {
    const { person, now } = asker;
    const seen = visible(vote, { kind: 'person', person, day: londonDay(now) });
    const proposals = await deps.votes.proposals(vote.region, vote.id);
    const askedBy = vote.awaiting && (await deps.people.byId(vote.region, vote.awaiting.askedBy));
    const endsAt = debateEnd(vote);
    const mayCast =
      vote.state === 'open' &&
      (await deps.papers.ofVoter(vote.region, paperRound(vote), person.id)).length > 0;
    const seenFigures = await figures(vote, seen);
    const { count } = seenFigures;
    const tied = !vote.firstRound && !!count && runOffAfter(vote, count) !== undefined;
    return {
      vote,
      ...(askedBy ? { askedByName: askedBy.name } : {}),
      proposals: {
        accepted: proposals.filter(one => one.state === 'accepted').length,
        undecided: proposals.filter(one => one.state === 'submitted').length,
      },
      ...(endsAt ? { debateEndsAt: endsAt } : {}),
      ...seenFigures,
      ...(vote.awaiting?.move === 'open' && seen.silentAuthorities
        ? { debate: summaryOf(await readDebate(deps, vote, londonDay(now)), seen) }
        : {}),
      ...(tied ? { tied } : {}),
      actions: actionsOf(vote, person, londonDay(now), seen, { mayCast, tied }),
    };
  }

  async function figures(vote: Vote, seen: Visible): Promise<Pick<VoteView, 'turnout' | 'count'>> {
    if (!wasOpened(vote) || !seen.turnout) return {};
    const ballots = (await deps.papers.castElectors(vote.region, paperRound(vote))).length;
    return {
      turnout: { ballots, electorate: vote.electorate.length },
      ...(seen.count && vote.state === 'closed' ? { count: await closing.countClosed(vote) } : {}),
    };
  }

  return {
    /** One vote as this person may see it. */
    async vote(asker: Asker, id: string): Promise<Outcome<VoteView>> {
      const found = await voteInState(deps, asker, id, VOTE_STATES);
      if (!found.ok) return found;
      const { person, now } = asker;
      const seen = visible(found.value, { kind: 'person', person, day: londonDay(now) });
      return seen.vote ? done(await view(asker, found.value)) : refuse({ code: 'voteNotFound' });
    },

    /** The newest votes that this person may see, newest first. */
    async list({ person, now }: Asker): Promise<Outcome<Vote[]>> {
      const day = londonDay(now);
      if (!seesVotes(person, day)) return refuse({ code: 'notSeenByTrainers' });
      const votes = await deps.votes.latest(person.region, LISTED);
      return done(votes.filter(vote => visible(vote, { kind: 'person', person, day }).vote));
    },

    /** Which electors have voted, never how: for the programme manager and the chair. */
    async whoHasVoted(asker: Asker, id: string): Promise<Outcome<TurnoutView>> {
      const found = await voteInState(deps, asker, id, ['open', 'closed', 'runOff', 'declared']);
      if (!found.ok) return found;
      const vote = found.value;
      const { person, now } = asker;
      const seen = visible(vote, { kind: 'person', person, day: londonDay(now) });
      if (!seen.whoHasVoted || !wasOpened(vote))
        return refuse({ code: 'notYourRole', roles: ['programmeManager', 'chair', 'deputyChair'] });
      const voted = new Set(await deps.papers.castElectors(vote.region, paperRound(vote)));
      const names = (has: boolean) =>
        vote.electorate.filter(elector => voted.has(elector.id) === has).map(elector => elector.name);
      return done({ vote, voted: names(true), notVoted: names(false) });
    },
  };
}

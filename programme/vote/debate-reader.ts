import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { may } from '../region/permissions.ts';
import type { Person } from '../region/person.ts';
import type { DebateEntry, Proposal, Stance } from './proposal.ts';
import type { DebateView, ProposalsView, ProposalView } from './views.ts';
import { visible } from './visibility.ts';
import { VOTE_STATES, type Vote } from './vote.ts';
import { type Asker, type VoteDeps, voteInState } from './vote-deps.ts';

const ENTRIES_SHOWN = 20;

/** Draws proposals and their debate. */
export function debateReader(deps: VoteDeps) {
  async function visibleVote(asker: Asker, id: string): Promise<Outcome<Vote>> {
    const { person, now } = asker;
    const found = await voteInState(deps, asker, id, VOTE_STATES);
    if (!found.ok) return found;
    const seen = visible(found.value, { kind: 'person', person, day: londonDay(now) });
    return seen.proposals ? found : refuse({ code: 'voteNotFound' });
  }

  async function names(region: string, ids: readonly string[]): Promise<Map<string, Person>> {
    const people = await deps.people.byIds(region, [...new Set(ids)]);
    return new Map(people.map(person => [person.id, person]));
  }

  async function authorityNames(region: string): Promise<Map<string, string>> {
    const authorities = await deps.regions.authorities(region);
    return new Map(authorities.map(authority => [authority.code, authority.name]));
  }

  async function views(
    vote: Vote,
    proposals: readonly Proposal[],
    entries: readonly DebateEntry[],
  ): Promise<ProposalView[]> {
    const [people, authorities] = await Promise.all([
      names(
        vote.region,
        proposals.map(one => one.proposedBy),
      ),
      authorityNames(vote.region),
    ]);
    return proposals.map(proposal => {
      const person = people.get(proposal.proposedBy);
      const stances: Record<Stance, number> = { for: 0, against: 0, question: 0 };
      for (const entry of entries) if (entry.proposal === proposal.id) stances[entry.stance] += 1;
      return {
        proposal,
        proposedByName: person?.name ?? '',
        from: authorities.get(person?.authority ?? '') ?? '',
        stances,
      };
    });
  }

  const changeable = (vote: Vote) => (vote.state === 'draft' || vote.state === 'debate') && !vote.electorate;

  return {
    /** All proposals that were not withdrawn; in the order in which they came. */
    async proposals(asker: Asker, voteId: string): Promise<Outcome<ProposalsView>> {
      const found = await visibleVote(asker, voteId);
      if (!found.ok) return found;
      const vote = found.value;
      const day = londonDay(asker.now);
      const [all, entries] = await Promise.all([
        deps.votes.proposals(vote.region, voteId),
        deps.votes.debate(vote.region, voteId),
      ]);
      const mayDecide = changeable(vote) && may(asker.person, 'decideProposal', day);
      return done({
        vote,
        proposals: await views(
          vote,
          all.filter(one => one.state !== 'withdrawn'),
          entries,
        ),
        mayDecide,
        mayPropose: mayDecide || (changeable(vote) && may(asker.person, 'propose', day)),
      });
    },

    async proposal(asker: Asker, voteId: string, id: string): Promise<Outcome<DebateView>> {
      const found = await visibleVote(asker, voteId);
      if (!found.ok) return found;
      const vote = found.value;
      const [all, everyEntry] = await Promise.all([
        deps.votes.proposals(vote.region, voteId),
        deps.votes.debate(vote.region, voteId),
      ]);
      const proposal = all.find(one => one.id === id);
      if (!proposal) return refuse({ code: 'proposalNotFound' });
      const entries = everyEntry.filter(one => one.proposal === id);
      const shown = entries.sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, ENTRIES_SHOWN);
      const authors = await names(
        vote.region,
        shown.flatMap(one => one.author ?? []),
      );
      const authorities = await authorityNames(vote.region);
      const [view] = await views(vote, [proposal], entries);
      if (!view) return refuse({ code: 'proposalNotFound' });
      const { person, now } = asker;
      const live = proposal.state === 'submitted' || proposal.state === 'accepted';
      return done({
        vote,
        proposal: view,
        entries: shown.map(({ authority, ...entry }) => ({
          ...entry,
          ...(authority === undefined ? {} : { authority: authorities.get(authority) ?? authority }),
          authorName: authors.get(entry.author ?? '')?.name ?? '',
        })),
        entryCount: entries.length,
        maySpeak:
          live && vote.state === 'debate' && changeable(vote) && may(person, 'debate', londonDay(now)),
        mayDecide: live && changeable(vote) && may(person, 'decideProposal', londonDay(now)),
        mayWithdraw: live && changeable(vote) && proposal.proposedBy === person.id,
        mergeTargets: all.filter(one => one.state === 'accepted' && one.id !== id),
      });
    },
  };
}

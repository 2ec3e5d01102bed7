import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { may } from '../region/permissions.ts';
import { type Debate, hearing, readDebate, stancesOn, unansweredIn } from './debate.ts';
import type {
  DebateSummary,
  DebateSummaryView,
  DebateView,
  HearingView,
  ProposalsView,
  ProposalView,
  Question,
  Spoken,
} from './debate-views.ts';
import type { DebateEntry, Proposal } from './proposal.ts';
import { type Visible, visible } from './visibility.ts';
import { VOTE_STATES, type Vote } from './vote.ts';
import { notPermitted, type VoteDeps, voteInState } from './vote-deps.ts';

/** Of each stance; with the answers to the questions they fill a card. */
const VOICES_SHOWN = 6;

/** Draws proposals and their debate. */
export function debateReader(deps: VoteDeps) {
  async function seenDebate(
    { person, now }: Asker,
    id: string,
  ): Promise<Outcome<{ vote: Vote; debate: Debate; seen: Visible }>> {
    const found = await voteInState(deps, { person, now }, id, VOTE_STATES);
    if (!found.ok) return found;
    const vote = found.value;
    const day = londonDay(now);
    const seen = visible(vote, { kind: 'person', person, day });
    if (!seen.proposals) return refuse({ code: 'voteNotFound' });
    return done({ vote, debate: await readDebate(deps, vote, day), seen });
  }

  const changeable = (vote: Vote) => (vote.state === 'draft' || vote.state === 'debate') && !vote.electorate;

  return {
    /** All proposals that were not withdrawn; in the order in which they came. */
    async proposals(asker: Asker, voteId: string): Promise<Outcome<ProposalsView>> {
      const found = await seenDebate(asker, voteId);
      if (!found.ok) return found;
      const { vote, debate } = found.value;
      const day = londonDay(asker.now);
      const mayDecide = changeable(vote) && may(asker.person, 'decideProposal', day);
      return done({
        vote,
        proposals: debate.proposals
          .filter(one => one.state !== 'withdrawn')
          .map(one => proposalView(debate, one)),
        mayDecide,
        mayPropose: mayDecide || (changeable(vote) && may(asker.person, 'propose', day)),
      });
    },

    async proposal(asker: Asker, voteId: string, id: string): Promise<Outcome<DebateView>> {
      const found = await seenDebate(asker, voteId);
      if (!found.ok) return found;
      const { vote, debate, seen } = found.value;
      const proposal = debate.proposals.find(one => one.id === id);
      if (!proposal) return refuse({ code: 'proposalNotFound' });
      const { person, now } = asker;
      const live = changeable(vote) && (proposal.state === 'submitted' || proposal.state === 'accepted');
      const mayDecide = live && may(person, 'decideProposal', londonDay(now));
      const mine = live && proposal.proposedBy === person.id;
      return done({
        vote,
        proposal: proposalView(debate, proposal),
        voices: voicesOn(debate, id),
        unanswered: unansweredIn(debate, id).map(one => spoken(debate, one)),
        hearing: hearingView(debate, seen, id),
        maySpeak: live && vote.state === 'debate' && may(person, 'debate', londonDay(now)),
        maySetIndicator: mayDecide || mine,
        mayDecide,
        mayWithdraw: mine,
        mergeTargets: debate.proposals.filter(one => one.state === 'accepted' && one.id !== id),
      });
    },

    /** How the debate stands, for the programme manager and the chair. */
    async summary(asker: Asker, voteId: string): Promise<Outcome<DebateSummaryView>> {
      const denied = notPermitted(asker, 'seeWhoHasVoted');
      if (denied) return denied;
      const found = await seenDebate(asker, voteId);
      if (!found.ok) return found;
      const { vote, debate, seen } = found.value;
      return done({ vote, summary: summaryOf(debate, seen) });
    },
  };
}

/** The whole debate in figures; topics that are out of it by now are left out with what was said on them. */
export function summaryOf(debate: Debate, seen: Pick<Visible, 'silentAuthorities'>): DebateSummary {
  const live = debate.proposals.filter(one => one.state === 'accepted' || one.state === 'submitted');
  const codes = new Map(live.map(one => [one.id, one.code]));
  return {
    topics: live.map(({ id, code, title }) => ({
      code,
      title,
      stances: stancesOn(debate, id),
      unanswered: unansweredIn(debate, id).length,
    })),
    unanswered: unansweredIn(debate).flatMap(one => {
      const code = codes.get(one.proposal);
      return code === undefined ? [] : [{ ...spoken(debate, one), code }];
    }),
    hearing: hearingView(debate, seen),
  };
}

function hearingView(
  debate: Debate,
  seen: Pick<Visible, 'silentAuthorities'>,
  proposal?: string,
): HearingView {
  const { silent, ...figures } = hearing(debate, proposal);
  return seen.silentAuthorities ? { ...figures, silent } : figures;
}

function proposalView(debate: Debate, proposal: Proposal): ProposalView {
  const person = debate.people.get(proposal.proposedBy);
  return {
    proposal,
    proposedByName: person?.name ?? '',
    from: debate.authorityNames.get(person?.authority ?? '') ?? '',
    stances: stancesOn(debate, proposal.id),
  };
}

const spoken = ({ people, authorityNames }: Debate, { authority, ...entry }: DebateEntry): Spoken => ({
  ...entry,
  ...(authority === undefined ? {} : { authority: authorityNames.get(authority) ?? authority }),
  authorName: people.get(entry.author ?? '')?.name ?? '',
});

function voicesOn(debate: Debate, proposal: string): DebateView['voices'] {
  const newest = debate.entries.filter(one => one.proposal === proposal).reverse();
  const of = (stance: DebateEntry['stance']) =>
    newest
      .filter(one => one.stance === stance)
      .slice(0, VOICES_SHOWN)
      .map(one => spoken(debate, one));
  const answered = (question: Spoken): Question => {
    const answer = newest.find(one => one.answers === question.id);
    return answer ? { ...question, answer: spoken(debate, answer) } : question;
  };
  return { for: of('for'), against: of('against'), question: of('question').map(answered) };
}

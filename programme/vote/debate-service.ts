import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { may } from '../region/permissions.ts';
import type { DebateEntry, Proposal, ProposalState, Stance } from './proposal.ts';
import { type QuotedFigureText, quotedFigureOf } from './quoted-figure.ts';
import type { Vote } from './vote.ts';
import { notPermitted, type VoteDeps, voteInState } from './vote-deps.ts';

const BEFORE_OPENING = ['draft', 'debate'] as const;
const UNDECIDED: readonly ProposalState[] = ['submitted'];
const WITHDRAWABLE: readonly ProposalState[] = ['submitted', 'accepted'];

export interface ProposalText {
  code: string;
  title: string;
  caseForAction: string;
  indicator: QuotedFigureText;
}

/** What somebody says: for, against, a question, or the answer to one. */
export type Words = { id: string; text: string } & (
  | { stance: Stance }
  | { stance: 'answer'; answers: string }
);

/** What the programme manager makes of a proposal. */
export type Decision =
  | { to: 'accepted' }
  | { to: 'declined'; decisionReason: string }
  | { to: 'merged'; mergedInto: string };

/** Proposals and the debate on them, which comes before the vote (V3). */
export function debateService(deps: VoteDeps) {
  /** A vote whose proposals can still change: opening freezes them. */
  async function beforeOpening(asker: Asker, vote: string): Promise<Outcome<Vote>> {
    const found = await voteInState(deps, asker, vote, BEFORE_OPENING);
    return found.ok && found.value.electorate
      ? refuse({ code: 'voteNotInState', state: 'open', needed: BEFORE_OPENING })
      : found;
  }

  const decides = ({ person, now }: Asker) => may(person, 'decideProposal', londonDay(now));

  async function mayPropose(asker: Asker, vote: string): Promise<Outcome<Vote>> {
    const denied = notPermitted(asker, decides(asker) ? 'decideProposal' : 'propose');
    if (denied) return denied;
    const { person } = asker;
    if (person.authority && !person.authorityConfirmed) return refuse({ code: 'notConfirmed' });
    return beforeOpening(asker, vote);
  }

  async function find(asker: Asker, vote: string, id: string): Promise<Outcome<Proposal>> {
    const proposals = await deps.votes.proposals(asker.person.region, vote);
    const proposal = proposals.find(one => one.id === id);
    return proposal ? done(proposal) : refuse({ code: 'proposalNotFound' });
  }

  /** Read again, for the same press may have come twice at once: what the other one made of it is no surprise. */
  async function standing(
    asker: Asker,
    vote: string,
    id: string,
    wanted: ProposalState,
  ): Promise<Outcome<Proposal>> {
    const stored = await find(asker, vote, id);
    return stored.ok && stored.value.state !== wanted ? refuse({ code: 'proposalAlreadyDecided' }) : stored;
  }

  async function isQuestion({ person }: Asker, vote: string, proposal: string, id: string): Promise<boolean> {
    const entries = await deps.votes.debate(person.region, vote);
    return entries.some(one => one.id === id && one.proposal === proposal && one.stance === 'question');
  }

  return {
    /** The vote, when this person may put a proposal forward for it. */
    mayPropose,

    /** Puts a proposal forward; the programme manager's own are accepted at once. Pressing twice makes one. */
    async propose(asker: Asker, vote: string, id: string, told: ProposalText): Promise<Outcome<Proposal>> {
      const { person, now } = asker;
      const allowed = await mayPropose(asker, vote);
      if (!allowed.ok) return allowed;
      const { indicator: typed, ...text } = told;
      const indicator = quotedFigureOf(typed);
      if (!indicator.ok) return indicator;
      const proposal: Proposal = {
        ...text,
        ...(indicator.value ? { indicator: indicator.value } : {}),
        code: text.code.toUpperCase(),
        id,
        region: person.region,
        vote,
        proposedBy: person.id,
        proposedAt: now,
        state: decides(asker) ? 'accepted' : 'submitted',
      };
      const inserted = await deps.votes.insertProposal(proposal);
      if (inserted === 'codeTaken') return refuse({ code: 'codeTaken', codeWanted: proposal.code });
      return inserted === 'inserted' ? done(proposal) : find(asker, vote, id);
    },

    async decide(asker: Asker, vote: string, id: string, decision: Decision): Promise<Outcome<Proposal>> {
      const denied = notPermitted(asker, 'decideProposal');
      if (denied) return denied;
      const found = await beforeOpening(asker, vote);
      if (!found.ok) return found;
      const proposal = await find(asker, vote, id);
      if (!proposal.ok) return proposal;
      if (decision.to === 'declined' && decision.decisionReason === '')
        return refuse({ code: 'reasonNeeded' });
      if (decision.to === 'merged') {
        const target = await find(asker, vote, decision.mergedInto);
        if (!target.ok || target.value.id === id || target.value.state !== 'accepted')
          return refuse({ code: 'proposalNotFound' });
      }
      const { to, ...detail } = decision;
      const from = to === 'declined' ? WITHDRAWABLE : UNDECIDED;
      if (await deps.votes.decideProposal(asker.person.region, id, from, to, detail))
        return done({ ...proposal.value, ...detail, state: to });
      return standing(asker, vote, id, to);
    },

    /** Proposers take back their own at any time before the vote opens. */
    async withdraw(asker: Asker, vote: string, id: string): Promise<Outcome<Proposal>> {
      const found = await beforeOpening(asker, vote);
      if (!found.ok) return found;
      const proposal = await find(asker, vote, id);
      if (!proposal.ok) return proposal;
      if (proposal.value.proposedBy !== asker.person.id) return refuse({ code: 'notYourProposal' });
      if (await deps.votes.decideProposal(asker.person.region, id, WITHDRAWABLE, 'withdrawn'))
        return done({ ...proposal.value, state: 'withdrawn' });
      return standing(asker, vote, id, 'withdrawn');
    },

    /** Whoever put it forward, or the programme manager, says what figure shows it; four empty texts remove it (V12). */
    async setIndicator(
      asker: Asker,
      vote: string,
      id: string,
      typed: QuotedFigureText,
    ): Promise<Outcome<Proposal>> {
      const found = await beforeOpening(asker, vote);
      if (!found.ok) return found;
      const proposal = await find(asker, vote, id);
      if (!proposal.ok) return proposal;
      const denied =
        proposal.value.proposedBy === asker.person.id ? undefined : notPermitted(asker, 'decideProposal');
      if (denied) return denied;
      const indicator = quotedFigureOf(typed);
      if (!indicator.ok) return indicator;
      return (await deps.votes.setIndicator(asker.person.region, id, WITHDRAWABLE, indicator.value))
        ? find(asker, vote, id)
        : refuse({ code: 'proposalAlreadyDecided' });
    },

    /** Adds a voice to the debate on one proposal. Pressing twice makes one entry. */
    async speak(asker: Asker, vote: string, proposalId: string, entry: Words): Promise<Outcome<DebateEntry>> {
      const denied = notPermitted(asker, 'debate');
      if (denied) return denied;
      const { person, now } = asker;
      if (person.authority && !person.authorityConfirmed) return refuse({ code: 'notConfirmed' });
      const found = await voteInState(deps, asker, vote, ['draft', 'debate', 'open']);
      if (!found.ok) return found;
      if (found.value.state !== 'debate' || found.value.electorate) return refuse({ code: 'debateNotOpen' });
      const proposal = await find(asker, vote, proposalId);
      if (!proposal.ok) return proposal;
      if (!WITHDRAWABLE.includes(proposal.value.state)) return refuse({ code: 'proposalAlreadyDecided' });
      if (entry.stance === 'answer' && !(await isQuestion(asker, vote, proposalId, entry.answers)))
        return refuse({ code: 'questionNotFound' });
      const spoken: DebateEntry = {
        ...entry,
        region: person.region,
        vote,
        proposal: proposalId,
        author: person.id,
        ...(person.authority ? { authority: person.authority } : {}),
        at: now,
      };
      await deps.votes.insertDebateEntry(spoken);
      return done(spoken);
    },
  };
}

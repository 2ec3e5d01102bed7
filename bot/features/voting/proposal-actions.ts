import { acceptProposal } from '../../../cards/forms/accept-proposal.ts';
import { answerQuestion } from '../../../cards/forms/answer-question.ts';
import { debateSummary } from '../../../cards/forms/debate-summary.ts';
import { declineProposal } from '../../../cards/forms/decline-proposal.ts';
import { listProposals } from '../../../cards/forms/list-proposals.ts';
import { mergeProposal } from '../../../cards/forms/merge-proposal.ts';
import { newProposal } from '../../../cards/forms/new-proposal.ts';
import { setIndicator } from '../../../cards/forms/set-indicator.ts';
import { showProposal } from '../../../cards/forms/show-proposal.ts';
import { speakInDebate } from '../../../cards/forms/speak-in-debate.ts';
import { submitProposal } from '../../../cards/forms/submit-proposal.ts';
import { withdrawProposal } from '../../../cards/forms/withdraw-proposal.ts';
import { debateCard } from '../../../cards/views/debate-card.ts';
import { debateSummaryCard } from '../../../cards/views/debate-summary-card.ts';
import { proposalFormCard } from '../../../cards/views/proposal-form-card.ts';
import { proposalsCard } from '../../../cards/views/proposals-card.ts';
import type { Outcome } from '../../../programme/outcome.ts';
import type { Proposal } from '../../../programme/vote/proposal.ts';
import type { QuotedFigureText } from '../../../programme/vote/quoted-figure.ts';
import type { VoteServices } from '../../../programme/vote/vote-services.ts';
import { answer, refused } from '../../answer.ts';
import { type Action, action, type Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { VotingDeps } from '../voting.ts';

export const proposalsReply = async (services: VoteServices, caller: Caller, vote: string): Promise<Reply> =>
  answer(await services.debateReader.proposals(caller, vote), proposalsCard);

/** The empty form, for those who may put a proposal forward now. */
export const proposeReply = async (services: VoteServices, caller: Caller, vote: string): Promise<Reply> =>
  answer(await services.debate.mayPropose(caller, vote), found => proposalFormCard(found, caller.newId()));

export const debateSummaryReply = async (
  services: VoteServices,
  caller: Caller,
  vote: string,
): Promise<Reply> => answer(await services.debateReader.summary(caller, vote), debateSummaryCard);

/** Proposals and the debate on them. */
export function proposalActions({ services, curves, wake }: VotingDeps): Action[] {
  const { debate, debateReader } = services;

  async function show(caller: Caller, vote: string, proposal: string): Promise<Reply> {
    const found = await debateReader.proposal(caller, vote, proposal);
    if (!found.ok) return refused(found.refusals);
    const { region, code } = found.value.proposal.proposal;
    const baseline = await curves.baselineOn(region, vote, code, caller.now);
    return { kind: 'card', card: debateCard(found.value, caller.newId(), baseline) };
  }

  async function decided(caller: Caller, outcome: Outcome<Proposal>): Promise<Reply> {
    if (!outcome.ok) return refused(outcome.refusals);
    wake();
    return show(caller, outcome.value.vote, outcome.value.id);
  }

  return [
    action(listProposals, (caller, { vote }) => proposalsReply(services, caller, vote)),
    action(newProposal, (caller, { vote }) => proposeReply(services, caller, vote)),
    action(showProposal, (caller, { vote, proposal }) => show(caller, vote, proposal)),
    action(submitProposal, async (caller, { once, vote, title, code, caseForAction, ...figure }) => {
      const told = { title, code, caseForAction, indicator: indicatorText(figure) };
      return decided(caller, await debate.propose(caller, vote, once, told));
    }),
    action(setIndicator, async (caller, { vote, proposal, ...figure }) =>
      decided(caller, await debate.setIndicator(caller, vote, proposal, indicatorText(figure))),
    ),
    action(acceptProposal, async (caller, { vote, proposal }) =>
      decided(caller, await debate.decide(caller, vote, proposal, { to: 'accepted' })),
    ),
    action(declineProposal, async (caller, { vote, proposal, reason }) =>
      decided(
        caller,
        await debate.decide(caller, vote, proposal, { to: 'declined', decisionReason: reason }),
      ),
    ),
    action(mergeProposal, async (caller, { vote, proposal, into }) =>
      decided(caller, await debate.decide(caller, vote, proposal, { to: 'merged', mergedInto: into })),
    ),
    action(withdrawProposal, async (caller, { vote, proposal }) =>
      decided(caller, await debate.withdraw(caller, vote, proposal)),
    ),
    action(speakInDebate, async (caller, { once, vote, proposal, stance, text }) => {
      const spoken = await debate.speak(caller, vote, proposal, { id: once, stance, text });
      return spoken.ok ? show(caller, vote, proposal) : refused(spoken.refusals);
    }),
    action(answerQuestion, async (caller, { once, vote, proposal, question, answer: text }) => {
      const said = { id: once, stance: 'answer', answers: question, text } as const;
      const spoken = await debate.speak(caller, vote, proposal, said);
      return spoken.ok ? show(caller, vote, proposal) : refused(spoken.refusals);
    }),
    action(debateSummary, (caller, { vote }) => debateSummaryReply(services, caller, vote)),
  ];
}

const indicatorText = (typed: {
  indicator: string;
  figure: string;
  period: string;
  source: string;
}): QuotedFigureText => ({
  name: typed.indicator,
  figure: typed.figure,
  period: typed.period,
  source: typed.source,
});

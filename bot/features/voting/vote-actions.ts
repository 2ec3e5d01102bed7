import { askToOpen } from '../../../cards/forms/ask-to-open.ts';
import { askToVoid } from '../../../cards/forms/ask-to-void.ts';
import { backToDraft } from '../../../cards/forms/back-to-draft.ts';
import { closeVote } from '../../../cards/forms/close-vote.ts';
import { closeVoteNow } from '../../../cards/forms/close-vote-now.ts';
import { confirmMove } from '../../../cards/forms/confirm-move.ts';
import { declareResult } from '../../../cards/forms/declare-result.ts';
import { dropRequest } from '../../../cards/forms/drop-request.ts';
import { editVote } from '../../../cards/forms/edit-vote.ts';
import { newVote } from '../../../cards/forms/new-vote.ts';
import { prepareOpening } from '../../../cards/forms/prepare-opening.ts';
import { rulesFrom, saveVote } from '../../../cards/forms/save-vote.ts';
import { sendVoidRequest } from '../../../cards/forms/send-void-request.ts';
import { showVote } from '../../../cards/forms/show-vote.ts';
import { startDebate } from '../../../cards/forms/start-debate.ts';
import { startRunOff } from '../../../cards/forms/start-run-off.ts';
import { whoHasVoted } from '../../../cards/forms/who-has-voted.ts';
import { closeQuestionCard } from '../../../cards/views/close-question-card.ts';
import { openingCard } from '../../../cards/views/opening-card.ts';
import { turnoutCard } from '../../../cards/views/turnout-card.ts';
import { voidRequestCard } from '../../../cards/views/void-request-card.ts';
import { voteCard } from '../../../cards/views/vote-card.ts';
import { voteFormCard } from '../../../cards/views/vote-form-card.ts';
import type { Outcome } from '../../../programme/outcome.ts';
import { answer, refused } from '../../answer.ts';
import { type Action, action, type Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { VotingDeps } from '../voting.ts';
import { resultReply } from './result-actions.ts';

/** The life of a vote, from its draft to its close. */
export function voteActions({ services, wake }: VotingDeps): Action[] {
  const { drafting, opening, closing, runOffs, reader } = services;

  const show = async (caller: Caller, vote: string): Promise<Reply> =>
    answer(await reader.vote(caller, vote), voteCard);

  /** After a change: others are told, and the card shows what the vote has become. */
  async function changed(caller: Caller, outcome: Outcome<{ id: string }>): Promise<Reply> {
    if (!outcome.ok) return refused(outcome.refusals);
    wake();
    return show(caller, outcome.value.id);
  }

  return [
    action(showVote, (caller, { vote }) => show(caller, vote)),
    action(newVote, async ({ newId }) => ({ kind: 'card', card: voteFormCard(newId()) })),
    action(saveVote, async (caller, values) =>
      changed(
        caller,
        values.vote
          ? await drafting.change(caller, values.vote, rulesFrom(values))
          : await drafting.create(caller, values.once, rulesFrom(values)),
      ),
    ),
    action(editVote, async (caller, { vote }) =>
      answer(await reader.vote(caller, vote), view => voteFormCard(caller.newId(), view.vote)),
    ),
    action(startDebate, async (caller, { vote }) =>
      changed(caller, await drafting.startDebate(caller, vote)),
    ),
    action(backToDraft, async (caller, { vote }) =>
      changed(caller, await drafting.backToDraft(caller, vote)),
    ),
    action(prepareOpening, async (caller, { vote }) =>
      answer(await opening.preview(caller, vote), openingCard),
    ),
    action(askToOpen, async (caller, { vote }) => changed(caller, await opening.askToOpen(caller, vote))),
    action(askToVoid, async (caller, { vote }) =>
      answer(await reader.vote(caller, vote), view => voidRequestCard(view.vote)),
    ),
    action(sendVoidRequest, async (caller, { vote, reason }) =>
      changed(caller, await opening.askToVoid(caller, vote, reason)),
    ),
    action(confirmMove, async (caller, { vote, move, asked }) =>
      changed(
        caller,
        move === 'open'
          ? await opening.confirmOpen(caller, vote, asked)
          : await opening.confirmVoid(caller, vote, asked),
      ),
    ),
    action(dropRequest, async (caller, { vote, asked }) =>
      changed(caller, await opening.dropRequest(caller, vote, asked)),
    ),
    action(closeVote, async (caller, { vote }) => answer(await reader.vote(caller, vote), closeQuestionCard)),
    action(closeVoteNow, async (caller, { vote }) => changed(caller, await closing.closeNow(caller, vote))),
    action(whoHasVoted, async (caller, { vote }) =>
      answer(await reader.whoHasVoted(caller, vote), turnoutCard),
    ),
    action(startRunOff, async (caller, { vote }) => changed(caller, await runOffs.start(caller, vote))),
    action(declareResult, async (caller, { vote }) => {
      const declared = await closing.declare(caller, vote);
      if (!declared.ok) return refused(declared.refusals);
      wake();
      return resultReply(services, caller, vote);
    }),
  ];
}

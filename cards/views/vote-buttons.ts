import type { IExecuteAction } from '@microsoft/teams.cards';
import type { VoteAction, VoteView } from '../../programme/vote/views.ts';
import type { Vote } from '../../programme/vote/vote.ts';
import { askToVoid } from '../forms/ask-to-void.ts';
import { backToDraft } from '../forms/back-to-draft.ts';
import { closeVote } from '../forms/close-vote.ts';
import { confirmMove } from '../forms/confirm-move.ts';
import { debateSummary } from '../forms/debate-summary.ts';
import { declareResult } from '../forms/declare-result.ts';
import { dropRequest } from '../forms/drop-request.ts';
import { editVote } from '../forms/edit-vote.ts';
import { exportBallots } from '../forms/export-ballots.ts';
import { listProposals } from '../forms/list-proposals.ts';
import { newProposal } from '../forms/new-proposal.ts';
import { prepareOpening } from '../forms/prepare-opening.ts';
import { showBallot } from '../forms/show-ballot.ts';
import { showResult } from '../forms/show-result.ts';
import { startDebate } from '../forms/start-debate.ts';
import { startRunOff } from '../forms/start-run-off.ts';
import { whoHasVoted } from '../forms/who-has-voted.ts';
import { words } from '../wording/words.ts';

const { buttons: title } = words.vote;

const asked = (vote: Vote): number => vote.awaiting?.askedAt.getTime() ?? 0;

/** The button of each action; what it does checks again whether the person may. */
const BUTTONS: Record<VoteAction, (vote: Vote) => IExecuteAction> = {
  edit: ({ id }) => editVote.submit(title.edit, { vote: id }),
  startDebate: ({ id }) => startDebate.submit(title.startDebate, { vote: id }),
  backToDraft: ({ id }) => backToDraft.submit(title.backToDraft, { vote: id }),
  propose: ({ id }) => newProposal.submit(title.propose, { vote: id }),
  prepareOpening: ({ id }) => prepareOpening.submit(title.prepareOpening, { vote: id }),
  seeDebateSummary: ({ id }) => debateSummary.submit(title.seeDebateSummary, { vote: id }),
  confirmOpening: vote =>
    confirmMove.submit(title.confirmOpening, { vote: vote.id, move: 'open', asked: asked(vote) }),
  castBallot: ({ id, unit }) => showBallot.submit(title.castBallot[unit], { vote: id }),
  seeWhoHasVoted: ({ id }) => whoHasVoted.submit(title.seeWhoHasVoted, { vote: id }),
  close: ({ id }) => closeVote.submit(title.close, { vote: id }),
  askToVoid: ({ id }) => askToVoid.submit(title.askToVoid, { vote: id }),
  confirmVoid: vote =>
    confirmMove.submit(title.confirmVoid, { vote: vote.id, move: 'void', asked: asked(vote) }),
  dropRequest: vote => dropRequest.submit(title.dropRequest, { vote: vote.id, asked: asked(vote) }),
  startRunOff: ({ id }) => startRunOff.submit(title.startRunOff, { vote: id }),
  declare: ({ id }) => declareResult.submit(title.declare, { vote: id }),
  seeResult: ({ id }) => showResult.submit(title.seeResult, { vote: id }),
  exportBallots: ({ id }) => exportBallots.submit(title.exportBallots, { vote: id }),
  // Endorsing is done on the result card, where the adopted topics are.
  endorse: ({ id }) => showResult.submit(title.endorse, { vote: id }),
};

/** The buttons of a vote for one viewer, in the order in which the view names them, and the way to the topics. */
export const voteButtons = ({ vote, actions }: VoteView): IExecuteAction[] => [
  ...actions.map(action => BUTTONS[action](vote)),
  ...(vote.state === 'draft' ? [] : [listProposals.submit(title.proposals, { vote: vote.id })]),
];

/** Only these, and only where the view allows them. */
export const voteButtonsFor = ({ vote, actions }: VoteView, only: readonly VoteAction[]): IExecuteAction[] =>
  only.filter(action => actions.includes(action)).map(action => BUTTONS[action](vote));

import { findAnswer, type ReceiptPurpose } from '../../cards/forms/find-answer.ts';
import { withdrawAnswer } from '../../cards/forms/withdraw-answer.ts';
import { withdrawByCode } from '../../cards/forms/withdraw-by-code.ts';
import { answerReceiptCard, receiptCodeCard } from '../../cards/views/answer-receipt-card.ts';
import { questionsCard } from '../../cards/views/questions-card.ts';
import { withdrawingCard } from '../../cards/views/withdrawing-card.ts';
import { words } from '../../cards/wording/words.ts';
import { typedReceipt } from '../../programme/survey/receipt.ts';
import { SURVEY_KINDS } from '../../programme/survey/survey-kind.ts';
import type { SurveyServices } from '../../programme/survey/survey-services.ts';
import { answer } from '../answer.ts';
import { type Action, action, type Caller, type Command, type Feature } from '../feature.ts';
import type { Reply } from '../reply.ts';
import { answerActions } from './survey/answer-actions.ts';

interface SurveyFeatureDeps {
  services: SurveyServices;
}

const { commands: say } = words.survey;

/** Answering what is asked, and changing or taking back an answer with its receipt; the same for both surveys. */
export const surveyFeature = ({ services }: SurveyFeatureDeps): Feature => ({
  name: 'survey',
  commands: [changing(services, 'correct', say.correct), changing(services, 'withdraw', say.withdraw)],
  actions: [...SURVEY_KINDS.flatMap(kind => answerActions(services, kind)), ...receiptActions(services)],
});

const changing = (
  services: SurveyServices,
  purpose: ReceiptPurpose,
  texts: Pick<Command, 'names' | 'help'>,
): Command => ({
  ...texts,
  audience: 'private',
  run: async (caller, rest) =>
    typedReceipt(rest) === ''
      ? { kind: 'card', card: receiptCodeCard(purpose) }
      : foundReply(services, caller, purpose, rest),
});

/** What a receipt leads to, to be changed or to be asked about once more. */
async function foundReply(
  { changing }: SurveyServices,
  caller: Caller,
  purpose: ReceiptPurpose,
  typed: string,
): Promise<Reply> {
  const found = await changing.answered(caller, typedReceipt(typed));
  return answer(found, view => (purpose === 'correct' ? questionsCard(view) : withdrawingCard(view)));
}

const receiptActions = (services: SurveyServices): Action[] => [
  action(withdrawByCode, async () => ({ kind: 'card', card: receiptCodeCard('withdraw') })),
  action(findAnswer, (caller, { purpose, receipt }) => foundReply(services, caller, purpose, receipt)),
  action(withdrawAnswer, async (caller, { receipt }) =>
    answer(await services.changing.withdraw(caller, receipt), answerReceiptCard),
  ),
];

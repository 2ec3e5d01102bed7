import type { QuestionsView } from '../../programme/survey/survey-views.ts';
import { withdrawAnswer } from '../forms/withdraw-answer.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, paragraph } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { withdrawing: say } = words.survey;

/** Asks once more before an answer is taken back, because there will be no other. */
export const withdrawingCard = ({ window: { code }, receipt = '' }: QuestionsView): Card =>
  card({
    summary: say.summary(plainAnywhere(code)),
    body: [heading(say.heading), paragraph(say.text(plainText(code)))],
    actions: [withdrawAnswer.submit(say.confirm, { receipt })],
  });

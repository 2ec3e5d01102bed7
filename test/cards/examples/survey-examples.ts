import type { Card } from '../../../cards/kit/card.ts';
import { answerReceiptCard, receiptCodeCard } from '../../../cards/views/answer-receipt-card.ts';
import { answersReviewCard } from '../../../cards/views/answers-review-card.ts';
import { questionsCard } from '../../../cards/views/questions-card.ts';
import { surveyMessage } from '../../../cards/views/survey-messages.ts';
import { waitingQuestionsCard } from '../../../cards/views/waiting-questions-card.ts';
import { withdrawingCard } from '../../../cards/views/withdrawing-card.ts';
import type { Answers } from '../../../programme/survey/answers.ts';
import { newestVersion, questionSet } from '../../../programme/survey/question-set.ts';
import { SURVEY_KINDS, type SurveyKind } from '../../../programme/survey/survey-kind.ts';
import type { QuestionsView } from '../../../programme/survey/survey-views.ts';
import { sampleWindow } from '../../storage/contract/survey-samples.ts';
import type { Examples } from './examples.ts';
import type { Typed } from './votes.ts';

const windowOf = (kind: SurveyKind, typed: Typed, n = 7) =>
  sampleWindow('demo', { kind, session: `session-${n}`, code: typed(`T${n}`).slice(0, 10) });

const questions = (kind: SurveyKind, typed: Typed): QuestionsView => ({
  window: windowOf(kind, typed),
  set: questionSet(kind, newestVersion(kind)),
});

/** Everything is answered, the first of the options, and two of several. */
function answered(kind: SurveyKind, typed: Typed): QuestionsView {
  const view = questions(kind, typed);
  const ratings: Record<string, string | string[]> = {};
  const texts: Record<string, string> = {};
  for (const question of view.set.questions) {
    if (question.type === 'text') texts[question.id] = typed('Two readers for every case');
    else if (question.type === 'severalOf') ratings[question.id] = question.options.slice(0, 2);
    else ratings[question.id] = question.options[0] ?? '';
  }
  const given: Answers = { ratings, texts };
  return { ...view, given };
}

/** The card of a message that is due. */
function shownIn(message: { card: Card } | undefined): Card {
  if (!message) throw new Error('Nothing waits.');
  return message.card;
}

const RECEIPT = 'B7K2-MX4D-9QRT';

/** Cards of evaluations and the survey. */
export const examples: Examples = (typed, { electors }) => ({
  ...Object.assign({}, ...SURVEY_KINDS.map(kind => answeringExamples(kind, typed))),
  ...receiptExamples(typed),
  'waitingQuestionsCard without anything': waitingQuestionsCard('evaluation', []),
  'waitingQuestionsCard with some': waitingQuestionsCard(
    'impact',
    Array.from({ length: Math.min(electors, 20) }, (_, n) => ({
      ...questions('impact', typed),
      window: windowOf('impact', typed, n),
    })),
  ),
});

function answeringExamples(kind: SurveyKind, typed: Typed) {
  const given = answered(kind, typed);
  const { ratings } = given.given ?? { ratings: {} };
  return {
    [`questionsCard of ${kind}`]: questionsCard(questions(kind, typed)),
    [`questionsCard of ${kind} as a reminder`]: shownIn(surveyMessage('reminder', [questions(kind, typed)])),
    [`questionsCard of ${kind} to be changed`]: questionsCard(
      { ...given, receipt: RECEIPT },
      'One is missing.',
    ),
    [`answersReviewCard of ${kind}`]: answersReviewCard(given),
    [`answersReviewCard of ${kind} without texts`]: answersReviewCard({
      ...given,
      given: { ratings, texts: {} },
      receipt: RECEIPT,
    }),
  };
}

const receiptExamples = (typed: Typed) => {
  const window = windowOf('evaluation', typed);
  return {
    'answerReceiptCard of an answer': answerReceiptCard({ window, receipt: RECEIPT, change: 'sent' }),
    'answerReceiptCard of a correction': answerReceiptCard({ window, receipt: RECEIPT, change: 'corrected' }),
    'answerReceiptCard of one that was taken back': answerReceiptCard({
      window,
      receipt: RECEIPT,
      change: 'withdrawn',
    }),
    'receiptCodeCard to change an answer': receiptCodeCard('correct'),
    'receiptCodeCard to take one back': receiptCodeCard('withdraw'),
    withdrawingCard: withdrawingCard({ ...answered('evaluation', typed), receipt: RECEIPT }),
  };
};

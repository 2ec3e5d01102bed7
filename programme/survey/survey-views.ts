import type { Answers } from './answers.ts';
import { type QuestionSet, questionSet } from './question-set.ts';
import type { Receipt } from './receipt.ts';
import type { SurveyWindow } from './window.ts';

/** The questions of a window; with what was given so far, and with the receipt of an answer that is being changed. */
export interface QuestionsView {
  window: SurveyWindow;
  set: QuestionSet;
  given?: Answers;
  receipt?: Receipt;
}

/** What somebody is told when an answer has been kept, changed or taken back. */
export interface ReceiptView {
  window: SurveyWindow;
  receipt: Receipt;
  change: 'sent' | 'corrected' | 'withdrawn';
}

export const setOf = ({ kind, questions }: SurveyWindow): QuestionSet => questionSet(kind, questions);

export const questionsView = (window: SurveyWindow, given?: Answers, receipt?: Receipt): QuestionsView => ({
  window,
  set: setOf(window),
  ...(given && { given }),
  ...(receipt !== undefined && { receipt }),
});

export const byClose = (a: SurveyWindow, b: SurveyWindow): number =>
  a.closesAt.getTime() - b.closesAt.getTime() || a.startsAt.getTime() - b.startsAt.getTime();

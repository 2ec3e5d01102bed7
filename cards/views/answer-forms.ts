import type { SurveyKind } from '../../programme/survey/survey-kind.ts';
import type { QuestionsView } from '../../programme/survey/survey-views.ts';
import { reviewEvaluation, sendEvaluation, showEvaluation } from '../forms/answer-evaluation.ts';
import { reviewImpact, sendImpact, showImpact } from '../forms/answer-impact.ts';
import type { ButtonData } from '../kit/card.ts';
import type { Drawing } from '../kit/fields.ts';
import type { Form } from '../kit/form.ts';

/** The same three steps for each survey. */
export const ANSWER_FORMS: Readonly<Record<SurveyKind, Record<'show' | 'review' | 'send', Form>>> = {
  evaluation: { show: showEvaluation, review: reviewEvaluation, send: sendEvaluation },
  impact: { show: showImpact, review: reviewImpact, send: sendImpact },
};

/** What every button of an answer carries. */
export const answerTarget = ({ window, receipt }: QuestionsView): ButtonData => ({
  session: window.session,
  ...(receipt !== undefined && { receipt }),
});

const asPreset = (given: string | readonly string[] | undefined): string | undefined =>
  typeof given === 'string' ? given : given?.join(',');

/** Inputs as they were filled in, by question. */
export const answerDrawings = ({ set, given }: QuestionsView): Record<string, Drawing> =>
  Object.fromEntries(
    set.questions.map(({ id, type }) => [
      id,
      { preset: type === 'text' ? given?.texts[id] : asPreset(given?.ratings[id]) },
    ]),
  );

/** Ids of the questions with options, or of the free ones. */
export const questionIds = ({ set }: QuestionsView, isText: boolean): string[] =>
  set.questions.filter(({ type }) => (type === 'text') === isText).map(({ id }) => id);

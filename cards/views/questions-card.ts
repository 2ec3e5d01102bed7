import type { QuestionsView } from '../../programme/survey/survey-views.ts';
import { type Card, card } from '../kit/card.ts';
import { callout, heading, note, paragraph } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { ANSWER_FORMS, answerDrawings, answerTarget } from './answer-forms.ts';

const { questions: say } = words.survey;

/** The questions of a survey to be answered, from what was given so far. `remark` stands above them, such as a reminder. */
export function questionsCard(view: QuestionsView, remark?: string): Card {
  const { kind, code, startsAt, closesAt } = view.window;
  const { review } = ANSWER_FORMS[kind];
  return card({
    summary: say.summary[kind](plainAnywhere(code), closesAt),
    body: [
      heading(say.heading[kind](plainText(code))),
      ...(remark ? [callout(remark, 'Warning')] : []),
      ...(view.receipt === undefined ? [] : [callout(say.changing, 'Warning')]),
      paragraph(say.lead(kind, startsAt)),
      note(say.voluntary),
      ...review.inputs(
        answerDrawings(view),
        view.set.questions.map(({ id }) => id),
      ),
      note(say.noCases),
      note(say.until(closesAt)),
    ],
    actions: [review.submit(say.check, answerTarget(view))],
  });
}

import type { QuestionsView } from '../../programme/survey/survey-views.ts';
import type { ButtonData } from '../kit/card.ts';
import { type Card, card } from '../kit/card.ts';
import { callout, facts, heading, note, paragraph, strong } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { ANSWER_FORMS, answerDrawings, answerTarget, questionIds } from './answer-forms.ts';

const { questions, review: say, short, option } = words.survey;

/**
 * Answers to be read once more before they are sent. Texts stay inputs: a button carries codes only. `remark` says what
 * is wrong with one.
 */
export function answersReviewCard(view: QuestionsView, remark?: string): Card {
  const { kind, code, closesAt } = view.window;
  const { show, send } = ANSWER_FORMS[kind];
  const carried = { ...answerTarget(view), ...codesGiven(view) };
  const free = questionIds(view, true);
  return card({
    summary: say.summary(plainAnywhere(code)),
    body: [
      heading(say.heading),
      ...(remark ? [callout(remark, 'Warning')] : []),
      paragraph(say.lead(plainText(code))),
      facts(questionIds(view, false).map(id => [short(kind, id), saidTo(view, id)])),
      ...(free.length > 0 ? [paragraph(say.texts), ...send.inputs(answerDrawings(view), free)] : []),
      strong(say.notSentYet),
      note(questions.until(closesAt)),
    ],
    actions: [send.submit(say.send, carried), show.submit(say.back, carried)],
  });
}

/** The codes of what was chosen, as a button carries them. */
const codesGiven = ({ given }: QuestionsView): ButtonData =>
  Object.fromEntries(
    Object.entries(given?.ratings ?? {}).map(([id, chosen]) => [
      id,
      typeof chosen === 'string' ? chosen : chosen.join(','),
    ]),
  );

function saidTo({ window: { kind }, given }: QuestionsView, question: string): string {
  const chosen = given?.ratings[question] ?? [];
  const codes = typeof chosen === 'string' ? [chosen] : chosen;
  return codes.map(code => option(kind, question, code)).join('; ') || say.noAnswer;
}

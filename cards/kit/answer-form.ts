import type { Answers } from '../../programme/survey/answers.ts';
import { QUESTION_SETS, type Question, TEXT_LIMIT } from '../../programme/survey/question-set.ts';
import type { SurveyKind } from '../../programme/survey/survey-kind.ts';
import { words } from '../wording/words.ts';
import { manyOf } from './choice-fields.ts';
import { type Field, id, oneId, oneOf, orElse, text } from './fields.ts';
import { defineForm, type Form } from './form.ts';
import { optionalId } from './hidden-fields.ts';

/** Longer than what is taken, so that whoever wrote too much can shorten it. */
const TYPED_MAX = 4_000;

/** What it does with the answers: shows them to be filled in, shows them once more, or sends them. */
type Step = 'show' | 'review' | 'send';

/**
 * A form with the questions of a survey, each under its id. Every step has the same fields: what one asks for, the next
 * one carries. The receipt is there when an answer that was sent is being changed.
 */
export function answerForm(kind: SurveyKind, step: Step): Form {
  const questions = questionsOf(kind).map(question => [question.id, fieldFor(kind, question)] as const);
  const fields: Record<string, Field<unknown>> = {
    session: step === 'show' ? oneId(words.survey.waiting.session, 'compact') : id(),
    receipt: optionalId(),
    ...Object.fromEntries(questions),
  };
  return defineForm(`${kind}.${step}`, fields);
}

/** What came back from such a form. */
export function answersIn(
  kind: SurveyKind,
  values: Readonly<Record<string, unknown>>,
): { session: string; receipt?: string; given: Answers } {
  const ratings: Record<string, string | readonly string[]> = {};
  const texts: Record<string, string> = {};
  for (const { id: question, type } of questionsOf(kind)) {
    const said = values[question];
    if (typeof said === 'string' && type === 'text') texts[question] = said;
    else if (typeof said === 'string' || Array.isArray(said)) ratings[question] = said;
  }
  const { session, receipt } = values;
  return {
    session: typeof session === 'string' ? session : '',
    ...(typeof receipt === 'string' && { receipt }),
    given: { ratings, texts },
  };
}

/** Every question that a survey ever asked. A card of an older version lacks some; what must be answered the service says. */
const questionsOf = (kind: SurveyKind): Question[] => [
  ...new Map(
    QUESTION_SETS.filter(set => set.kind === kind).flatMap(({ questions }) =>
      questions.map(question => [question.id, question] as const),
    ),
  ).values(),
];

/**
 * Drawn like any text. What is wrong with it the service says, for then the card can be drawn anew with everything that
 * was filled in; whatever else refuses a form leaves the client alone with it, and some clients empty it.
 */
const freeText = (label: string): Field<string> => ({
  ...text({ label, max: TEXT_LIMIT, optional: true, multiline: true }),
  parse: text({ label, max: TYPED_MAX, optional: true, unguarded: true }).parse,
});

function fieldFor(kind: SurveyKind, { id: question, type }: Question): Field<unknown> {
  const label = words.survey.ask(kind, question);
  if (type === 'text') return orElse('', freeText(label));
  const choices = words.survey.options(kind, question);
  return type === 'oneOf'
    ? orElse<string | undefined>(undefined, oneOf(label, choices))
    : manyOf(label, choices);
}

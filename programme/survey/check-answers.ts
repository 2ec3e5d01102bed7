import { findPersonalData } from '../disclosure/personal-data.ts';
import type { Refusal } from '../refusal.ts';
import type { Answers } from './answers.ts';
import { type Question, type QuestionSet, TEXT_LIMIT } from './question-set.ts';

/** Everything that is wrong with answers; whatever a card has let through is asked for again here. */
export function checkAnswers(set: QuestionSet, { ratings, texts }: Answers): Refusal[] {
  const asked = (isAsked: (question: Question) => boolean) =>
    new Set(set.questions.filter(isAsked).map(({ id }) => id));
  const rated = asked(({ type }) => type !== 'text');
  const written = asked(({ type }) => type === 'text');
  const strangers = [
    ...Object.keys(ratings).filter(id => !rated.has(id)),
    ...Object.keys(texts).filter(id => !written.has(id)),
  ];
  return [
    ...strangers.map(question => ({ code: 'answerNotOffered' as const, kind: set.kind, question })),
    ...set.questions.flatMap(question =>
      question.type === 'text'
        ? wrongText(set, question.id, texts[question.id])
        : wrongRating(set, question, ratings[question.id]),
    ),
  ];
}

function wrongRating(
  { kind }: QuestionSet,
  { id: question, type, options, optional }: Exclude<Question, { type: 'text' }>,
  given: string | readonly string[] | undefined,
): Refusal[] {
  const chosen = given === undefined || given === '' ? [] : typeof given === 'string' ? [given] : given;
  const isOffered =
    chosen.every(one => options.includes(one)) &&
    new Set(chosen).size === chosen.length &&
    (type === 'severalOf') === Array.isArray(given);
  if (chosen.length === 0) return optional ? [] : [{ code: 'answerMissing', kind, question }];
  return isOffered ? [] : [{ code: 'answerNotOffered', kind, question }];
}

function wrongText({ kind }: QuestionSet, question: string, text: string | undefined): Refusal[] {
  if (text === undefined) return [];
  if (text.length > TEXT_LIMIT) return [{ code: 'answerTooLong', kind, question, limit: TEXT_LIMIT }];
  const found = findPersonalData(text);
  return found ? [{ code: 'possiblePersonalData', found }] : [];
}

/** Without what was left empty: an answer that is not there is not there. */
export const tidied = ({ ratings, texts }: Answers): Answers => ({
  ratings: Object.fromEntries(Object.entries(ratings).filter(([, given]) => given.length > 0)),
  texts: Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')),
});

import type { Totals } from '../disclosure/totals.ts';
import type { Ratings } from './answers.ts';
import { CONFIDENCE_CHANGES, confidenceChange } from './figures.ts';
import type { GivenAnswers } from './given-answers.ts';
import { type OneOf, QUESTION_SETS, type QuestionSet, questionSet, type SeveralOf } from './question-set.ts';
import type { SurveyKind } from './survey-kind.ts';

type Choice = OneOf | SeveralOf;

/** Something that is counted: a question with options, or what two answers of one response say together. */
export interface CountedQuestion {
  /** Its name in `cards/wording`. */
  id: string;
  /** Its name among figures. The same in all versions that offer the same answers, for only these can be added up. */
  key: string;
  /** Codes, in the order in which they are counted. */
  answers: readonly string[];
  /** What one person said; undefined when she left it out. */
  said(ratings: Ratings): readonly string[] | undefined;
}

const CONFIDENCE = ['confidenceBefore', 'confidenceAfter'] as const;

const choiceIn = (set: QuestionSet, id: string): Choice | undefined =>
  set.questions.find((one): one is Choice => one.id === id && one.type !== 'text');

const sameAnswers = (a: Choice, b: Choice | undefined): boolean =>
  a.type === b?.type && a.options.join() === b.options.join();

/** The first version that offers these answers. */
function since(set: QuestionSet, choice: Choice): number {
  const earlier = QUESTION_SETS.filter(one => one.kind === set.kind && one.version <= set.version);
  const same = earlier.filter(one => sameAnswers(choice, choiceIn(one, choice.id)));
  return Math.min(set.version, ...same.map(({ version }) => version));
}

function countedChoice(set: QuestionSet, choice: Choice): CountedQuestion {
  const { id, options, type } = choice;
  return {
    id,
    key: `${id}-${since(set, choice)}`,
    answers: options,
    said(ratings) {
      const said = ratings[id];
      // Of several nothing chosen is an answer; it just adds to none.
      if (type === 'severalOf') return said === undefined ? [] : [said].flat();
      return typeof said === 'string' ? [said] : undefined;
    },
  };
}

/** Before and after are matched within one response, and nowhere else (DOMAIN 4.4). */
function countedChange(before: OneOf): CountedQuestion {
  const place = (said: unknown) => before.options.indexOf(String(said));
  return {
    id: 'confidenceChange',
    key: 'confidenceChange-1',
    answers: CONFIDENCE_CHANGES,
    said(ratings) {
      const [then, now] = CONFIDENCE.map(id => place(ratings[id]));
      return then === undefined || now === undefined || then < 0 || now < 0
        ? undefined
        : [confidenceChange(then, now)];
    },
  };
}

/** Everything that is counted of the answers to a set, in the order of its questions. */
export function countedQuestions(set: QuestionSet): CountedQuestion[] {
  const choices = set.questions.flatMap(one => (one.type === 'text' ? [] : [countedChoice(set, one)]));
  const [before, after] = CONFIDENCE.map(id => choiceIn(set, id));
  const matched = before?.type === 'oneOf' && sameAnswers(before, after);
  return matched ? [...choices, countedChange(before)] : choices;
}

/** Everything that was ever counted of a kind, what is asked now last where it differs. */
export function everyCountedQuestion(kind: SurveyKind): CountedQuestion[] {
  const all = QUESTION_SETS.filter(set => set.kind === kind).flatMap(countedQuestions);
  return [...new Map(all.map(one => [one.key, one])).values()];
}

/** Totals by key, of people who may have answered different versions; of the questions of `asked` and of theirs. */
export function countAnswers(
  kind: SurveyKind,
  asked: number,
  given: readonly GivenAnswers[],
): Record<string, Totals> {
  const versions = new Set([asked, ...given.map(({ questions }) => questions)]);
  const totals: Record<string, Totals> = {};
  for (const version of versions) {
    const theirs = given.filter(({ questions }) => questions === version);
    for (const question of countedQuestions(questionSet(kind, version)))
      totals[question.key] = countOf(question, theirs, totals[question.key]);
  }
  return totals;
}

function countOf(question: CountedQuestion, given: readonly GivenAnswers[], so?: Totals): Totals {
  const counts = question.answers.map((_, i) => so?.counts[i] ?? 0);
  let replies = so?.replies ?? 0;
  for (const { ratings } of given) {
    const said = question.said(ratings);
    if (said === undefined) continue;
    replies += 1;
    for (const answer of said) {
      const place = question.answers.indexOf(answer);
      if (place >= 0) counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return { replies, counts };
}

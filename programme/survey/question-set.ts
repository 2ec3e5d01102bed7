import type { SurveyKind } from './survey-kind.ts';

/** Texts are short (P5); in UTF-16 units, as a form counts them. */
export const TEXT_LIMIT = 500;

/** A question whose answer is one of the codes in `options`, in their fixed order (E4). */
export interface OneOf {
  type: 'oneOf';
  id: string;
  options: readonly string[];
  /** May be left out; all others must be answered. */
  optional?: true;
}

/** Any number of the codes in `options`. Nothing chosen is an answer only where the question is optional. */
export interface SeveralOf {
  type: 'severalOf';
  id: string;
  options: readonly string[];
  optional?: true;
}

/** Free text, always optional. It is kept apart from the other answers, as a comment. */
export interface FreeText {
  type: 'text';
  id: string;
  optional: true;
}

export type Question = OneOf | SeveralOf | FreeText;

/**
 * What is asked. A set that has been asked is never changed: a better one is one more version, and answers keep the
 * version that they were given to. Ids and codes are permanent names; how they read is in `cards/wording`.
 */
export interface QuestionSet {
  kind: SurveyKind;
  /** 1, 2, 3. */
  version: number;
  questions: readonly Question[];
}

const RATING = ['excellent', 'veryGood', 'good', 'fair', 'poor'] as const;
const CONFIDENCE = ['notAtAll', 'slightly', 'fairly', 'very', 'completely'] as const;

/** Two minutes (DOMAIN 4.4). */
const EVALUATION_1 = {
  kind: 'evaluation',
  version: 1,
  questions: [
    { type: 'oneOf', id: 'overall', options: RATING },
    { type: 'oneOf', id: 'usefulness', options: RATING },
    { type: 'oneOf', id: 'confidenceBefore', options: CONFIDENCE },
    { type: 'oneOf', id: 'confidenceAfter', options: CONFIDENCE },
    { type: 'oneOf', id: 'difficulty', options: ['tooEasy', 'aboutRight', 'tooHard'] },
    { type: 'text', id: 'doDifferently', optional: true },
    { type: 'text', id: 'changeSession', optional: true },
  ],
} as const satisfies QuestionSet;

/** Four minutes (DOMAIN 4.4). */
const IMPACT_1 = {
  kind: 'impact',
  version: 1,
  questions: [
    {
      type: 'oneOf',
      id: 'changedPractice',
      options: ['changedALot', 'changedALittle', 'notYetPlanned', 'noChange'],
    },
    {
      type: 'severalOf',
      id: 'whatChanged',
      options: [
        'choosingCases',
        'readingTheRecord',
        'talking',
        'evidenceAndGrade',
        'secondReader',
        'auditTool',
        'other',
      ],
      optional: true,
    },
    { type: 'oneOf', id: 'casesLookedAt', options: ['none', 'oneToTwo', 'threeToFive', 'sixOrMore'] },
    { type: 'oneOf', id: 'passedOn', options: ['no', 'informally', 'ranSession'] },
    { type: 'oneOf', id: 'agreement', options: ['more', 'same', 'less', 'notKnown'] },
    {
      type: 'severalOf',
      id: 'obstacles',
      options: ['time', 'recordSystem', 'auditTool', 'support', 'other'],
      optional: true,
    },
    { type: 'text', id: 'difference', optional: true },
    { type: 'text', id: 'changeProgramme', optional: true },
  ],
} as const satisfies QuestionSet;

/** Every set that was ever asked, oldest first. */
export const QUESTION_SETS: readonly QuestionSet[] = [EVALUATION_1, IMPACT_1];

/** Throws a RangeError for a version that this program does not know: a newer one wrote it. */
export function questionSet(kind: SurveyKind, version: number): QuestionSet {
  const found = QUESTION_SETS.find(set => set.kind === kind && set.version === version);
  if (!found) throw new RangeError(`There is no version ${version} of the questions of ${kind}.`);
  return found;
}

/** The version that a window which opens now asks, to its end. */
export const newestVersion = (kind: SurveyKind): number =>
  Math.max(...QUESTION_SETS.filter(set => set.kind === kind).map(({ version }) => version));

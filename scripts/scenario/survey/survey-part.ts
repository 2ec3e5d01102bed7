import { z } from 'zod';
import { newestVersion, questionSet } from '../../../programme/survey/question-set.ts';
import type { SurveyKind } from '../../../programme/survey/survey-kind.ts';
import { day, whole } from '../file-fields.ts';

/** The question of each survey that the file has answers to. */
export const MAIN_QUESTION: Readonly<Record<SurveyKind, string>> = {
  evaluation: 'overall',
  impact: 'changedPractice',
};

/** Codes of the answers to it, as they are asked now. */
export function mainAnswers(kind: SurveyKind): readonly string[] {
  const question = questionSet(kind, newestVersion(kind)).questions.find(
    ({ id }) => id === MAIN_QUESTION[kind],
  );
  return question && question.type !== 'text' ? question.options : [];
}

const answerTo = (kind: SurveyKind) =>
  z.string().refine(code => mainAnswers(kind).includes(code), `is none of ${mainAnswers(kind).join(', ')}`);

const counts = z.array(whole);

/** Replies that are given on a day by people of one session, in the order of `answers`. */
const replies = z.looseObject({ on: day, session: z.string(), counts });

export type Replies = z.infer<typeof replies>;

/** What these stories read of a session: how many gave each answer in its evaluation. */
export const surveyedSession = { evaluation: z.record(answerTo('evaluation'), whole).default({}) };

/** What they read of the programme. */
export const surveyedProgramme = {
  surveyLaunchedOn: day.optional(),
  /** How many of those who attended a session have left by the time when its people are asked. */
  leaversBeforeSurvey: z.record(z.string(), whole).default({}),
};

/** What people said, as a theme, and what was changed because of it. */
const change = z.object({
  on: day,
  said: z.string(),
  changed: z.string(),
  materialVersion: z.string().optional(),
});

export type ScenarioChange = z.infer<typeof change>;

/** The part of a scenario file that only these stories read. */
export const surveyPart = {
  impact: z
    .looseObject({ answers: z.array(answerTo('impact')), replies: z.array(replies) })
    .default({ answers: [], replies: [] }),
  youSaid: z.array(change).default([]),
};

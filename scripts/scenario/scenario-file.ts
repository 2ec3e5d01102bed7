import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { challengeContradictions, challengeOfAuthority, challengePart } from './challenge/challenge-part.ts';
import { indicatorContradictions, indicatorPart } from './indicators/indicator-part.ts';
import { planContradictions, planPart } from './plan/plan-part.ts';
import { reportPart } from './report/report-part.ts';
import { steeringContradictions, steeringPart } from './steering/steering-part.ts';
import { summitContradictions, summitPart } from './summit/summit-part.ts';
import { surveyContradictions } from './survey/survey-contradictions.ts';
import { surveyPart } from './survey/survey-part.ts';
import { trainingContradictions } from './training/training-contradictions.ts';
import { trainingPart } from './training/training-part.ts';
import { voteContradictions, votePart } from './vote/vote-part.ts';

/** Problems that are told at once. */
const TOLD_PROBLEMS = 5;

const scenario = z.looseObject({
  region: z.object({
    code: z.string().regex(/^[A-Za-z0-9-]{1,40}$/, 'needs letters, digits and hyphens, at most 40'),
    name: z.string(),
    subRegions: z.array(z.string()).optional(),
  }),
  demoAuthorities: z
    .array(
      z.looseObject({
        code: z.string(),
        name: z.string(),
        subRegion: z.string().optional(),
        recordSystem: z.string().optional(),
        ...challengeOfAuthority,
      }),
    )
    .min(1, 'is empty'),
  ...votePart,
  ...indicatorPart,
  ...trainingPart,
  ...reportPart,
  ...surveyPart,
  ...planPart,
  ...challengePart,
  ...summitPart,
  ...steeringPart,
});

export type Scenario = z.infer<typeof scenario>;

/** Parts of the file that some story tells; the rest is skipped, with one line each. */
const TOLD = ['_note', ...Object.keys(scenario.shape)];

/** What a story cannot be told of, though each field is well for itself. */
function contradictions(read: Scenario): string[] {
  const found = [
    ...[voteContradictions, trainingContradictions, challengeContradictions],
    ...[summitContradictions, steeringContradictions, planContradictions, indicatorContradictions],
  ].flatMap(check => check(read));
  // What was said of a session makes no sense as long as the session does not.
  return found.length > 0 ? found : surveyContradictions(read);
}

/** Reads a scenario. Throws one plain sentence that says what is wrong with the file, or with which of its fields. */
export async function readScenario(file: string): Promise<{ scenario: Scenario; skipped: string[] }> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const problem = error.code === 'ENOENT' ? `There is no file ${file}.` : undefined;
    throw new Error(problem ?? `${file} cannot be read: ${error.code}.`);
  });
  const read = scenario.safeParse(jsonIn(text, file));
  const problems = read.success
    ? contradictions(read.data)
    : read.error.issues.map(({ path, message }) => `${path.join('.') || 'it'} (${message})`);
  if (read.success && problems.length === 0)
    return { scenario: read.data, skipped: Object.keys(read.data).filter(key => !TOLD.includes(key)) };
  const more = problems.length > TOLD_PROBLEMS ? `; and ${problems.length - TOLD_PROBLEMS} more` : '';
  throw new Error(`${file} is not a scenario: ${problems.slice(0, TOLD_PROBLEMS).join('; ')}${more}.`);
}

function jsonIn(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} cannot be read as JSON: ${(error as Error).message.replace(/\s+/g, ' ')}.`);
  }
}

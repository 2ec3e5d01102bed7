import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { londonInstant } from '../../programme/calendar.ts';

const MINUTE = 60_000;
/** Problems that are told at once. */
const TOLD_PROBLEMS = 5;

const optionCode = z.string().regex(/^[A-Z0-9]{2,6}$/, 'needs 2 to 6 capital letters or digits');
const day = z
  .string()
  .refine(text => londonInstant(text, '00:00') !== undefined, 'is no date such as 2015-11-27');
const instant = z.iso.datetime('is no time such as 2015-11-27T13:30:00Z').transform(text => new Date(text));

const vote = z.object({
  title: z.string(),
  method: z.literal('approval'),
  choices: z.number().int(),
  unit: z.literal('perAuthority'),
  debateOpens: day,
  opensAt: instant,
  closesAt: instant,
  quorum: z.union([
    z.object({ kind: z.enum(['moreThanHalfOfElectorate', 'none']) }),
    z.object({ kind: z.literal('atLeast'), n: z.number().int() }),
  ]),
  adoptRule: z.union([
    z.object({ kind: z.literal('moreThanHalfOfBallots'), max: z.number().int() }),
    z.object({ kind: z.literal('topN'), n: z.number().int() }),
  ]),
  tieRule: z.literal('includeAllTied'),
  options: z.array(z.object({ code: optionCode, title: z.string() })),
  /** Choices of each authority that votes, keyed on its code. */
  ballots: z.record(z.string(), z.array(z.string())),
  endorsement: z
    .object({
      endorsedOn: day,
      endorsed: z.array(optionCode),
      carriedByTraining: z.array(optionCode).default([]),
    })
    .optional(),
});

const scenario = z.looseObject({
  region: z.object({
    code: z.string().regex(/^[A-Za-z0-9-]{1,40}$/, 'needs letters, digits and hyphens, at most 40'),
    name: z.string(),
  }),
  demoAuthorities: z.array(z.looseObject({ code: z.string(), name: z.string() })).min(1, 'is empty'),
  vote,
});

export type Scenario = z.infer<typeof scenario>;
export type ScenarioVote = Scenario['vote'];

/** Parts of the file that the story tells; the rest is skipped, with one line each. */
const TOLD = ['_note', 'region', 'demoAuthorities', 'vote'];

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

/** What no story can be told of, though each field is well for itself. */
function contradictions({ demoAuthorities, vote }: Scenario): string[] {
  const voters = new Set(demoAuthorities.map(({ code }) => code));
  const options = new Set(vote.options.map(({ code }) => code));
  const ballots = Object.entries(vote.ballots).flatMap(([authority, choices]) => [
    ...(voters.has(authority) ? [] : [`vote.ballots.${authority} (is of no authority of the file)`]),
    ...choices
      .filter(choice => !options.has(choice))
      .map(choice => `vote.ballots.${authority} (chooses ${choice}, which is no option)`),
  ]);
  const { opensAt, closesAt, endorsement } = vote;
  const proposed = (londonInstant(vote.debateOpens, '10:00')?.getTime() ?? 0) + options.size * MINUTE;
  const endorsed = endorsement && londonInstant(endorsement.endorsedOn, '10:00');
  const declared = closesAt.getTime() + 10 * MINUTE;
  return [
    ...ballots,
    ...(opensAt.getTime() > proposed
      ? []
      : ['vote.opensAt (has to come after the debate, which takes a minute for each option from 10:00 on)']),
    ...(closesAt > opensAt ? [] : ['vote.closesAt (has to come after opensAt)']),
    ...(closesAt.getTime() % MINUTE === 0 ? [] : ['vote.closesAt (has to be a whole minute)']),
    ...(endorsed && endorsed.getTime() <= declared
      ? ['vote.endorsement.endorsedOn (has to come after the declaration, ten minutes after closesAt)']
      : []),
  ];
}

function jsonIn(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} cannot be read as JSON: ${(error as Error).message.replace(/\s+/g, ' ')}.`);
  }
}

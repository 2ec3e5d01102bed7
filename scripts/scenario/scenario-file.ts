import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const code = z.string().regex(/^[A-Za-z0-9]{2,6}$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const instant = z.iso.datetime().transform(text => new Date(text));

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
  options: z.array(z.object({ code, title: z.string() })),
  /** Choices of each authority that votes, keyed on its code. */
  ballots: z.record(z.string(), z.array(z.string())),
  endorsement: z
    .object({
      endorsedOn: day,
      endorsed: z.array(code),
      carriedByTraining: z.array(code).default([]),
    })
    .optional(),
});

const scenario = z.looseObject({
  region: z.object({ code: z.string(), name: z.string() }),
  demoAuthorities: z.array(z.looseObject({ code: z.string(), name: z.string() })),
  vote,
});

export type Scenario = z.infer<typeof scenario>;
export type ScenarioVote = Scenario['vote'];

/** Parts of the file that the story tells; the rest is skipped, with one line each. */
const TOLD = ['_note', 'region', 'demoAuthorities', 'vote'];

/** Reads a scenario. Throws one plain sentence that names every field that is wrong. */
export async function readScenario(
  file: string,
): Promise<{ scenario: Scenario; text: string; skipped: string[] }> {
  const text = await readFile(file, 'utf8');
  const read = scenario.safeParse(JSON.parse(text));
  if (!read.success) {
    const fields = read.error.issues.map(issue => `${issue.path.join('.')} (${issue.message})`);
    throw new Error(`${file} is not a scenario: ${fields.join('; ')}`);
  }
  return { scenario: read.data, text, skipped: Object.keys(read.data).filter(key => !TOLD.includes(key)) };
}

import path from 'node:path';
import { parseArgs } from 'node:util';
import { londonInstant, plusLondonDays } from '../programme/calendar.ts';
import { castOf } from './scenario/cast.ts';
import { readScenario } from './scenario/scenario-file.ts';

const USAGE =
  'Use only --json, --as-at DATE and --file FILE, such as: npm run scenario -- --json --as-at 2016-02-05';
const SHIPPED = path.join(import.meta.dirname, 'data', 'demo-region.json');

/**
 * `npm run scenario [-- --json] [--as-at DATE] [--file F]`: replays a scenario through HTTP as Teams would send it.
 * Progress goes to standard error; the figures, with --json as JSON and nothing else, to standard output.
 */
async function main(): Promise<void> {
  const { json, asAt, file = SHIPPED } = readArguments();
  const midnight = asAt === undefined ? undefined : londonInstant(asAt, '00:00');
  if (asAt !== undefined && !midnight) throw new Error('Write --as-at as a date such as 2016-02-05.');
  const { scenario, skipped } = await readScenario(file);
  for (const part of skipped) progress(`Skipped, not part of the story yet: ${part}`);

  // Only now, so that what is refused is refused at once and not after the whole bot was loaded.
  const { raiseStage } = await import('./scenario/stage.ts');
  const { voteFigures } = await import('./scenario/figures.ts');
  const { voteStory } = await import('./scenario/vote-story.ts');
  const electors = scenario.demoAuthorities.map(authority => authority.code);
  const until = midnight && plusLondonDays(midnight, 1);
  const steps = voteStory(scenario.vote, electors)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .filter(step => !until || step.at < until);
  const beginAt = steps[0]?.at ?? midnight ?? scenario.vote.opensAt;
  const stage = await raiseStage(scenario, castOf(scenario), beginAt);
  try {
    for (const [i, step] of steps.entries()) {
      const place = `${String(i + 1).padStart(3)}/${steps.length}  ${step.at.toISOString().slice(0, 16)}`;
      progress(`${place}  ${step.title}`);
      await stage.turnTo(step.at);
      await step.run(stage, remark => progress(`         ${remark}`));
    }
    const told = await voteFigures(stage);
    const figures = { ...(asAt ? { asAt } : {}), ...(told ? { vote: told.figures } : {}) };
    const text = told?.text ?? 'No result has been declared yet.';
    console.log(json ? JSON.stringify(figures, undefined, 1) : text);
  } finally {
    await stage.close();
  }
}

function readArguments(): { json: boolean; asAt?: string; file?: string } {
  const options = {
    json: { type: 'boolean' },
    'as-at': { type: 'string' },
    file: { type: 'string' },
  } as const;
  try {
    const { json = false, 'as-at': asAt, file } = parseArgs({ options }).values;
    return { json, ...(asAt === undefined ? {} : { asAt }), ...(file === undefined ? {} : { file }) };
  } catch {
    throw new Error(USAGE);
  }
}

const progress = (line: string): void => console.error(line);

main().then(
  () => process.exit(0),
  error => {
    progress(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);

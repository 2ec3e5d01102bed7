import path from 'node:path';
import { parseArgs } from 'node:util';
import { londonInstant, plusLondonDays } from '../programme/calendar.ts';
import { castOf } from './scenario/cast.ts';
import { voteFigures } from './scenario/figures.ts';
import { readScenario } from './scenario/scenario-file.ts';
import { raiseStage } from './scenario/stage.ts';
import { voteStory } from './scenario/vote-story.ts';

/**
 * `npm run scenario [-- --json] [--as-at DATE] [--file F]`: replays a scenario through HTTP as Teams would send it.
 * Progress goes to standard error; the figures, with --json as JSON and nothing else, to standard output.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      'as-at': { type: 'string' },
      file: { type: 'string', default: path.join(import.meta.dirname, 'data', 'demo-region.json') },
    },
  });
  const asAt = values['as-at'];
  const midnight = asAt === undefined ? undefined : londonInstant(asAt, '00:00');
  if (asAt !== undefined && !midnight) throw new Error('Write --as-at as a date such as 2016-02-05.');
  const { scenario, skipped } = await readScenario(values.file);
  for (const part of skipped) progress(`Skipped, not part of the story yet: ${part}`);

  const cast = castOf(scenario);
  const electors = scenario.demoAuthorities.map(authority => authority.code);
  const until = midnight && plusLondonDays(midnight, 1);
  const steps = voteStory(scenario.vote, electors)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .filter(step => !until || step.at < until);
  const stage = await raiseStage(scenario, cast, steps[0]?.at ?? midnight ?? scenario.vote.opensAt);
  try {
    for (const [i, step] of steps.entries()) {
      progress(
        `${String(i + 1).padStart(3)}/${steps.length}  ${step.at.toISOString().slice(0, 16)}  ${step.title}`,
      );
      await stage.turnTo(step.at);
      await step.run(stage);
    }
    const told = await voteFigures(stage);
    const figures = { ...(asAt ? { asAt } : {}), ...(told ? { vote: told.figures } : {}) };
    console.log(
      values.json
        ? JSON.stringify(figures, undefined, 1)
        : (told?.text ?? 'No result has been declared yet.'),
    );
  } finally {
    await stage.close();
  }
}

const progress = (line: string): void => console.error(line);

main().then(
  () => process.exit(0),
  error => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);

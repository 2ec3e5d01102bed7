import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { londonDay, londonInstant, plusLondonDays, plusMilliseconds } from '../programme/calendar.ts';
import { readScenario } from './scenario/scenario-file.ts';
import { writeTabPages } from './scenario/tab-pages.ts';

const USAGE =
  'Use only --json, --as-at DATE, --file FILE, --reports DIR, --tab DIR, --traces DIR and --data DIR, such as: npm run scenario -- --json --as-at 2016-02-05';
const SHIPPED = path.join(import.meta.dirname, 'data', 'demo-region.json');

/**
 * `npm run scenario [-- --json] [--as-at DATE] [--file F] [--reports DIR] [--tab DIR] [--traces DIR] [--data DIR]`: replays a
 * scenario through HTTP as Teams would send it, writes its regional updates, what the tab shows the programme manager at
 * the end, and the bot's own log and figures into folders, and keeps the store in another one. Progress goes to standard error; the figures, with --json as JSON and
 * nothing else, to standard output.
 */
async function main(): Promise<void> {
  const { json, asAt, file = SHIPPED, reports, tab, traces: tracesFolder, data } = readArguments();
  const midnight = asAt === undefined ? undefined : londonInstant(asAt, '00:00');
  if (asAt !== undefined && !midnight) throw new Error('Write --as-at as a date such as 2016-02-05.');
  const { scenario, skipped } = await readScenario(file);
  for (const part of skipped) progress(`Skipped, not part of the story yet: ${part}`);

  // Only now, so that what is refused is refused at once and not after the whole bot was loaded.
  const { raiseStage } = await import('./scenario/stage.ts');
  const { everybodyIn, figuresOf, filesOf, stepsOf } = await import('./scenario/stories.ts');
  const until = midnight && plusLondonDays(midnight, 1);
  const steps = stepsOf(scenario).filter(step => !until || step.at < until);
  const beginAt = steps[0]?.at ?? midnight ?? scenario.vote.opensAt;
  const { startEmbeddedStore } = await import('../storage/embedded/start.ts');
  const kept = data === undefined ? undefined : await startEmbeddedStore({ directory: data });
  const { tracesInto } = await import('./scenario/traces.ts');
  const traces = tracesFolder === undefined ? undefined : await tracesInto(tracesFolder);
  const stage = await raiseStage(scenario, everybodyIn(scenario), beginAt, {
    ...(kept && { uri: kept.uri }),
    ...(traces && { log: traces.log, settings: traces.settings }),
  });
  try {
    for (const [i, step] of steps.entries()) {
      const place = `${String(i + 1).padStart(3)}/${steps.length}  ${step.at.toISOString().slice(0, 16)}`;
      progress(`${place}  ${step.title}`);
      if (step.at > stage.now()) await stage.turnTo(step.at);
      await step.run(stage, remark => progress(`         ${remark}`));
    }
    await stage.turnTo(until ? plusMilliseconds(until, -1) : stage.now());
    for (const { name, content } of reports === undefined ? [] : await filesOf(stage, scenario)) {
      await mkdir(reports ?? '', { recursive: true });
      await writeFile(path.join(reports ?? '', name), content);
      progress(`Written: ${name}`);
    }
    if (tab !== undefined) await writeTabPages(stage, 'manager', tab);
    await traces?.keep(stage);
    const { text, figures } = await figuresOf(stage, asAt ?? londonDay(stage.now()));
    console.log(json ? JSON.stringify({ ...(asAt && { asAt }), ...figures }, undefined, 1) : text);
  } finally {
    await stage.close();
    await kept?.close();
  }
}

interface Arguments {
  json: boolean;
  asAt?: string;
  file?: string;
  reports?: string;
  tab?: string;
  traces?: string;
  data?: string;
}

function readArguments(): Arguments {
  const options = {
    json: { type: 'boolean' },
    'as-at': { type: 'string' },
    file: { type: 'string' },
    reports: { type: 'string' },
    tab: { type: 'string' },
    traces: { type: 'string' },
    data: { type: 'string' },
  } as const;
  try {
    const { json = false, 'as-at': asAt, ...places } = parseArgs({ options }).values;
    return { json, ...(asAt === undefined ? {} : { asAt }), ...places };
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

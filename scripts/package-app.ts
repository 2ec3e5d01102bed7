import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { words } from '../cards/wording/words.ts';
import { buildApp } from './package/build-app.ts';

/**
 * `npm run package [-- --out FILE]`: checks the Teams app package for this installation and writes it. Exit code 1: it
 * was refused, each reason is named; 2: the arguments were not understood, or the file cannot be written.
 */
const say = words.appPackage;

async function main(): Promise<number> {
  const given = readArguments();
  if (given === undefined) return failed(say.usage, 2);
  const built = await buildApp();
  if (!built.ok) return failed([say.refused, ...built.problems.map(problem => `- ${problem}`)].join('\n'), 1);
  const file = given.out ?? path.join('dist', `regional-improvement-${built.version}.zip`);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, built.zip);
  } catch (error) {
    return failed(say.unwritable(file, error instanceof Error ? error.message : String(error)), 2);
  }
  console.log(say.written(file, built.version, built.appId));
  return 0;
}

/** Undefined when there is an argument that is not known. */
function readArguments(): { out?: string | undefined } | undefined {
  try {
    return parseArgs({ options: { out: { type: 'string' } } }).values;
  } catch {
    return undefined;
  }
}

function failed<N extends number>(text: string, code: N): N {
  console.error(text);
  return code;
}

process.exitCode = await main();

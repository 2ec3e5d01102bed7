import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ScenarioJson } from './independent-count.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');

export interface ScenarioRun {
  code: number;
  stdout: string;
  stderr: string;
}

/** `npm run scenario -- ...`, in a process of its own. */
export const runScenario = (...args: string[]): Promise<ScenarioRun> =>
  new Promise(resolve => {
    const script = ['--import', 'tsx', 'scripts/scenario.ts', ...args];
    execFile(process.execPath, script, { cwd: ROOT, maxBuffer: 2 ** 24 }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });

/** A run that ended well, and the figures that it printed as JSON. */
export async function figuresPrinted(...args: string[]) {
  const { code, stdout, stderr } = await runScenario('--json', ...args);
  assert.equal(code, 0, stderr.slice(-2_000));
  return { figures: JSON.parse(stdout), stderr };
}

/** The file as shipped, for whoever looks at the parts that `T` names. */
export const shippedScenario = async <T = ScenarioJson>(): Promise<T> =>
  JSON.parse(await readFile(path.join(ROOT, 'scripts', 'data', 'demo-region.json'), 'utf8'));

/** Figures as an expected file has them, by the name of their part. */
export type Expected = {
  [name: string]: Expected | string | number | boolean | readonly (string | number)[];
};

/** The figures that the file as shipped has to come to on a day. */
export const expectedFigures = async (asAt: string): Promise<Expected> =>
  JSON.parse(await readFile(path.join(import.meta.dirname, `expected-${asAt}.json`), 'utf8'));

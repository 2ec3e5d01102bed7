import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..');

export interface Ended {
  /** Null when a signal ended it. */
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface ToolProcess {
  process: ChildProcess;
  /** Resolves when that was written to standard error; rejects when the tool ends before. */
  says(text: string): Promise<void>;
  ended: Promise<Ended>;
}

/** Starts a tool as `npm run NAME -- ARGS` does, such as `store:check`. */
export function toolProcess(name: string, ...args: string[]): ToolProcess {
  const script = `scripts/${name.replace(':', '-')}.ts`;
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], { cwd: root });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', chunk => {
    output.stdout += chunk;
  });
  child.stderr.on('data', chunk => {
    output.stderr += chunk;
  });
  const ended = once(child, 'close').then(([code]) => ({ ...output, code }));
  return {
    process: child,
    ended,
    async says(text) {
      const over = ended.then(({ stderr }) => Promise.reject(new Error(`It ended first: ${stderr}`)));
      while (!output.stderr.includes(text)) await Promise.race([once(child.stderr, 'data'), over]);
    },
  };
}

/** Runs a tool to its end. */
export const runTool = (name: string, ...args: string[]): Promise<Ended> => toolProcess(name, ...args).ended;

/** The address of one database of a store. */
export const within = (uri: string, name: string): string => uri.replace('/?', `/${name}?`);

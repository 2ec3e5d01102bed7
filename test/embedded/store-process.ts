import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..');

export interface StoreProcess {
  uri: string;
  process: ChildProcess;
  /** Sends the signal and waits for the end; answers the code, or null when the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** `shell` is a shell's line that ends in running `"$@"`, such as one that limits the size of files before. */
function run(args: readonly string[], shell?: string): { child: ChildProcess; output: Ended } {
  const script = ['--import', 'tsx', 'scripts/store.ts', ...args];
  const child = shell
    ? spawn('sh', ['-c', shell, 'sh', process.execPath, ...script], { cwd: root })
    : spawn(process.execPath, script, { cwd: root });
  const output: Ended = { code: null, stdout: '', stderr: '' };
  child.stdout?.on('data', chunk => {
    output.stdout += chunk;
  });
  child.stderr?.on('data', chunk => {
    output.stderr += chunk;
  });
  return { child, output };
}

/** Runs `npm run store` until it ends by itself. */
export async function runStore(...args: string[]): Promise<Ended> {
  const { child, output } = run(args);
  const [code] = await once(child, 'close');
  return { ...output, code };
}

/** Runs `npm run store` on a folder until it says where it is. */
export async function storeProcess(directory: string, shell?: string): Promise<StoreProcess> {
  const { child, output } = run(['--port', '0', '--data', directory], shell);
  const ended = once(child, 'close');
  while (!output.stdout.includes('\n') && child.exitCode === null) {
    await Promise.race([once(child.stdout as NodeJS.ReadableStream, 'data'), ended]);
  }
  if (child.exitCode !== null) throw new Error(`The store ended: ${output.stderr}`);
  return {
    uri: output.stdout.trim(),
    process: child,
    async end(signal) {
      child.kill(signal);
      const [code] = await ended;
      return code;
    },
  };
}

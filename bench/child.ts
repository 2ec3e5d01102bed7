import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** A process under measurement. */
export interface Measured {
  port: number;
  /** Milliseconds from its start until it answered a request. */
  readyMs: number;
  /** Resident memory, in megabytes; undefined where the system does not say. */
  residentMb(): Promise<number | undefined>;
  stop(): Promise<void>;
}

/** Starts `node` on a file and waits until `path` is answered. Both sides are started by this, with the same flags. */
export async function startMeasured(options: {
  file: string;
  args?: string[];
  env?: Record<string, string>;
  port: number;
  path: string;
}): Promise<Measured> {
  const { port } = options;
  const startedAt = performance.now();
  const child = spawn(process.execPath, [options.file, ...(options.args ?? [])], {
    env: { PATH: process.env.PATH, ...options.env },
    // Logs are written, as in production, and thrown away.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // However the run ends, nothing stays behind.
  process.once('exit', () => child.kill());
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  while (!(await answers(`http://127.0.0.1:${port}${options.path}`)))
    if (child.exitCode !== null) throw new Error(`${options.file} ended before it was ready.`);
  return {
    port,
    readyMs: performance.now() - startedAt,
    residentMb: () => residentMb(child),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => new Promise(resolve => setTimeout(resolve, 5, false)),
  );

async function residentMb({ pid }: ChildProcess): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1_024);
}

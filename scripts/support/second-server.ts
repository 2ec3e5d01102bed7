import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = path.join(import.meta.dirname, '..', '..');
const MODULE = path.join(root, 'test', 'second-server');
/** Beside the sources it would be gone with each clean checkout, and to build it takes minutes. */
const CACHE = path.join(homedir(), '.cache', 'regional-improvement-for-teams');
const BUILD_MS = 10 * 60_000;
const START_MS = 30_000;
const STOP_MS = 10_000;

/** FerretDB with its SQLite back end on 127.0.0.1: a server that knows nothing of ours. */
export interface SecondServer {
  /** For the driver of MongoDB. */
  uri: string;
  process: ChildProcess;
  /** Resolves when the process has ended and its data are gone. */
  stop(): Promise<void>;
}

/**
 * Starts one with empty data, and builds it first where that is not done yet; undefined on a machine without Go. Rejects
 * where it cannot be built.
 */
export async function startSecondServer(): Promise<SecondServer | undefined> {
  const binary = await buildSecondServer();
  if (binary === undefined) return undefined;
  const directory = await mkdtemp(path.join(tmpdir(), 'second-server-'));
  // Its standard input is the rope it hangs on: when we end, however, it ends too.
  const child = spawn(binary, [directory], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.stdin.end();
    const impatience = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(impatience);
    await rm(directory, { recursive: true });
  };
  try {
    return { uri: `${await uriOf(child)}?directConnection=true`, process: child, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The program's path, built where that is not done yet; undefined on a machine without Go. */
export const buildSecondServer = async (): Promise<string | undefined> =>
  (await goIsHere()) ? built() : undefined;

const goIsHere = (): Promise<boolean> =>
  run('go', ['version']).then(
    () => true,
    () => false,
  );

/** The program's path. It is kept under what it is made of, and built when that has changed. */
async function built(): Promise<string> {
  const sources = await Promise.all(
    ['go.mod', 'go.sum', 'main.go'].map(name => readFile(path.join(MODULE, name))),
  );
  const hash = createHash('sha256').update(Buffer.concat(sources)).digest('hex').slice(0, 16);
  const binary = path.join(CACHE, `ferretdb-${hash}`);
  if (existsSync(binary)) return binary;
  await mkdir(CACHE, { recursive: true });
  // Two may build at once: each under a name of its own, and a rename is all or nothing.
  const unfinished = `${binary}-${process.pid}`;
  // Without C it needs no compiler but Go's.
  const env = { ...process.env, CGO_ENABLED: '0', GOWORK: 'off' };
  const build = run('go', ['build', '-trimpath', '-buildvcs=false', '-o', unfinished, '.'], {
    cwd: MODULE,
    env,
    timeout: BUILD_MS,
  });
  await build.catch(({ stderr, message }: { stderr?: string; message: string }) => {
    throw new Error(`FerretDB could not be built: ${stderr?.trim() || message}`);
  });
  await rename(unfinished, binary);
  return binary;
}

async function uriOf(child: ChildProcess): Promise<string> {
  const { stdout } = child;
  if (!stdout) throw new Error('The second server has no output to read.');
  const [line] = await Promise.race([
    once(stdout, 'data', { signal: AbortSignal.timeout(START_MS) }),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`The second server ended with ${code}.`))),
  ]);
  return String(line).trim();
}

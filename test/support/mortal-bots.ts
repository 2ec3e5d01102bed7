import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

interface Running {
  child: ChildProcess;
  exited: Promise<unknown>;
}

/** Bots in processes of their own, on one database and one calendar, each of which can be killed and started again. */
export class MortalBots {
  readonly #uri: string;
  readonly #region: string;
  readonly #running = new Map<string, Running>();
  #ahead: number;
  #started = 0;

  /** `ahead`: how far the bots' calendar is ahead of the machine's, in milliseconds. */
  constructor(uri: string, region: string, ahead: number) {
    this.#uri = uri;
    this.#region = region;
    this.#ahead = ahead;
    // However the run ends, nothing stays behind.
    process.once('exit', () => {
      for (const { child } of this.#running.values()) child.kill('SIGKILL');
    });
  }

  get now(): Date {
    return new Date(Date.now() + this.#ahead);
  }

  get names(): string[] {
    return [...this.#running.keys()];
  }

  /** Resolves when it is ready; answers its name, which is that of the holder of its leases. */
  async start(): Promise<string> {
    const name = `bot-${++this.#started}`;
    const file = path.join(import.meta.dirname, 'bot-ahead.ts');
    const child = fork(file, [this.#uri, this.#region, String(this.#ahead), name], {
      execArgv: ['--import', 'tsx'],
    });
    const exited = once(child, 'exit');
    this.#running.set(name, { child, exited });
    const failed = exited.then(() => Promise.reject(new Error(`${name} ended before it was ready.`)));
    await Promise.race([once(child, 'message'), failed]);
    // It will be killed one day, and nobody waits for that here any more.
    failed.catch(() => {});
    return name;
  }

  /** Sets the calendar of all of them to this instant; resolves when those that still live are up to date with it. */
  async turnTo(at: Date): Promise<void> {
    this.#ahead = at.getTime() - Date.now();
    const done = [...this.#running.values()].map(({ child, exited }) => {
      child.send(this.#ahead);
      return Promise.race([new Promise(resolve => child.once('message', resolve)), exited]);
    });
    await Promise.all(done);
  }

  /** `kill -9`. */
  async kill(name: string): Promise<void> {
    const running = this.#running.get(name);
    if (!running) throw new Error(`There is no ${name}.`);
    this.#running.delete(name);
    running.child.kill('SIGKILL');
    await running.exited;
  }

  async close(): Promise<void> {
    await Promise.all(this.names.map(name => this.kill(name)));
  }
}

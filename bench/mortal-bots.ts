import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** Bots in processes of their own, on one database and one calendar, each of which can be killed and started again. */
export class MortalBots {
  readonly #uri: string;
  readonly #region: string;
  readonly #running = new Map<string, ChildProcess>();
  #ahead: number;
  #started = 0;

  /** `ahead`: how far the bots' calendar is ahead of the machine's, in milliseconds. */
  constructor(uri: string, region: string, ahead: number) {
    this.#uri = uri;
    this.#region = region;
    this.#ahead = ahead;
    // However the run ends, nothing stays behind.
    process.once('exit', () => this.#killAll());
  }

  get now(): Date {
    return new Date(Date.now() + this.#ahead);
  }

  /** Resolves when it is ready; answers its name, which is that of the holder of its leases. */
  async start(): Promise<string> {
    const name = `bot-${++this.#started}`;
    const file = path.join(import.meta.dirname, 'digest-process.ts');
    const child = fork(file, [this.#uri, this.#region, String(this.#ahead), name], {
      execArgv: ['--import', 'tsx'],
    });
    this.#running.set(name, child);
    const exited = once(child, 'exit').then(() =>
      Promise.reject(new Error(`${name} ended before it was ready.`)),
    );
    exited.catch(() => {});
    await Promise.race([once(child, 'message'), exited]);
    return name;
  }

  /** Sets the calendar of all of them to this instant, and lets them see it at once. */
  turnTo(at: Date): void {
    this.#ahead = at.getTime() - Date.now();
    for (const child of this.#running.values()) child.send(this.#ahead);
  }

  /** `kill -9`. */
  async kill(name: string): Promise<void> {
    const child = this.#running.get(name);
    if (!child) throw new Error(`There is no ${name}.`);
    this.#running.delete(name);
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  }

  get names(): string[] {
    return [...this.#running.keys()];
  }

  async close(): Promise<void> {
    await Promise.all(this.names.map(name => this.kill(name)));
  }

  #killAll(): void {
    for (const child of this.#running.values()) child.kill('SIGKILL');
  }
}

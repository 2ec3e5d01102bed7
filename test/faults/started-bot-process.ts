import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A bot in a process of its own, which ends by being killed. */
export interface BotProcess {
  /** Where it listens. */
  url: string;
  /** Turns its clock; resolves when it has brought everything up to date and sent what was due, or is dead. */
  turnTo(at: Date): Promise<void>;
  kill(): Promise<void>;
}

export async function startBotProcess({
  uri,
  keyDirectory,
  region,
  at,
}: {
  uri: string;
  keyDirectory: string;
  region: string;
  at: Date;
}): Promise<BotProcess> {
  const file = path.join(import.meta.dirname, 'bot-process.ts');
  const child = fork(file, [uri, keyDirectory, region, at.toISOString()], { execArgv: ['--import', 'tsx'] });
  const exited = once(child, 'exit');
  const url = await Promise.race([
    once(child, 'message').then(([said]) => String(said)),
    exited.then(([code]) => Promise.reject(new Error(`The bot ended with ${code}.`))),
  ]);
  return {
    url,
    async turnTo(to) {
      const caughtUp = once(child, 'message');
      child.send(to.toISOString());
      await Promise.race([caughtUp, exited]);
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

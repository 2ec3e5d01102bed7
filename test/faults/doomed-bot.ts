import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Stage } from '../../scripts/scenario/stage.ts';
import { peopleAt } from '../../scripts/scenario/staged-bot.ts';
import type { TeamsUser } from '../../scripts/support/teams-user.ts';
import { CAST, REGION } from '../conversations/vote-stage.ts';
import { WireTap } from './wire-tap.ts';

/** A bot on the stage's database in a process of its own, which ends by being killed. */
export interface DoomedBot {
  user(key: string): TeamsUser;
  /** Turns its clock and lets it tick; does not wait. */
  turnTo(at: Date): void;
  /** Between it and the database. */
  tap: WireTap;
  kill(): Promise<void>;
}

export async function startDoomedBot(stage: Stage): Promise<DoomedBot> {
  const tap = await WireTap.on(stage.uri);
  const child: ChildProcess = fork(
    path.join(import.meta.dirname, 'bot-process.ts'),
    [tap.uri, stage.keyDirectory, REGION.code, stage.now().toISOString()],
    { execArgv: ['--import', 'tsx'] },
  );
  const exited = once(child, 'exit');
  const url = await Promise.race([
    once(child, 'message').then(([said]) => String(said)),
    exited.then(([code]) => Promise.reject(new Error(`The bot ended with ${code}.`))),
  ]);
  return {
    user: peopleAt({ url, serviceUrl: stage.connector.serviceUrl }, CAST, stage.time),
    turnTo: at => void child.send(at.toISOString()),
    tap,
    async kill() {
      child.kill('SIGKILL');
      await exited;
      await tap.close();
    },
  };
}

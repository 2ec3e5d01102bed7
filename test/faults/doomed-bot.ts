import type { Stage } from '../../scripts/scenario/stage.ts';
import { peopleAt } from '../../scripts/scenario/staged-bot.ts';
import type { TeamsUser } from '../../scripts/support/teams-user.ts';
import { CAST, REGION } from '../conversations/vote-stage.ts';
import { startBotProcess } from './started-bot-process.ts';
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
  const bot = await startBotProcess({
    uri: tap.uri,
    keyDirectory: stage.keyDirectory,
    region: REGION.code,
    at: stage.now(),
  });
  return {
    user: peopleAt({ ...bot, serviceUrl: stage.connector.serviceUrl }, CAST, stage.time),
    turnTo: at => void bot.turnTo(at),
    tap,
    async kill() {
      await bot.kill();
      await tap.close();
    },
  };
}

import { HandTurnedTime } from '../../scripts/scenario/hand-turned-time.ts';
import { startStagedBot } from '../../scripts/scenario/staged-bot.ts';

/**
 * A bot in a process of its own, to be killed: tells its address, turns its clock when it is told to, and says so when
 * it has caught up with it.
 */
const [uri = '', keyDirectory = '', region = '', begin = ''] = process.argv.slice(2);
const time = new HandTurnedTime(new Date(begin));
const bot = await startStagedBot({ region, uri, keyDirectory, world: { now: time.now, timer: time.timer } });
process.on('message', turnTo => {
  time.turnTo(new Date(String(turnTo)));
  void bot.reconcile().then(() => process.send?.(turnTo));
});
process.on('disconnect', () => process.exit());
process.send?.(bot.url);

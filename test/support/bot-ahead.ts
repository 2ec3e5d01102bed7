import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemTimer } from '../../bot/timer.ts';
import { startStagedBot } from '../../scripts/scenario/staged-bot.ts';

/**
 * A bot in a process of its own, to be killed. Its calendar is ahead of the machine's by so many milliseconds, which a
 * message changes and an answer follows once the bot is up to date with it; time passes as it does. Its first id, under
 * which it holds its leases, is the name it was given.
 */
const [uri = '', region = '', given = '', name = ''] = process.argv.slice(2);
let ahead = Number(given);
let isNamed = false;
const bot = await startStagedBot({
  region,
  uri,
  keyDirectory: path.join(tmpdir(), `keys-of-${region}`),
  world: {
    now: () => new Date(Date.now() + ahead),
    timer: systemTimer,
    newId: () => {
      if (isNamed) return randomUUID();
      isNamed = true;
      return name;
    },
  },
});
process.on('message', next => {
  ahead = Number(next);
  void bot.reconcile().then(() => process.send?.(ahead));
});
process.on('disconnect', () => process.exit());
process.send?.('ready');

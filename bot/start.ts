import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { words } from '../cards/wording/words.ts';
import { readConfig } from './config.ts';
import { createLog } from './log.ts';
import { startBot } from './main.ts';
import { systemTimer } from './timer.ts';

/** The process: reads the configuration, starts the bot, and stops it in good order. */
const read = readConfig();
if (!read.ok) {
  console.error([words.setup.refused, ...read.problems.map(problem => `- ${problem}`)].join('\n'));
  process.exit(1);
}

const log = createLog(read.config.logLevel);
const bot = await startBot(read.config, {
  now: () => new Date(),
  newId: randomUUID,
  newToken: () => randomBytes(32).toString('base64url'),
  randomInt,
  timer: systemTimer,
  log,
});

async function stop(signal: string): Promise<void> {
  log.event('stopping', { signal });
  await bot.close();
  log.flush();
}
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    stop(signal).then(
      () => process.exit(0),
      error => {
        log.fault(error, 'stop');
        process.exit(1);
      },
    );
  });

import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { words } from '../cards/wording/words.ts';
import { readConfig } from './config.ts';
import { createLog } from './log.ts';
import { type RunningBot, startBot } from './main.ts';
import { systemTimer } from './timer.ts';
import type { World } from './world.ts';

/** The process: reads the configuration, starts the bot, and stops it in good order. */
const read = readConfig();
if (!read.ok) {
  console.error([words.setup.refused, ...read.problems.map(problem => `- ${problem}`)].join('\n'));
  process.exit(1);
}

/** MongoDB's code. */
const AUTHENTICATION_FAILED = 18;
const { config } = read;
const log = createLog(config.logLevel);
const bot = await start({
  now: () => new Date(),
  newId: randomUUID,
  newToken: () => randomBytes(32).toString('base64url'),
  randomInt,
  timer: systemTimer,
  log,
});

/** What somebody can put right by a setting is said in words; anything else ends the process with all that is known. */
async function start(world: World): Promise<RunningBot> {
  try {
    return await startBot(config, world);
  } catch (error) {
    const { name, code, port } = error as { name?: string; code?: unknown; port?: number };
    const { setup } = words;
    if (code === 'EADDRINUSE') console.error(setup.portTaken(port ?? config.port));
    else if (name === 'MongoServerSelectionError') console.error(setup.noDatabase);
    else if (code === AUTHENTICATION_FAILED) console.error(setup.databaseRefuses);
    else throw error;
    process.exit(1);
  }
}

async function stop(signal: string): Promise<void> {
  log.event('stopping', { signal });
  await bot.close();
  log.flush();
}
/** The first signal lets what is under way end; the second one, of either kind, does not wait. */
let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    stop(signal).then(
      () => process.exit(0),
      error => {
        log.fault(error, 'stop');
        process.exit(1);
      },
    );
  });

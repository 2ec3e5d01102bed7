import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../bot/config.ts';
import { createLog } from '../bot/log.ts';
import { startBot } from '../bot/main.ts';
import { systemTimer } from '../bot/timer.ts';
import { londonInstant } from '../programme/calendar.ts';
import { buildTab } from './build-tab.ts';
import { DEMO_TENANT, demoCast, demoPeople } from './demo/demo-cast.ts';
import { startPlayground } from './demo/playground.ts';
import { seedDebate } from './demo/seed.ts';
import { seedIndicators } from './demo/seed-indicators.ts';
import { importCast } from './scenario/import-cast.ts';
import { readScenario } from './scenario/scenario-file.ts';

/**
 * `npm run demo`: the bot, the embedded store with an invented region, and a chat window to use it in, on this machine
 * only. Its data are thrown away at the end. `--port` and `--chat-port` choose where the bot and the chat window listen.
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '3978' },
    'chat-port': { type: 'string', default: '56150' },
  },
});

await buildTab();
const directory = await mkdtemp(path.join(tmpdir(), 'regional-improvement-demo-'));
const { scenario } = await readScenario(path.join(import.meta.dirname, 'data', 'demo-region.json'));
const { cast, you, others } = demoCast(scenario);
const beginsAt = londonInstant(scenario.vote.debateOpens, '10:00') ?? new Date();

/** The demo's clock goes on with real time from where it was last turned to. */
let turned = { to: beginsAt.getTime() + 4 * 3_600_000, at: performance.now() };
const now = () => new Date(turned.to + performance.now() - turned.at);

const read = readConfig({
  NODE_ENV: 'development',
  HOST: '127.0.0.1',
  PORT: values.port,
  DATA_DIR: path.join(directory, 'data'),
  REGION: scenario.region.code,
  LOG_LEVEL: 'warn',
  DEMO: '1',
});
if (!read.ok) throw new Error(read.problems.join('\n'));

await importCast({ dataDirectory: read.config.dataDirectory }, scenario, cast, beginsAt, randomUUID);
await seedDebate(read.config.dataDirectory, scenario, cast, beginsAt, randomUUID);
await seedIndicators(read.config.dataDirectory, scenario.region.code, beginsAt);
const bot = await startBot(read.config, {
  now,
  newId: randomUUID,
  newToken: () => randomBytes(32).toString('base64url'),
  randomInt,
  timer: systemTimer,
  log: createLog(read.config.logLevel),
  demo: {
    moveTo(at) {
      if (at > now()) turned = { to: at.getTime(), at: performance.now() };
    },
    ballots: scenario.vote.ballots,
    people: demoPeople(cast, you),
  },
});
const chat = await startPlayground({
  directory,
  endpoint: `${bot.url}/api/messages`,
  port: Number(values['chat-port']),
  tenantId: DEMO_TENANT,
  currentUser: you,
  users: others,
});

console.log(`
The demo is ready. Open this address in a browser:

  ${chat.url}

You are ${you.name}: programme manager, and voter of ${scenario.demoAuthorities[0]?.name}. Choose "Personal Chat" and type
  help        everything you can do
  vote        the vote that is being debated
  demo        act for the other people and turn the clock
The tab, which Teams shows beside the chat, for any of the people:

  ${bot.url}/tab

The region and its people are invented. Stop with Ctrl+C; the data are thrown away.
`);

async function stop(): Promise<void> {
  await chat.stop();
  await bot.close();
  await rm(directory, { recursive: true, force: true });
}
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () =>
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    ),
  );

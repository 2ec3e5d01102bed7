import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../../bot/config.ts';
import { createLog } from '../../bot/log.ts';
import { type RunningBot, startBot, type World } from '../../bot/main.ts';
import { systemTimer } from '../../bot/timer.ts';
import { FakeConnector, type Outgoing } from '../support/fake-connector.ts';
import { freePort } from '../support/free-port.ts';
import { TeamsUser } from '../support/teams-user.ts';
import type { CastMember } from './cast.ts';
import { importCast } from './import-cast.ts';
import type { Scenario } from './scenario-file.ts';

/** A bot of its own on this machine, with a clock that is turned by hand, and the people who speak to it over HTTP. */
export interface Stage {
  bot: RunningBot;
  connector: FakeConnector;
  user(key: string): TeamsUser;
  now(): Date;
  /** Turns the clock and brings the bot up to date with it. */
  turnTo(at: Date): Promise<void>;
  /** The card in the newest message to this person. */
  lastCard(key: string): Outgoing['card'];
  close(): Promise<void>;
}

export async function raiseStage(
  scenario: Pick<Scenario, 'region' | 'demoAuthorities'>,
  cast: readonly CastMember[],
  beginAt: Date,
  chance: Partial<Pick<World, 'newId' | 'newToken' | 'randomInt' | 'log'>> = {},
): Promise<Stage> {
  const directory = await mkdtemp(path.join(tmpdir(), 'scenario-'));
  let clock = beginAt;
  const now = () => clock;
  const read = readConfig({
    NODE_ENV: 'development',
    HOST: '127.0.0.1',
    PORT: String(await freePort()),
    DATA_DIR: directory,
    REGION: scenario.region.code,
    LOG_LEVEL: 'silent',
  });
  if (!read.ok) throw new Error(read.problems.join(' '));
  const newId = chance.newId ?? randomUUID;
  await importCast(directory, scenario, cast, beginAt, newId);
  const connector = await FakeConnector.start();
  const bot = await startBot(read.config, {
    now,
    newId,
    newToken: () => randomBytes(32).toString('base64url'),
    randomInt,
    timer: systemTimer,
    log: createLog('silent'),
    ...chance,
  });
  const users = new Map(
    cast.map(({ key, name, account }) => {
      const endpoint = `${bot.url}/api/messages`;
      return [key, new TeamsUser({ endpoint, serviceUrl: connector.serviceUrl, account, name, newId, now })];
    }),
  );
  const user = (key: string): TeamsUser => {
    const found = users.get(key);
    if (!found) throw new Error(`Nobody in the scenario is called ${key}.`);
    return found;
  };
  return {
    bot,
    connector,
    user,
    now,
    async turnTo(at) {
      if (at > clock) clock = at;
      await bot.reconcile();
    },
    lastCard: key => connector.to(user(key).conversationId).findLast(message => message.card)?.card,
    async close() {
      await bot.close();
      await connector.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RunningBot } from '../../bot/main.ts';
import type { World } from '../../bot/world.ts';
import { startEmbeddedStore } from '../../storage/embedded/start.ts';
import { FakeConnector, type Outgoing } from '../support/fake-connector.ts';
import type { TeamsUser } from '../support/teams-user.ts';
import type { CastMember } from './cast.ts';
import { HandTurnedTime } from './hand-turned-time.ts';
import { importCast } from './import-cast.ts';
import type { Scenario } from './scenario-file.ts';
import { type BotSettings, peopleAt, startStagedBot } from './staged-bot.ts';

type Chance = Partial<Pick<World, 'newId' | 'newToken' | 'randomInt' | 'log'>>;

/** A bot of its own on this machine, with a clock that is turned by hand, and the people who speak to it over HTTP. */
export interface Stage {
  bot: RunningBot;
  connector: FakeConnector;
  /** The code of the region. */
  region: string;
  /** The database, for whoever else works on it. */
  uri: string;
  /** Where the keys of envelopes are. */
  keyDirectory: string;
  time: HandTurnedTime;
  user(key: string): TeamsUser;
  /** The same, with the app installed: the first time this is asked for somebody, the bot welcomes her. */
  arrived(key: string): Promise<TeamsUser>;
  now(): Date;
  /** Turns the clock and brings the bot up to date with it. */
  turnTo(at: Date): Promise<void>;
  /** The card in the newest message to this person. */
  lastCard(key: string): Outgoing['card'];
  close(): Promise<void>;
}

/** `uri` names a database with nothing in it; without it the stage has a store of its own. */
export async function raiseStage(
  scenario: Pick<Scenario, 'region' | 'demoAuthorities'>,
  cast: readonly CastMember[],
  beginAt: Date,
  { uri: given, settings = {}, ...chance }: Chance & Pick<BotSettings, 'settings'> & { uri?: string } = {},
): Promise<Stage> {
  const directory = await mkdtemp(path.join(tmpdir(), 'scenario-'));
  const store = given === undefined ? await startEmbeddedStore({ directory }) : undefined;
  const uri = given ?? store?.uri ?? '';
  await importCast({ uri, dataDirectory: directory }, scenario, cast, beginAt, chance.newId ?? randomUUID);
  const connector = await FakeConnector.start();
  const time = new HandTurnedTime(beginAt);
  const { now, timer } = time;
  const world = { now, timer, ...chance };
  const keyDirectory = path.join(directory, 'keys');
  const bot = await startStagedBot({ region: scenario.region.code, uri, keyDirectory, settings, world });
  const user = peopleAt({ url: bot.url, serviceUrl: connector.serviceUrl }, cast, world);
  const here = new Set<string>();
  return {
    bot,
    connector,
    region: scenario.region.code,
    uri,
    keyDirectory,
    time,
    user,
    async arrived(key) {
      if (!here.has(key)) await user(key).install();
      here.add(key);
      return user(key);
    },
    now,
    async turnTo(at) {
      if (at > now()) time.turnTo(at);
      await bot.reconcile();
    },
    lastCard: key => connector.to(user(key).conversationId).findLast(message => message.card)?.card,
    async close() {
      await bot.close();
      await store?.close();
      await connector.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { readConfig } from '../../bot/config.ts';
import { createLog } from '../../bot/log.ts';
import { type RunningBot, startBot } from '../../bot/main.ts';
import type { World } from '../../bot/world.ts';
import { freePort } from '../support/free-port.ts';
import { TeamsUser } from '../support/teams-user.ts';
import type { CastMember } from './cast.ts';

export interface BotSettings {
  region: string;
  /** The database. */
  uri: string;
  /** Of the keys of envelopes; the same for all bots on one database. */
  keyDirectory: string;
  /** More settings, as the environment gives them. */
  settings?: Readonly<Record<string, string>>;
  world: Pick<World, 'now' | 'timer'> & Partial<World>;
}

/** A bot that only this machine reaches, on a port that nobody has. */
export async function startStagedBot({
  region,
  uri,
  keyDirectory,
  settings,
  world,
}: BotSettings): Promise<RunningBot> {
  const read = readConfig({
    NODE_ENV: 'development',
    HOST: '127.0.0.1',
    PORT: String(await freePort()),
    MONGODB_URI: uri,
    KEY_DIR: keyDirectory,
    REGION: region,
    ...settings,
  });
  if (!read.ok) throw new Error(read.problems.join(' '));
  return startBot(read.config, {
    newId: randomUUID,
    newToken: () => randomBytes(32).toString('base64url'),
    randomInt,
    log: createLog('silent'),
    ...world,
  });
}

/** The cast as people who speak to the bot at `botUrl` and are answered at `serviceUrl`. */
export function peopleAt(
  { url: botUrl, serviceUrl }: { url: string; serviceUrl: string },
  cast: readonly CastMember[],
  { now, newId = randomUUID }: BotSettings['world'],
): (key: string) => TeamsUser {
  const endpoint = `${botUrl}/api/messages`;
  const users = new Map(
    cast.map(({ key, name, account }) => [
      key,
      new TeamsUser({ endpoint, serviceUrl, account, name, newId, now }),
    ]),
  );
  return key => {
    const found = users.get(key);
    if (!found) throw new Error(`Nobody in the scenario is called ${key}.`);
    return found;
  };
}

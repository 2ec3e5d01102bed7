import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Db, MongoClient } from 'mongodb';
import { words } from '../../cards/wording/words.ts';
import { startEmbeddedStore } from '../../storage/embedded/start.ts';

const say = words.storeTools;

/** What the command was given cannot be used; the message says what to do. */
export class Refused extends Error {}

/** A folder of the embedded store, or a server. */
export interface Place {
  /** The servers or the folder, without a password: for people, and to know the place again. */
  name: string;
  client: MongoClient;
  /** The one database that the address names; undefined for all of them. */
  database: string | undefined;
  close(): Promise<void>;
}

/** A server's own; nobody's data. */
const OWN_DATABASES = new Set(['admin', 'config', 'local']);
const SELECTION_MILLISECONDS = 10_000;

/** Anything else is a folder. Throws a Refused for an address of another kind. */
export function isAddress(where: string): boolean {
  if (/^mongodb(\+srv)?:\/\//.test(where)) return true;
  if (where.includes('://')) throw new Refused(say.unknownProtocol);
  return false;
}

/** Throws a Refused unless there is a store in the folder: opening it would make an empty one. */
export function assertStoreIn(directory: string): void {
  const file = path.join(directory, 'store.lmdb');
  if (!existsSync(file)) throw new Refused(say.noStoreIn(directory));
  if (statSync(file).size === 0) throw new Refused(say.emptyFile(directory));
}

/** A client for a server that answers. Rejects with a Refused. */
export async function connected(address: string): Promise<MongoClient> {
  let client: MongoClient | undefined;
  try {
    client = new MongoClient(address, {
      ...(!address.includes('serverSelectionTimeoutMS=') && {
        serverSelectionTimeoutMS: SELECTION_MILLISECONDS,
      }),
      readPreference: 'primary',
      writeConcern: { w: 'majority', journal: true },
    });
    return await client.connect();
  } catch (error) {
    await client?.close();
    const why = error instanceof Error ? error.message : String(error);
    throw new Refused(client ? say.noServer(serversOf(client), why) : say.notAnAddress(why));
  }
}

const serversOf = ({ options }: MongoClient): string =>
  options.srvHost ?? options.hosts.map(String).sort().join(',');

/** The database that the address names; the driver would say `test` where it names none. */
const databaseIn = (address: string): string | undefined => {
  const name = /^[^:]+:\/\/[^/?]+\/([^?]+)/.exec(address)?.[1];
  return name === undefined ? undefined : decodeURIComponent(name);
};

/** Opens an address, or the store in a folder for this process alone. Rejects with a Refused. */
export async function openPlace(where: string): Promise<Place> {
  if (isAddress(where)) {
    const client = await connected(where);
    const database = databaseIn(where);
    return { name: serversOf(client), client, database, close: () => client.close() };
  }
  const store = await startEmbeddedStore({ directory: where }).catch((error: Error) => {
    throw new Refused(error.message);
  });
  const client = await connected(store.uri);
  const close = async (): Promise<void> => {
    await client.close();
    await store.close();
  };
  return { name: realpathSync(where), client, database: undefined, close };
}

/** The names of the databases that belong to a place, in order. */
export async function databasesOf({
  client,
  database,
}: Pick<Place, 'client' | 'database'>): Promise<string[]> {
  if (database !== undefined) return [database];
  const { databases } = await client.db('admin').admin().listDatabases({ nameOnly: true });
  return databases
    .map(({ name }) => name)
    .filter(name => !OWN_DATABASES.has(name))
    .sort();
}

/** The names of the collections of a database, in order, without views and the server's own. */
export async function collectionsOf(db: Db): Promise<string[]> {
  const found = await db.listCollections().toArray();
  return found
    .filter(({ name, type }) => type === 'collection' && !name.startsWith('system.'))
    .map(({ name }) => name)
    .sort();
}

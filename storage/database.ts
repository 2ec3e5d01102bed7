import { type Db, MongoClient } from 'mongodb';
import { startEmbeddedStore } from './embedded/start.ts';
import { createIndexes } from './indexes.ts';

const DEFAULT_NAME = 'regional-improvement';

/** How one command of the driver went: its name, such as `find`, and the seconds until its answer. */
export type ObserveCommand = (command: string, seconds: number, succeeded: boolean) => void;

export interface OpenDatabase {
  db: Db;
  /** Rejects when the server does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the server at `uri`, or without one the embedded store with its files in `dataDirectory`, and creates missing
 * indexes. The database is `name`, else the one that the uri names, else `regional-improvement`. Rejects within 10 s
 * when no server answers. `observe` hears of every command; without it the driver does not watch them.
 */
export async function openDatabase(where: {
  uri: string | undefined;
  dataDirectory: string;
  name?: string;
  observe?: ObserveCommand | undefined;
}): Promise<OpenDatabase> {
  const embedded =
    where.uri === undefined ? await startEmbeddedStore({ directory: where.dataDirectory }) : undefined;
  const uri = where.uri ?? embedded?.uri ?? '';
  const client = new MongoClient(uri, {
    appName: DEFAULT_NAME,
    serverSelectionTimeoutMS: 10_000,
    // A server that hangs must not hold for ever what waits behind one write.
    socketTimeoutMS: 60_000,
    // An acknowledged ballot must survive a crash and a change of primary.
    writeConcern: { w: 'majority', journal: true },
    // Another member may be behind, and a count must not be, whatever the uri prefers.
    readPreference: 'primary',
    // An optional field that is undefined is absent, not null: conditions ask whether a field exists.
    ignoreUndefined: true,
    monitorCommands: where.observe !== undefined,
  });
  if (where.observe !== undefined) watchCommands(client, where.observe);
  const close = async () => {
    await client.close();
    await embedded?.close();
  };
  try {
    await client.connect();
    const db = client.db(where.name ?? databaseIn(uri) ?? DEFAULT_NAME);
    await createIndexes(db);
    return { db, close, ping: async () => void (await db.command({ ping: 1 })) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The driver would say `test` for a uri that names no database. */
const databaseIn = (uri: string): string | undefined => /^[^:]+:\/\/[^/]+\/([^?]+)/.exec(uri)?.[1];

/** Only names and times are handed on: what was asked and answered is in the events, too. */
function watchCommands(client: MongoClient, observe: ObserveCommand): void {
  client.on('commandSucceeded', ({ commandName, duration }) => observe(commandName, duration / 1_000, true));
  client.on('commandFailed', ({ commandName, duration }) => observe(commandName, duration / 1_000, false));
}

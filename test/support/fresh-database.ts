import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MongoClient } from 'mongodb';
import { startEmbeddedStore } from '../../storage/embedded/start.ts';
import { whenTestsEnd } from './when-tests-end.ts';

interface Server {
  uri: string;
  /** Takes what these tests made away. */
  clear(databases: readonly string[]): Promise<void>;
}

/** One server for all tests that ask for a database, started by the first of them: starting one takes half a second. */
let server: Promise<Server> | undefined;
const databases: string[] = [];
/** Of the own server. */
let directory: string | undefined;

async function ownServer(): Promise<Server> {
  directory = await mkdtemp(path.join(tmpdir(), 'databases-'));
  const { uri, close } = await startEmbeddedStore({ directory });
  return { uri, clear: () => close().then(removeFolder) };
}

function removeFolder(): void {
  if (directory) rmSync(directory, { recursive: true, force: true });
}

const foreignServer = async (uri: string): Promise<Server> => ({
  uri,
  async clear(names) {
    const client = new MongoClient(uri, { serverSelectionTimeoutMS: 10_000, socketTimeoutMS: 60_000 });
    for (const name of names) await client.db(name).dropDatabase();
    await client.close();
  },
});

/** The same server's address with another database in it. */
function addressOf(uri: string, database: string): string {
  const [, hosts = '', named, query = ''] = /^([^:]+:\/\/[^/?]+)\/?([^?]*)\??(.*)$/.exec(uri) ?? [];
  // Whoever says nothing else is known to the database that the address names.
  const knownTo =
    hosts.includes('@') && !/auth(Source|Mechanism)=/.test(query) && `authSource=${named || 'admin'}`;
  return `${hosts}/${database}?${[query, knownTo].filter(Boolean).join('&')}`;
}

whenTestsEnd(async () => (await server)?.clear(databases), removeFolder);

/** The address of a database that nobody has used: on the server of `MONGODB_URI`, without one on the embedded store. */
export async function freshDatabase(): Promise<string> {
  const foreign = process.env.MONGODB_URI;
  server ??= foreign ? foreignServer(foreign) : ownServer();
  const name = `tests-${randomUUID()}`;
  databases.push(name);
  return addressOf((await server).uri, name);
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Decimal128, Double, Int32, Long, ObjectId } from 'bson';
import { type Collection, type Db, type Document, MongoClient, MongoServerError } from 'mongodb';
import { type EmbeddedStore, startEmbeddedStore } from '../../storage/embedded/start.ts';

/** A document whose fields a test may name as it likes. */
export interface Loose extends Document {
  _id?: string | number | ObjectId | Int32 | Double | Long | Decimal128;
}

export interface StartedStore {
  readonly uri: string;
  readonly directory: string;
  readonly client: MongoClient;
  readonly db: Db;
  /** A collection that no other test uses. */
  fresh(): Collection<Loose>;
  /** Closes the store and opens its folder again. */
  restart(): Promise<void>;
}

/** An empty temporary folder, and how to remove it. */
export async function temporaryFolder(): Promise<{ directory: string; remove(): Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'embedded-'));
  return { directory, remove: () => rm(directory, { recursive: true, force: true }) };
}

/** Starts a store of its own for the tests of the suite that this is called in, and clears it away behind them. */
export function startedStore(): StartedStore {
  let store: EmbeddedStore;
  let client: MongoClient;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let collections = 0;

  const open = async () => {
    store = await startEmbeddedStore({ directory: folder.directory });
    client = await new MongoClient(store.uri).connect();
  };
  const shut = async () => {
    await client?.close();
    await store?.close();
  };

  before(async () => {
    folder = await temporaryFolder();
    await open();
  });
  after(async () => {
    await shut();
    await folder.remove();
  });

  return {
    get uri() {
      return store.uri;
    },
    get directory() {
      return folder.directory;
    },
    get client() {
      return client;
    },
    get db() {
      return client.db('tests');
    },
    fresh: () => client.db('tests').collection<Loose>(`c${++collections}`),
    async restart() {
      await shut();
      await open();
    },
  };
}

/** The error that the server answers with; throws when it answers with none. */
export async function refusal(promise: Promise<unknown>): Promise<MongoServerError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof MongoServerError) return error;
    throw error;
  }
  throw new Error('The server did not refuse.');
}

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BSON, type Db, type Document, MongoClient, MongoNetworkError, MongoServerError } from 'mongodb';
import { startEmbeddedStore } from '../../storage/embedded/start.ts';
import { isFerretDb1 } from '../support/ferretdb-1.ts';
import type { Fields } from './values.ts';

const COLLECTION = 'documents';
/** Numbers keep their types on the way back. */
const AS_STORED = { promoteValues: false } as const;
/** No answer, but the end of the connection. */
export const BROKEN_OFF = -1;

/** What a server answered, or the code of its refusal; after a write also what is stored. */
export type Outcome = ({ answer: Fields } | { code: number }) & { stored?: Fields[] };

/** Sends a command on the one collection. */
export type Side = (name: string, rest: Fields) => Promise<Outcome>;

export interface Both {
  ours: Side;
  theirs: Side;
  /** Then some differences are known. */
  isFerretDb1: boolean;
  close(): Promise<void>;
}

/** Exactly, with the types of numbers. */
export const shown = (value: unknown): string => BSON.EJSON.stringify(value, { relaxed: false });

const sideOn =
  (db: Db): Side =>
  async (name, rest) => {
    try {
      return outcomeOf(await db.command({ [name]: COLLECTION, ...rest }, AS_STORED));
    } catch (error) {
      if (error instanceof MongoNetworkError) return { code: BROKEN_OFF };
      if (error instanceof MongoServerError) return { code: Number(error.code) };
      throw error;
    }
  };

/** What matters of a reply: servers add fields of their own. A refused statement counts as a refused command. */
function outcomeOf(reply: Document): Outcome {
  const { writeErrors, cursor, n, nModified, upserted, value, values, lastErrorObject } = reply;
  if (writeErrors) return { code: Number(writeErrors[0].code) };
  const parts = { n, nModified, upserted, value, values, lastErrorObject, documents: cursor?.firstBatch };
  return { answer: Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) };
}

/** The embedded store and the server at `uri`, each with an empty database. */
export async function startBoth(uri: string): Promise<Both> {
  const directory = await mkdtemp(path.join(tmpdir(), 'differential-'));
  const store = await startEmbeddedStore({ directory });
  const options = {
    serverSelectionTimeoutMS: 10_000,
    socketTimeoutMS: 30_000,
    // The same is asked of both, once.
    retryReads: false,
    retryWrites: false,
  };
  const [own, foreign] = [new MongoClient(store.uri, options), new MongoClient(uri, options)];
  const name = `differential-${randomUUID()}`;
  return {
    ours: sideOn(own.db(name)),
    theirs: sideOn(foreign.db(name)),
    isFerretDb1: await isFerretDb1(uri),
    async close() {
      await foreign.db(name).dropDatabase();
      await Promise.all([own.close(), foreign.close()]);
      await store.close();
      await rm(directory, { recursive: true });
    },
  };
}

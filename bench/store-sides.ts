import { type Document, deserialize, serialize } from 'bson';
import { Disk } from '../storage/embedded/engine/disk.ts';
import { WriteQueue } from '../storage/embedded/engine/write-queue.ts';
import { command, sequence } from '../test/embedded/wire-messages.ts';
import { authorityOf, EACH_AUTHORITY, idOf, personDocument, REGION } from './stored-people.ts';
import { WireLine } from './wire-line.ts';

/** What is measured, for the person of a number; `insert` is of one who is not there yet. */
export const OPERATIONS = ['insert', 'read', 'find', 'update'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** Something that keeps people. Each operation throws when the answer is not what a success looks like. */
export type StoreSide = Record<Operation, (n: number) => Promise<void>> & {
  /** Inserts the people with numbers from `from` up to and without `to`. */
  fill(from: number, to: number): Promise<void>;
  close(): Promise<void>;
};

const FILL = 1_000;
const DATABASE = 'bench';

function expected(good: boolean, operation: Operation, answer: unknown): void {
  if (!good) throw new Error(`This is no answer to ${operation}: ${JSON.stringify(answer).slice(0, 300)}`);
}

/** The update finds another value than it writes, so that there is always something to write. */
let instant = Date.UTC(2015, 10, 27);

/** A server on 127.0.0.1, asked over so many connections of which each asks one thing at a time. */
export async function wireSide(uri: string, connections: number, collection = 'people'): Promise<StoreSide> {
  const port = Number(new URL(uri).port);
  const all = Array.from({ length: connections }, () => new WireLine(port));
  const free = [...all];
  async function ask(body: Document, ...sections: Buffer[]): Promise<Document> {
    const line = free.pop();
    if (!line) throw new Error('More is asked at once than there are connections.');
    const answer = await line.ask(command(1, { ...body, $db: DATABASE }, ...sections));
    free.push(line);
    return answer;
  }
  const documentsOf = ({ cursor }: Document): Document[] => cursor.firstBatch;
  const key = { region: 1, authorityConfirmed: 1, authority: 1 };
  await ask({ createIndexes: collection, indexes: [{ key, name: 'by authority' }] });
  return {
    async insert(n) {
      const answer = await ask({ insert: collection }, sequence('documents', [personDocument(n)]));
      expected(answer.n === 1, 'insert', answer);
    },
    async read(n) {
      const answer = await ask({
        find: collection,
        filter: { _id: idOf(n) },
        limit: 1,
        singleBatch: true,
      });
      expected(documentsOf(answer)[0]?._id === idOf(n), 'read', answer);
    },
    async find(n) {
      const filter = { region: REGION, authorityConfirmed: true, authority: authorityOf(n) };
      const answer = await ask({ find: collection, filter });
      expected(documentsOf(answer).length === EACH_AUTHORITY, 'find', answer);
    },
    async update(n) {
      const q = { _id: idOf(n), region: REGION, authorityConfirmed: true };
      const u = { $set: { welcomedAt: new Date(instant++) } };
      const answer = await ask({ update: collection, updates: [{ q, u }] });
      expected(answer.nModified === 1, 'update', answer);
    },
    async fill(from, to) {
      for (let n = from; n < to; n += FILL) {
        const documents = Array.from({ length: Math.min(FILL, to - n) }, (_, i) => personDocument(n + i));
        await ask({ insert: collection }, sequence('documents', documents));
      }
    },
    async close() {
      for (const line of all) line.close();
    },
  };
}

/**
 * The LMDB of the embedded store, with its way of flushing, used directly: what it could do if there were no server, no
 * protocol and no query to understand. Documents and their one index lie under keys that are made for these questions.
 */
export function lmdbSide(directory: string): StoreSide {
  const disk = new Disk(directory);
  const queue = new WriteQueue(disk, () => undefined);
  const keyOf = (id: string): Buffer => Buffer.from(`d/${id}`);
  const entriesOf = (authority: string): string => `i/${REGION}/true/${authority}/`;
  const documentAt = (key: Buffer): Document => deserialize(disk.get(key) ?? Buffer.of());

  function put(n: number): void {
    const person = personDocument(n);
    const key = keyOf(person._id);
    disk.put(key, serialize(person));
    disk.put(Buffer.from(`${entriesOf(authorityOf(n))}${person._id}`), key);
  }

  return {
    insert: n => queue.run(() => put(n)),
    async read(n) {
      const person = documentAt(keyOf(idOf(n)));
      expected(person._id === idOf(n), 'read', person);
    },
    async find(n) {
      const entries = entriesOf(authorityOf(n));
      const range = { start: Buffer.from(entries), end: Buffer.from(`${entries}~`) };
      const people = disk.entries(range, EACH_AUTHORITY * 2, false).map(({ value }) => documentAt(value));
      expected(people.length === EACH_AUTHORITY, 'find', people);
    },
    update: n =>
      queue.run(() => {
        const key = keyOf(idOf(n));
        const person = documentAt(key);
        expected(person.authorityConfirmed === true, 'update', person);
        disk.put(key, serialize({ ...person, welcomedAt: new Date(instant++) }));
      }),
    async fill(from, to) {
      for (let n = from; n < to; n += FILL)
        await queue.run(() => {
          for (let i = n; i < Math.min(n + FILL, to); i += 1) put(i);
        });
    },
    async close() {
      await queue.idle();
      await disk.close();
    },
  };
}

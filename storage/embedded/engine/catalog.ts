import { KeyWriter } from '../keys/key-writer.ts';
import { decode, encode } from '../values/codec.ts';
import { wholeNumber } from '../values/numbers.ts';
import type { Disk } from './disk.ts';
import { type IndexSpec, parseIndexSpec, specDocument } from './index-spec.ts';

/** An index as it is kept: `id` is the prefix of its keys, and `multikey` becomes true with the first array. */
export interface StoredIndex extends IndexSpec {
  id: number;
  multikey: boolean;
}

export interface StoredCollection {
  db: string;
  name: string;
  /** The prefix of the keys of its documents; never given out again, so an old cursor finds nothing under it. */
  id: number;
  indexes: StoredIndex[];
}

/** Prefix 0 is the catalog's own. */
const CATALOG = 0;
const FIRST_FREE = 16;

export function prefixed(id: number, key: Uint8Array): Buffer {
  const bytes = Buffer.allocUnsafe(4 + key.length);
  bytes.writeUInt32BE(id);
  bytes.set(key, 4);
  return bytes;
}

const NEXT_ID = prefixed(CATALOG, Buffer.of(0));

/** What collections and indexes there are: in memory to ask, on the disk to last. Changes only within a write. */
export class Catalog {
  private collections = new Map<string, StoredCollection>();
  private nextId = FIRST_FREE;
  private readonly disk: Disk;

  constructor(disk: Disk) {
    this.disk = disk;
    this.load();
  }

  /** Reads everything from the disk again: at the start, and when a transaction was lost. */
  load(): void {
    this.collections = new Map();
    const next = this.disk.get(NEXT_ID);
    this.nextId = next ? (wholeNumber(decode(next).nextId) ?? FIRST_FREE) : FIRST_FREE;
    const range = { start: prefixed(CATALOG, Buffer.of(1)), end: prefixed(CATALOG + 1, new Uint8Array()) };
    for (const entry of this.disk.entries(range, Number.MAX_SAFE_INTEGER, false)) {
      const collection = fromDisk(entry.value);
      this.collections.set(`${collection.db}.${collection.name}`, collection);
    }
  }

  find(db: string, name: string): StoredCollection | undefined {
    return this.collections.get(`${db}.${name}`);
  }

  in(db: string): StoredCollection[] {
    return [...this.collections.values()].filter(each => each.db === db);
  }

  databases(): string[] {
    return [...new Set([...this.collections.values()].map(({ db }) => db))].sort();
  }

  create(db: string, name: string): StoredCollection {
    const collection: StoredCollection = { db, name, id: this.takeId(), indexes: [] };
    this.save(collection);
    return collection;
  }

  addIndex(collection: StoredCollection, spec: IndexSpec): StoredIndex {
    const index = { ...spec, id: this.takeId(), multikey: false };
    collection.indexes.push(index);
    this.save(collection);
    return index;
  }

  removeIndex(collection: StoredCollection, index: StoredIndex): void {
    collection.indexes = collection.indexes.filter(each => each !== index);
    this.save(collection);
  }

  save(collection: StoredCollection): void {
    const { db, name, id } = collection;
    this.collections.set(`${db}.${name}`, collection);
    const indexes = collection.indexes.map(each => ({
      id: each.id,
      multikey: each.multikey,
      spec: specDocument(each),
    }));
    this.disk.put(collectionKey(`${db}.${name}`), encode({ db, name, id, indexes }));
  }

  remove(collection: StoredCollection): void {
    const name = `${collection.db}.${collection.name}`;
    this.collections.delete(name);
    this.disk.remove(collectionKey(name));
  }

  private takeId(): number {
    const id = this.nextId++;
    this.disk.put(NEXT_ID, encode({ nextId: this.nextId }));
    return id;
  }
}

function collectionKey(name: string): Buffer {
  const key = new KeyWriter();
  key.byte(1);
  key.text(name);
  return prefixed(CATALOG, key.copy());
}

function fromDisk(bytes: Buffer): StoredCollection {
  const { db, name, id, indexes } = decode(bytes) as {
    db: string;
    name: string;
    id: unknown;
    indexes: { id: unknown; multikey: boolean; spec: Record<string, unknown> }[];
  };
  return {
    db,
    name,
    id: wholeNumber(id) ?? 0,
    indexes: indexes.map(({ id, multikey, spec }) => ({
      ...parseIndexSpec(spec),
      id: wholeNumber(id) ?? 0,
      multikey,
    })),
  };
}

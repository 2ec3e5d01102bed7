import { CommandError } from '../errors.ts';
import { decode } from '../values/codec.ts';
import { Catalog, prefixed, type StoredCollection, type StoredIndex } from './catalog.ts';
import { Collection } from './collection.ts';
import { Disk, type Entry, type KeyRange } from './disk.ts';
import { type IndexSpec, keyPattern, specDocument } from './index-spec.ts';
import { WriteQueue } from './write-queue.ts';

/** Keys removed or documents indexed at once. */
const CHUNK = 1_000;

/** Everything that lasts: documents, indexes and the list of them. */
export class Engine {
  readonly disk: Disk;
  readonly catalog: Catalog;
  private readonly queue: WriteQueue;

  constructor(directory: string) {
    this.disk = new Disk(directory);
    this.catalog = new Catalog(this.disk);
    this.queue = new WriteQueue(this.disk, () => this.catalog.load());
  }

  /** Resolves once what `work` wrote is on the disk; see `WriteQueue.run`. */
  write<T>(work: () => T): Promise<T> {
    return this.queue.run(work);
  }

  async close(): Promise<void> {
    await this.queue.idle();
    await this.disk.close();
  }

  /** To write to; only within `write`. */
  collection(stored: StoredCollection): Collection {
    return new Collection(this.disk, this.catalog, stored);
  }

  countDocuments(collection: StoredCollection): number {
    return this.disk.count(this.everythingUnder(collection.id));
  }

  /** Only within `write`. */
  dropCollection(collection: StoredCollection): void {
    for (const { id } of collection.indexes) this.removeAll(id);
    this.removeAll(collection.id);
    this.catalog.remove(collection);
  }

  /** Only within `write`. */
  dropIndex(collection: StoredCollection, index: StoredIndex): void {
    this.removeAll(index.id);
    this.catalog.removeIndex(collection, index);
  }

  /** Only within `write`. False when it is there already; nothing is left behind when the documents do not fit it. */
  createIndex(collection: StoredCollection, spec: IndexSpec): boolean {
    if (this.hasIndex(collection, spec)) return false;
    const index = this.catalog.addIndex(collection, spec);
    try {
      const target = this.collection(collection);
      for (const { value } of this.allEntries(collection.id)) target.fill(index, decode(value));
    } catch (error) {
      if (error instanceof CommandError) this.dropIndex(collection, index);
      throw error;
    }
    return true;
  }

  private hasIndex(collection: StoredCollection, spec: IndexSpec): boolean {
    const wanted = JSON.stringify(keyPattern(spec));
    const named = collection.indexes.find(({ name }) => name === spec.name);
    const alike = collection.indexes.find(each => JSON.stringify(keyPattern(each)) === wanted);
    if (named && JSON.stringify(specDocument(named)) === JSON.stringify(specDocument(spec))) return true;
    if (named) {
      throw new CommandError('IndexKeySpecsConflict', `There is another index with the name ${spec.name}`);
    }
    if (alike) {
      const message = `Index already exists with a different name or different options: ${alike.name}`;
      throw new CommandError('IndexOptionsConflict', message);
    }
    return false;
  }

  /** All keys of a collection or of an index. */
  everythingUnder(id: number): KeyRange {
    return { start: prefixed(id, new Uint8Array()), end: prefixed(id + 1, new Uint8Array()) };
  }

  /** Everything under a prefix, read in parts. */
  *allEntries(id: number): Generator<Entry> {
    let range = this.everythingUnder(id);
    for (;;) {
      const entries = this.disk.entries(range, CHUNK, false);
      yield* entries;
      const last = entries.at(-1);
      if (!last || entries.length < CHUNK) return;
      range = { ...range, start: Buffer.concat([last.key, Buffer.of(0)]) };
    }
  }

  private removeAll(id: number): void {
    for (;;) {
      const keys = this.disk.keys(this.everythingUnder(id), CHUNK);
      for (const key of keys) this.disk.remove(key);
      if (keys.length < CHUNK) return;
    }
  }
}

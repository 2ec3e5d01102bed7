import { idKey } from '../keys/ordered-key.ts';
import type { Doc } from '../values/bson-type.ts';
import { assertId, assertSize, sameBytes } from '../values/codec.ts';
import { type Catalog, prefixed, type StoredCollection, type StoredIndex } from './catalog.ts';
import type { Disk } from './disk.ts';
import { duplicateKey } from './duplicate-key.ts';
import { type IndexEntry, indexChange } from './index-entries.ts';
import { ID_INDEX } from './index-spec.ts';

/** What a change of one document does to one index. */
interface IndexChange {
  index: StoredIndex;
  add: IndexEntry[];
  remove: IndexEntry[];
  multikey: boolean;
}

/** Writes documents together with their index entries. Every method checks all that it can refuse before it writes. */
export class Collection {
  readonly stored: StoredCollection;
  private readonly disk: Disk;
  private readonly catalog: Catalog;

  constructor(disk: Disk, catalog: Catalog, stored: StoredCollection) {
    this.disk = disk;
    this.catalog = catalog;
    this.stored = stored;
  }

  insert(bytes: Uint8Array, document: Doc): void {
    assertSize(bytes);
    assertId(document._id);
    const id = idKey(document._id);
    const key = prefixed(this.stored.id, id);
    if (this.disk.has(key)) throw duplicateKey(this.stored, ID_INDEX, [document._id]);
    const changes = this.stored.indexes.map(index => this.change(index, id, undefined, document));
    this.disk.put(key, bytes);
    this.apply(changes, id);
  }

  /** Both documents have the same `_id`. `touched` names the top fields that may differ; undefined says any. */
  replace(before: Doc, after: Doc, bytes: Uint8Array, touched?: ReadonlySet<string>): void {
    assertSize(bytes);
    const id = idKey(before._id);
    const changes = this.stored.indexes
      .filter(({ fields }) => !touched || fields.some(({ path }) => touched.has(path[0] as string)))
      .map(index => this.change(index, id, before, after));
    this.disk.put(prefixed(this.stored.id, id), bytes);
    this.apply(changes, id);
  }

  remove(document: Doc): void {
    const id = idKey(document._id);
    const changes = this.stored.indexes.map(index => this.change(index, id, document, undefined));
    this.disk.remove(prefixed(this.stored.id, id));
    this.apply(changes, id);
  }

  /** Adds the entries of a document that was there before its index. */
  fill(index: StoredIndex, document: Doc): void {
    const id = idKey(document._id);
    this.apply([this.change(index, id, undefined, document)], id);
  }

  private change(
    index: StoredIndex,
    id: Buffer,
    before: Doc | undefined,
    after: Doc | undefined,
  ): IndexChange {
    const change = indexChange(index, id, before, after);
    if (index.unique) this.assertUnique(index, id, change.add);
    return { index, ...change };
  }

  private assertUnique(index: StoredIndex, id: Buffer, add: readonly IndexEntry[]): void {
    for (const { key, values } of add) {
      const owner = this.disk.get(key);
      if (owner && !sameBytes(owner, id)) throw duplicateKey(this.stored, index, values);
    }
  }

  private apply(changes: readonly IndexChange[], id: Buffer): void {
    for (const { index, add, remove, multikey } of changes) {
      for (const { key } of remove) this.disk.remove(key);
      for (const { key } of add) this.disk.put(key, id);
      if (!multikey || index.multikey) continue;
      index.multikey = true;
      this.catalog.save(this.stored);
    }
  }
}

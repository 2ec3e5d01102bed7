import type { StoredCollection } from '../engine/catalog.ts';
import type { Engine } from '../engine/engine.ts';
import { CommandError } from '../errors.ts';
import type { Condition } from '../query/condition.ts';
import { type Projection, parseProjection } from '../query/projection.ts';
import { parseFilter } from '../query/query-operators.ts';
import { ALL, type Found, runQuery } from '../query/run-query.ts';
import { parseSort, type SortField } from '../query/sort.ts';
import { parseUpdate, type Update } from '../update/parse-update.ts';
import type { Doc } from '../values/bson-type.ts';
import { flag, optionalDoc } from './arguments.ts';
import type { Definition } from './command.ts';
import { collectionName, findCollection, findOrCreate } from './namespace.ts';
import { updateFound, upsert } from './update.ts';

interface Wish {
  condition: Condition;
  sort: readonly SortField[];
  projection: Projection | undefined;
  /** Undefined takes the document away. */
  update: Update | undefined;
  returnNew: boolean;
  upsert: boolean;
}

function readWish(body: Doc): Wish {
  const remove = flag(body, 'remove', false);
  const given = Object.hasOwn(body, 'update');
  if (remove === given) {
    throw new CommandError(
      'FailedToParse',
      'Either an update or remove=true must be specified, and not both',
    );
  }
  const returnNew = flag(body, 'new', false);
  const wantsUpsert = flag(body, 'upsert', false);
  if (remove && (returnNew || wantsUpsert)) {
    throw new CommandError('FailedToParse', "Cannot specify 'new' or 'upsert' with 'remove'");
  }
  return {
    condition: parseFilter(optionalDoc(body, 'query') ?? {}),
    sort: parseSort(optionalDoc(body, 'sort')),
    projection: parseProjection(optionalDoc(body, 'fields')),
    update: given ? parseUpdate(body.update) : undefined,
    returnNew,
    upsert: wantsUpsert,
  };
}

function first(engine: Engine, stored: StoredCollection | undefined, wish: Wish): Found | undefined {
  if (!stored) return undefined;
  const { condition, sort } = wish;
  const [found] = runQuery(engine, stored, { ...ALL, condition, sort, limit: 1, toChange: true });
  return found;
}

export const findAndModify: Definition = {
  fields: ['query', 'sort', 'remove', 'update', 'new', 'upsert', 'fields', 'bypassDocumentValidation'],
  run(command, services) {
    const { engine } = services;
    collectionName(command);
    const wish = readWish(command.body);
    const shown = (document: Doc | null): Doc | null =>
      document && wish.projection ? wish.projection(document) : document;
    return engine.write(() => {
      const stored = findCollection(command, services);
      const found = first(engine, stored, wish);
      if (stored && found && !wish.update) {
        engine.collection(stored).remove(found.document);
        return { lastErrorObject: { n: 1 }, value: shown(found.document), ok: 1 };
      }
      if (stored && found && wish.update) {
        const after = updateFound(engine, stored, found, wish.update) ?? found.document;
        const value = shown(wish.returnNew ? after : found.document);
        return { lastErrorObject: { n: 1, updatedExisting: true }, value, ok: 1 };
      }
      if (!wish.upsert || !wish.update) {
        const nothing = wish.update ? { n: 0, updatedExisting: false } : { n: 0 };
        return { lastErrorObject: nothing, value: null, ok: 1 };
      }
      const made = upsert(engine, findOrCreate(command, services), wish.condition, wish.update);
      const lastErrorObject = { n: 1, updatedExisting: false, upserted: made._id };
      return { lastErrorObject, value: shown(wish.returnNew ? made : null), ok: 1 };
    });
  },
};

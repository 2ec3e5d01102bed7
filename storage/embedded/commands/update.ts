import { ObjectId } from 'bson';
import type { StoredCollection } from '../engine/catalog.ts';
import type { Engine } from '../engine/engine.ts';
import { CommandError } from '../errors.ts';
import type { Condition } from '../query/condition.ts';
import { parseFilter } from '../query/query-operators.ts';
import { ALL, Found, runQuery } from '../query/run-query.ts';
import { applyUpdate, touchedFields } from '../update/apply-update.ts';
import { parseUpdate, type Update } from '../update/parse-update.ts';
import { upsertedDocument } from '../update/upsert.ts';
import type { Doc } from '../values/bson-type.ts';
import { encodeStored, sameBytes } from '../values/codec.ts';
import { assertOnly, flag, requiredDoc, statementDocuments } from './arguments.ts';
import type { Definition } from './command.ts';
import { collectionName, findCollection, findOrCreate } from './namespace.ts';
import { applyStatements, readStatements, writeReply } from './write-statements.ts';

interface Statement {
  condition: Condition;
  update: Update;
  multi: boolean;
  upsert: boolean;
}

const FIELDS = new Set(['q', 'u', 'multi', 'upsert']);

function readStatement(body: Doc): Statement {
  assertOnly(body, FIELDS, 'update.updates');
  const update = parseUpdate(body.u);
  const multi = flag(body, 'multi', false);
  if (multi && update.kind === 'replace') {
    throw new CommandError('FailedToParse', 'multi update is not supported for replacement-style update');
  }
  return {
    condition: parseFilter(requiredDoc(body, 'q')),
    update,
    multi,
    upsert: flag(body, 'upsert', false),
  };
}

/** Writes what the update makes of the document. False when that is the same to the byte. */
export function updateFound(
  engine: Engine,
  stored: StoredCollection,
  found: Found,
  update: Update,
): Doc | undefined {
  const after = applyUpdate(found.document, update);
  if (after === found.document) return undefined;
  const bytes = encodeStored(after);
  if (sameBytes(bytes, found.bytes)) return undefined;
  engine.collection(stored).replace(found.document, after, bytes, touchedFields(update));
  return after;
}

/** Inserts what filter and update say together, and answers it. */
export function upsert(engine: Engine, stored: StoredCollection, condition: Condition, update: Update): Doc {
  const made = upsertedDocument(condition, update);
  const document = { _id: Object.hasOwn(made, '_id') ? made._id : new ObjectId(), ...made };
  engine.collection(stored).insert(encodeStored(document), document);
  return document;
}

/** All that match are found before the first is changed: a document that moves within an index is not met twice. */
function* toUpdate(
  engine: Engine,
  stored: StoredCollection,
  { condition, multi }: Statement,
): Generator<Found> {
  if (!multi) return yield* runQuery(engine, stored, { ...ALL, condition, limit: 1, toChange: true });
  const found = runQuery(engine, stored, { ...ALL, condition });
  for (const bytes of Array.from(found, each => each.bytes)) yield new Found(bytes);
}

export const update: Definition = {
  fields: ['updates', 'ordered', 'bypassDocumentValidation'],
  run(command, services) {
    const { engine } = services;
    collectionName(command);
    const statements = readStatements(statementDocuments(command, 'updates'), readStatement);
    const ordered = flag(command.body, 'ordered', true);
    return engine.write(() => {
      const counts = { n: 0, nModified: 0 };
      const upserted: Doc[] = [];
      const errors = applyStatements(statements, ordered, (statement, index) => {
        const stored = findCollection(command, services);
        let matched = 0;
        for (const found of stored ? toUpdate(engine, stored, statement) : []) {
          matched++;
          if (updateFound(engine, stored as StoredCollection, found, statement.update)) counts.nModified++;
          counts.n++;
        }
        if (matched > 0 || !statement.upsert) return;
        const { _id } = upsert(
          engine,
          findOrCreate(command, services),
          statement.condition,
          statement.update,
        );
        upserted.push({ index, _id });
        counts.n++;
      });
      return writeReply({ ...counts, ...(upserted.length > 0 && { upserted }) }, errors);
    });
  },
};

import { CommandError } from '../errors.ts';
import type { Condition } from '../query/condition.ts';
import { parseFilter } from '../query/query-operators.ts';
import { ALL, Found, runQuery } from '../query/run-query.ts';
import type { Doc } from '../values/bson-type.ts';
import { assertOnly, flag, missing, optionalCount, requiredDoc, statementDocuments } from './arguments.ts';
import type { Definition } from './command.ts';
import { collectionName, findCollection } from './namespace.ts';
import { applyStatements, readStatements, writeReply } from './write-statements.ts';

const FIELDS = new Set(['q', 'limit']);

function readStatement(body: Doc): { condition: Condition; limit: number } {
  assertOnly(body, FIELDS, 'delete.deletes');
  const limit = optionalCount(body, 'limit');
  if (limit === undefined) throw missing('delete.deletes.limit');
  if (limit !== 0 && limit !== 1) {
    throw new CommandError('FailedToParse', `The limit field in delete objects must be 0 or 1. Got ${limit}`);
  }
  return { condition: parseFilter(requiredDoc(body, 'q')), limit: limit === 0 ? Infinity : 1 };
}

export const deleteDocuments: Definition = {
  fields: ['deletes', 'ordered'],
  run(command, services) {
    const { engine } = services;
    collectionName(command);
    const statements = readStatements(statementDocuments(command, 'deletes'), readStatement);
    const ordered = flag(command.body, 'ordered', true);
    return engine.write(() => {
      let n = 0;
      const errors = applyStatements(statements, ordered, ({ condition, limit }) => {
        const stored = findCollection(command, services);
        if (!stored) return;
        const found = Array.from(runQuery(engine, stored, { ...ALL, condition, limit }), each => each.bytes);
        for (const bytes of found) {
          engine.collection(stored).remove(new Found(bytes).document);
          n++;
        }
      });
      return writeReply({ n }, errors);
    });
  },
};

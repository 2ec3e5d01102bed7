import { CommandError } from '../errors.ts';
import type { Condition } from '../query/condition.ts';
import type { Doc } from '../values/bson-type.ts';
import { applyUpdate } from './apply-update.ts';
import type { Update } from './parse-update.ts';
import { applyAt } from './set-at-path.ts';

/** The document that an upsert inserts: what the filter says for certain, then the update. */
export function upsertedDocument(condition: Condition, update: Update): Doc {
  const certain = equalities(condition);
  const names = [...certain.keys()].map(name => name.split('.'));
  for (const path of names) {
    if (names.some(other => other !== path && path.every((part, i) => part === other[i])))
      throw notSingle(path);
  }
  if (update.kind === 'replace') {
    const id = certain.get('_id');
    return applyUpdate(id === undefined ? {} : { _id: id }, update, true);
  }
  let document: Doc = {};
  for (const [name, value] of certain) document = applyAt(document, name.split('.'), () => value);
  return applyUpdate(document, update, true);
}

/** The fields that the filter asks to be equal to one value, by path. */
function equalities(condition: Condition, found = new Map<string, unknown>()): Map<string, unknown> {
  if (condition.kind === 'all') for (const each of condition.of) equalities(each, found);
  const [only, another] = condition.kind === 'any' ? condition.of : [];
  if (only && !another) equalities(only, found);
  if (condition.kind === 'field' && condition.test.kind === 'equal') {
    const name = condition.path.join('.');
    if (found.has(name)) throw notSingle(condition.path);
    found.set(name, condition.test.value);
  }
  return found;
}

const notSingle = (path: readonly string[]): CommandError =>
  new CommandError(
    'NotSingleValueField',
    `cannot infer query fields to set, path '${path.join('.')}' is matched twice`,
  );

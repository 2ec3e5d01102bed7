import { CommandError } from '../errors.ts';
import { parseProjection } from '../query/projection.ts';
import { type Doc, isDoc } from '../values/bson-type.ts';
import { setField } from '../values/paths.ts';
import { type Expression, parseExpression } from './expression.ts';
import type { Stage } from './stage.ts';

/** Keeps or leaves out fields as `find` does, and gives top fields the value of another path. */
export function parseProject(operand: unknown): Stage {
  if (!isDoc(operand)) throw new CommandError('ProjectNotObject', '$project specification must be an object');
  if (Object.keys(operand).length === 0) {
    throw new CommandError(
      'ProjectEmpty',
      'Invalid $project :: caused by :: projection specification must have at least one field',
    );
  }
  const computed: [string, Expression][] = [];
  const flags: Doc = {};
  for (const [name, value] of Object.entries(operand)) {
    const isPath = typeof value === 'string' && value.startsWith('$') && !name.includes('.');
    if (isPath) computed.push([name, parseExpression(value)]);
    // A computed field counts as one that is kept: leaving out others beside it is refused there.
    setField(flags, name, isPath ? true : value);
  }
  const project = parseProjection(flags);
  return function* (documents) {
    for (const document of documents) {
      const kept = project ? project(document) : { ...document };
      for (const [name, expression] of computed) {
        const value = expression(document);
        delete kept[name];
        if (value !== undefined) setField(kept, name, value);
      }
      yield kept;
    }
  };
}

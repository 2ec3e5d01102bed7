import { CommandError } from '../errors.ts';
import { type Doc, isDoc } from '../values/bson-type.ts';
import { fieldOf, type Path, setField } from '../values/paths.ts';

/** Gives a value for each document; undefined where it is missing. */
export type Expression = (document: unknown) => unknown;

/**
 * Reads a constant, a path such as `$a.b`, or a document or list of those. Operators are refused; so is a path through
 * a position, which means something else here than in a filter.
 */
export function parseExpression(expression: unknown): Expression {
  if (typeof expression === 'string' && expression.startsWith('$')) return parsePath(expression);
  if (Array.isArray(expression)) {
    const elements = expression.map(parseExpression);
    return document => elements.map(element => element(document) ?? null);
  }
  if (!isDoc(expression)) return () => expression;
  const [first] = Object.keys(expression);
  if (first?.startsWith('$')) {
    if (first === '$literal' && Object.keys(expression).length === 1) return () => expression.$literal;
    throw new CommandError('InvalidPipelineOperator', `Unrecognized expression '${first}'`);
  }
  const fields = Object.entries(expression).map(([name, each]) => [name, parseExpression(each)] as const);
  return document => {
    const made: Doc = {};
    for (const [name, each] of fields) {
      const value = each(document);
      if (value !== undefined) setField(made, name, value);
    }
    return made;
  };
}

function parsePath(expression: string): Expression {
  if (expression === '$$ROOT') return document => document;
  const path = expression.slice(1).split('.');
  if (path.some(part => part === '' || part.startsWith('$'))) {
    throw new CommandError('FailedToParse', `'${expression}' is not a path that is supported`);
  }
  return document => valueAt(document, path, 0);
}

/** A path through an array gives the list of what its documents have there. */
function valueAt(value: unknown, path: Path, at: number): unknown {
  if (at === path.length) return value;
  if (Array.isArray(value))
    return value.map(each => valueAt(each, path, at)).filter(each => each !== undefined);
  return isDoc(value) ? valueAt(fieldOf(value, path[at] as string), path, at + 1) : undefined;
}

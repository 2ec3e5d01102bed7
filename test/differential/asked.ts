import type { Outcome } from './both.ts';
import { isDocument, isOperators } from './shapes.ts';
import type { Fields } from './values.ts';

/** A command that was put to both on these documents, and how each answered. */
export interface Asked {
  documents: readonly Fields[];
  name: string;
  rest: Fields;
  ours: Outcome;
  theirs: Outcome;
}

/** What a filter asks of one field; `tests` are its operators, `$eq` for a plain value. */
interface FieldTest {
  path: string[];
  tests: Fields;
  /** Of the elements of an array, under `$elemMatch`. */
  ofElement: boolean;
}

/** What an update does to one field. */
interface Change {
  operator: string;
  path: string[];
  operand: unknown;
}

export const split = (path: string): string[] => path.split('.');

/** Of an update or delete its one statement. */
export const statementOf = ({ rest }: Asked): Fields =>
  [rest.updates ?? rest.deletes ?? rest].flat()[0] as Fields;

export const stagesOf = ({ rest }: Asked): Fields[] => (rest.pipeline ?? []) as Fields[];

export function filtersOf(asked: Asked): Fields[] {
  const { q, filter, query } = statementOf(asked);
  return [q ?? filter ?? query, ...stagesOf(asked).map(({ $match }) => $match)].filter(isDocument);
}

export const sortPathsOf = (asked: Asked): string[][] =>
  [asked.rest.sort, ...stagesOf(asked).map(({ $sort }) => $sort)]
    .filter(isDocument)
    .flatMap(sort => Object.keys(sort).map(split));

/** The paths that groups are made and summed by, and that of `distinct`. */
export function expressionPathsOf(asked: Asked): string[][] {
  const texts = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    return isDocument(value) ? Object.values(value).flatMap(texts) : [];
  };
  const inGroups = stagesOf(asked).flatMap(({ $group }) => texts($group));
  return [...inGroups.map(path => path.slice(1)), ...texts(asked.rest.key)].map(split);
}

export function changesOf(asked: Asked): Change[] {
  const { u, update } = statementOf(asked);
  return Object.entries((u ?? update ?? {}) as Fields).flatMap(([operator, fields]) =>
    operator.startsWith('$') && isDocument(fields)
      ? Object.entries(fields).map(([path, operand]) => ({ operator, path: split(path), operand }))
      : [],
  );
}

export const changes = (asked: Asked, is: (change: Change) => boolean): boolean => changesOf(asked).some(is);

export const asks = (asked: Asked, is: (test: FieldTest) => boolean): boolean =>
  filtersOf(asked)
    .flatMap(filter => fieldTests(filter, false))
    .some(is);

/** Every question to a field, however deep. */
function fieldTests(filter: Fields, ofElement: boolean): FieldTest[] {
  return Object.entries(filter).flatMap(([name, operand]) =>
    name.startsWith('$')
      ? (operand as Fields[]).flatMap(each => fieldTests(each, ofElement))
      : testsOf(split(name), isOperators(operand) ? operand : { $eq: operand }, ofElement),
  );
}

function testsOf(path: string[], tests: Fields, ofElement: boolean): FieldTest[] {
  const { $not, $elemMatch, $all } = tests;
  const inAll = Array.isArray($all) ? $all.map(each => isOperators(each) && each.$elemMatch) : [];
  const ofElements = [$elemMatch, ...inAll].filter(isDocument).flatMap(element => {
    const ofValues = isOperators(element) && !/^\$(and|or|nor)$/.test(Object.keys(element)[0] ?? '');
    return ofValues ? testsOf([], element, true) : fieldTests(element, true);
  });
  return [
    { path, tests, ofElement },
    ...(isDocument($not) ? testsOf(path, $not, ofElement) : []),
    ...ofElements,
  ];
}

/** What the operators compare with. */
export const operandsOf = ({ tests }: FieldTest): unknown[] =>
  Object.entries(tests).flatMap(([operator, operand]) => {
    if (/^\$(in|nin|all)$/.test(operator)) return operand as unknown[];
    return /^\$(eq|ne|gte?|lte?)$/.test(operator) ? [operand] : [];
  });

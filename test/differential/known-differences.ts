import { Double } from 'mongodb';
import {
  type Asked,
  asks,
  changes,
  expressionPathsOf,
  filtersOf,
  operandsOf,
  sortPathsOf,
  split,
  stagesOf,
  statementOf,
} from './asked.ts';
import { BROKEN_OFF, type Outcome, shown } from './both.ts';
import {
  endsInArray,
  isArrayOfArrays,
  isDocument,
  isEmptyArray,
  isInfinite,
  isNegativeZero,
  isNotANumber,
  isNumber,
  isZero,
  mapped,
  meetsArray,
  some,
} from './shapes.ts';

type Difference = Record<string, (asked: Asked) => boolean>;

const code = (outcome: Outcome): number | undefined => ('code' in outcome ? outcome.code : undefined);

/** Are the answers the same once this is changed in both? */
const sameBut = ({ ours, theirs }: Asked, change: (value: unknown) => unknown): boolean =>
  shown(mapped(ours, change)) === shown(mapped(theirs, change));
const unsigned = (value: unknown): unknown => (isNegativeZero(value) ? new Double(0) : value);
const byName = (value: unknown): unknown =>
  isDocument(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;

/** It says so in its own list of known differences. */
const VALUES: Difference = {
  'keeps no infinity': ({ ours, theirs }) => code(theirs) !== undefined && some(ours.stored, isInfinite),
  'keeps no array in an array': ({ ours, theirs }) =>
    code(theirs) !== undefined && some(ours.stored, isArrayOfArrays),
  'keeps -0 as 0': asked => sameBut(asked, unsigned),
  'breaks off the connection at NaN': ({ rest, theirs }) =>
    code(theirs) === BROKEN_OFF && some(rest, isNotANumber),
  'says that it does not implement it': ({ theirs }) => code(theirs) === 238,
};

const FILTERS: Difference = {
  'asks of the array what $elemMatch asks of each element': asked =>
    asks(asked, ({ ofElement }) => ofElement),
  'judges the values behind an array one by one': asked =>
    asks(asked, ({ path }) => meetsArray(asked.documents, path)) ||
    expressionPathsOf(asked).some(path => meetsArray(asked.documents, path)),
  'looks for a document in no array': asked =>
    asks(asked, test => operandsOf(test).some(isDocument) && endsInArray(asked.documents, test.path)),
  'reads no operator beside one that has a document': asked =>
    asks(asked, test => operandsOf(test).some(isDocument) && Object.keys(test.tests).length > 1),
};

const RESULTS: Difference = {
  'puts the fields of projected paths last': asked =>
    Object.keys(asked.rest.projection ?? {}).some(path => path.includes('.')) && sameBut(asked, byName),
  'does not notice that projected paths collide': ({ ours }) => [31249, 31250].includes(code(ours) ?? 0),
  'sorts by two arrays': asked =>
    code(asked.ours) === 2 &&
    sortPathsOf(asked).filter(path => meetsArray(asked.documents, path) || endsInArray(asked.documents, path))
      .length > 1,
  'sorts by what is there behind an array, though something is missing': asked =>
    sortPathsOf(asked).some(path => meetsArray(asked.documents, path)),
  'groups as null what is missing in the document that names a group': asked =>
    stagesOf(asked).some(({ $group }) => isDocument($group) && isDocument($group._id)),
  'keeps only the field that it unwinds': asked =>
    stagesOf(asked).some(
      ({ $unwind }) => $unwind !== undefined && endsInArray(asked.documents, split(String($unwind).slice(1))),
    ),
};

const isInArray = (operator: string): boolean => operator === '$push' || operator === '$addToSet';

const UPDATES: Difference = {
  'puts no null in the place of what $unset takes from an array': asked =>
    changes(
      asked,
      ({ operator, path }) => operator === '$unset' && endsInArray(asked.documents, path.slice(0, -1)),
    ),
  'reads the operand of $inc only when it adds it': asked =>
    changes(asked, ({ operator, operand }) => operator === '$inc' && !isNumber(operand)),
  'leaves out a null or an empty list of $setOnInsert': asked =>
    changes(
      asked,
      ({ operator, operand }) => operator === '$setOnInsert' && (operand === null || isEmptyArray(operand)),
    ),
  'makes no array for an empty $each, or does not count it': asked =>
    changes(
      asked,
      ({ operator, operand }) => isInArray(operator) && isDocument(operand) && isEmptyArray(operand.$each),
    ),
  'breaks off where an update does not fit what its upsert takes from the filter': asked =>
    code(asked.theirs) === BROKEN_OFF && code(asked.ours) !== undefined && statementOf(asked).upsert === true,
  'counts an addition of 0': asked =>
    changes(asked, ({ operator, operand }) => operator === '$inc' && isZero(operand)),
  'loses an array that an update puts into an array': asked =>
    changes(
      asked,
      ({ operator, operand }) =>
        some(operand, isArrayOfArrays) || (isInArray(operator) && some(operand, Array.isArray)),
    ),
  'reads no path into the elements of $pull': asked =>
    changes(
      asked,
      ({ operator, operand }) =>
        operator === '$pull' && isDocument(operand) && Object.keys(operand).some(name => name.includes('.')),
    ),
  'looks for conflicts before anything else': ({ ours, theirs }) => code(theirs) === 40 && 'code' in ours,
  'makes fields of more than the plain equalities of an upsert': asked =>
    statementOf(asked).upsert === true &&
    (filtersOf(asked)
      .flatMap(Object.keys)
      .some(name => name.startsWith('$')) ||
      asks(asked, ({ path, tests }) => path.length > 1 || Object.keys(tests).join() !== '$eq')),
};

const KNOWN: Difference = { ...VALUES, ...FILTERS, ...RESULTS, ...UPDATES };

/** What FerretDB 1 does otherwise than MongoDB, if that can be why the answers differ. */
export const knownDifference = (asked: Asked): string | undefined =>
  Object.entries(KNOWN).find(([, is]) => is(asked))?.[0];

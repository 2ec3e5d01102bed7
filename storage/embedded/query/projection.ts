import { CommandError } from '../errors.ts';
import { type Doc, isDoc, RANK, rankOf } from '../values/bson-type.ts';
import { fieldOf, type Path, setField } from '../values/paths.ts';
import { isTrue } from './query-operators.ts';

/** Which fields are kept, or left out, below a document; true is the whole field. */
interface Fields {
  [name: string]: Fields | true;
}

export type Projection = (document: Doc) => Doc;

const bad = (message: string): CommandError => new CommandError('BadValue', message);

/** Reads a projection. Undefined for one that changes nothing. */
export function parseProjection(projection: Doc | undefined): Projection | undefined {
  const flags = flatten(projection ?? {});
  if (flags.length === 0) return undefined;
  const all: Fields = Object.create(null);
  let including: boolean | undefined;
  let id: boolean | undefined;
  for (const [name, keep] of flags) {
    add(all, name.split('.'));
    if (name === '_id') id = keep;
    else if (including === undefined) including = keep;
    else if (including !== keep) throw mixed(name, keep);
  }
  including ??= id === true;
  const { _id, ...others } = all;
  const fields: Fields = Object.assign(Object.create(null), others);
  if (_id !== undefined && (_id !== true || id === including)) fields._id = _id;
  // What is kept has an _id, unless it says no.
  if (including && _id === undefined) fields._id = true;
  return including ? document => included(document, fields) : document => excluded(document, fields);
}

/**
 * The top fields of a document that a valid projection needs to see; undefined where it says what goes, and so needs
 * all. Most documents are asked for a field or two, and decoding the others is most of the work.
 */
export function fieldsSeen(projection: Doc | undefined): string[] | undefined {
  const flags = flatten(projection ?? {});
  const kept = flags.filter(([, keep]) => keep).map(([name]) => name.split('.')[0] ?? name);
  const including = kept.some(name => name !== '_id') || (kept.length > 0 && flags.length === kept.length);
  return including ? [...new Set([...kept, '_id'])] : undefined;
}

function mixed(name: string, keep: boolean): CommandError {
  return keep
    ? new CommandError('ExclusionIncludes', `Cannot do inclusion on field ${name} in exclusion projection`)
    : new CommandError('InclusionExcludes', `Cannot do exclusion on field ${name} in inclusion projection`);
}

/** `{ a: { b: 1 } }` says the same as `{ 'a.b': 1 }`. */
function flatten(projection: Doc, prefix = ''): [string, boolean][] {
  return Object.entries(projection).flatMap(([name, value]): [string, boolean][] => {
    if (name.startsWith('$') || name.includes('.$'))
      throw bad(`The projection operator '${name}' is not supported`);
    const path = prefix + name;
    if (path.split('.').includes('')) throw bad(`The projection path '${path}' contains an empty field name`);
    if (isDoc(value) && Object.keys(value).length > 0) return flatten(value, `${path}.`);
    if (typeof value === 'boolean' || rankOf(value) === RANK.number) return [[path, isTrue(value)]];
    throw bad(`The projection of '${path}' has to be true or false, 1 or 0`);
  });
}

function add(fields: Fields, path: Path): void {
  let at = fields;
  for (const name of path.slice(0, -1)) {
    const next = at[name] ?? Object.create(null);
    if (next === true) throw new CommandError('ProjectionGoesOn', `Path collision at ${path.join('.')}`);
    at[name] = next;
    at = next;
  }
  const last = path.at(-1) as string;
  if (at[last] !== undefined)
    throw new CommandError('ProjectionCollides', `Path collision at ${path.join('.')}`);
  at[last] = true;
}

/** Fields keep the order of the document. Of an array the embedded documents are looked into and values go away. */
function included(document: Doc, fields: Fields): Doc {
  const kept: Doc = {};
  for (const name of Object.keys(document)) {
    const wanted = fields[name];
    if (wanted === undefined) continue;
    const value = fieldOf(document, name);
    const part = wanted === true ? value : includedIn(value, wanted);
    if (part !== undefined) setField(kept, name, part);
  }
  return kept;
}

function includedIn(value: unknown, fields: Fields): unknown {
  if (Array.isArray(value))
    return value.map(each => includedIn(each, fields)).filter(each => each !== undefined);
  return isDoc(value) ? included(value, fields) : undefined;
}

function excluded(document: Doc, fields: Fields): Doc {
  const kept: Doc = {};
  for (const name of Object.keys(document)) {
    const unwanted = fields[name];
    if (unwanted === true) continue;
    const value = fieldOf(document, name);
    setField(kept, name, unwanted === undefined ? value : excludedIn(value, unwanted));
  }
  return kept;
}

function excludedIn(value: unknown, fields: Fields): unknown {
  if (Array.isArray(value)) return value.map(each => excludedIn(each, fields));
  return isDoc(value) ? excluded(value, fields) : value;
}

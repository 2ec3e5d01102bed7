import { CommandError } from '../errors.ts';
import { type Doc, isDoc, RANK, rankOf } from '../values/bson-type.ts';
import { fieldOf, type Path, setField } from '../values/paths.ts';
import { isTrue } from './parse-filter.ts';

/** Which fields are kept, or left out, below a document; true is the whole field. */
interface Fields {
  [name: string]: Fields | true;
}

export type Projection = (document: Doc) => Doc;

const bad = (message: string): CommandError => new CommandError('BadValue', message);

/** Reads a projection. Undefined for one that changes nothing. */
export function parseProjection(projection: Doc | undefined): Projection | undefined {
  const names = Object.keys(projection ?? {});
  if (!projection || names.length === 0) return undefined;
  const flags = flatten(projection);
  const id = flags.get('_id');
  const others = [...flags].filter(([name]) => name !== '_id');
  const including = others.length > 0 ? others.some(([, keep]) => keep) : id === true;
  const mixed = others.find(([, keep]) => keep !== including);
  if (mixed) {
    throw bad(
      `Cannot do ${including ? 'exclusion' : 'inclusion'} on field ${mixed[0]} in ${including ? 'inclusion' : 'exclusion'} projection`,
    );
  }
  const fields: Fields = Object.create(null);
  for (const [name] of others) add(fields, name.split('.'));
  if (including) {
    if (id !== false) fields._id = true;
    return document => included(document, fields);
  }
  if (id === false) fields._id = true;
  return document => excluded(document, fields);
}

/** `{ a: { b: 1 } }` says the same as `{ 'a.b': 1 }`. */
function flatten(projection: Doc, prefix = '', flags = new Map<string, boolean>()): Map<string, boolean> {
  for (const [name, value] of Object.entries(projection)) {
    if (name.startsWith('$') || name.includes('.$'))
      throw bad(`The projection operator '${name}' is not supported`);
    const path = prefix + name;
    if (path.split('.').includes('')) throw bad(`The projection path '${path}' contains an empty field name`);
    if (isDoc(value) && Object.keys(value).length > 0) flatten(value, `${path}.`, flags);
    else if (typeof value === 'boolean' || rankOf(value) === RANK.number) flags.set(path, isTrue(value));
    else throw bad(`The projection of '${path}' has to be true or false, 1 or 0`);
  }
  return flags;
}

function add(fields: Fields, path: Path): void {
  let at = fields;
  for (const [i, name] of path.entries()) {
    const there = at[name];
    const last = i === path.length - 1;
    if (there === true || (there !== undefined && last)) throw bad(`Path collision at ${path.join('.')}`);
    if (last) {
      at[name] = true;
      return;
    }
    const next: Fields = there ?? Object.create(null);
    at[name] = next;
    at = next;
  }
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

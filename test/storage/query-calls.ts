import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Collection, Db } from 'mongodb';
import { parseSync } from 'oxc-parser';

const STORAGE = path.join(import.meta.dirname, '..', '..', 'storage');

/** The driver's methods that look documents up. An insert asks unique indexes only. */
const METHODS = new Set([
  ...[
    'find',
    'findOne',
    'findOneAndUpdate',
    'findOneAndReplace',
    'findOneAndDelete',
    'aggregate',
    'distinct',
  ],
  ...['updateOne', 'updateMany', 'replaceOne', 'deleteOne', 'deleteMany', 'bulkWrite'],
  ...['countDocuments', 'estimatedDocumentCount', 'watch'],
]);

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

/** Every place in `storage/`, without the embedded store, that looks documents up, as `votes.ts:12`, read from the sources. */
export const queryCalls = (): string[] =>
  readdirSync(STORAGE, { recursive: true, encoding: 'utf8' })
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => name.endsWith('.ts') && !name.startsWith('embedded/'))
    .flatMap(name => {
      const text = readFileSync(path.join(STORAGE, name), 'utf8');
      const { program } = parseSync(name, text);
      const starts = callsIn(program as unknown as Node);
      return starts.map(start => `${name}:${text.slice(0, start).split('\n').length}`);
    });

function callsIn(node: Node): number[] {
  const inside = Object.values(node)
    .flat()
    .filter((child): child is Node => typeof (child as Node | null)?.type === 'string')
    .flatMap(callsIn);
  const { type, callee, arguments: given } = node as Node & { callee?: Node; arguments?: Node[] };
  const method = callee?.property as (Node & { name?: string }) | undefined;
  // What is given a function is the method of an array that has the same name.
  const isQuery =
    type === 'CallExpression' && METHODS.has(method?.name ?? '') && !given?.[0]?.type.includes('Function');
  return isQuery && method ? [method.start, ...inside] : inside;
}

/**
 * The `observed` database for what `storage/` does, and for what a test looks up by itself the `other` one. `called` is
 * told the place of each call that looks documents up.
 */
export function watched(observed: Db, other: Db, called: (place: string) => void): Db {
  const collection = (...args: Parameters<Db['collection']>): Collection => {
    if (placeInStorage() === undefined) return other.collection(...args);
    return new Proxy(observed.collection(...args), {
      get(target, name) {
        const place = METHODS.has(String(name)) ? placeInStorage() : undefined;
        if (place) called(place);
        return own(target, name);
      },
    });
  };
  return new Proxy(observed, {
    get: (target, name) => (name === 'collection' ? collection : own(target, name)),
  });
}

/** Who called, as `votes.ts:12`. The folder of the tests has the same name. */
const placeInStorage = (): string | undefined =>
  /(?<!\/test)\/storage\/([\w/-]+\.ts:\d+):/.exec(new Error().stack ?? '')?.[1];

/** The driver's objects have private fields, which only they themselves may read. */
function own(target: object, name: string | symbol): unknown {
  const value = Reflect.get(target, name, target);
  return typeof value === 'function' ? value.bind(target) : value;
}

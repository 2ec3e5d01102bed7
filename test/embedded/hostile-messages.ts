import { Decimal128, Double, Long, MaxKey, MinKey, ObjectId } from 'bson';
import { command, message, OP_MSG, query, sequence } from './wire-messages.ts';

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const $db = 'tests';
const ODD = [0, -1, 1, 4, 5, 15, 16, 127, 255, 65_536, 48_000_001, 0x7fffffff, -0x80000000];
const NUMBERS = [-1, 0, 1, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), 2 ** 53, 1e308, Number.NaN, Infinity, -0.5];
const VALUES: unknown[] = [
  ...NUMBERS.map(each => new Double(each)),
  ...[Long.MAX_VALUE, Long.MIN_VALUE, Decimal128.fromString('1E+6144'), Decimal128.fromString('-NaN')],
  ...[null, true, '', '$x', 'a.b', '\0', [], {}, [[]], [{}], { $gt: 1 }, { $in: [] }, /x/],
  ...[
    new MinKey(),
    new MaxKey(),
    new ObjectId('00'.repeat(12)),
    new Date(Number.MAX_SAFE_INTEGER),
    undefined,
  ],
];

type Pick = <T>(from: readonly T[]) => T;

/** A command that is well made, but for one value that may be anything. */
function commandWith(value: unknown, pick: Pick): object {
  return pick([
    { find: 'a', filter: { n: value }, sort: { n: 1 }, $db },
    { find: 'a', skip: value, limit: value, batchSize: value, $db },
    { find: 'a', projection: { n: value }, $db },
    { find: value, $db },
    { find: 'a', $db: value },
    { getMore: value, collection: 'a', $db },
    { killCursors: 'a', cursors: [value], $db },
    { insert: 'a', documents: [{ n: value }, value], $db },
    { update: 'a', updates: [{ q: { n: value }, u: { $set: { n: value } }, upsert: true }], $db },
    { update: 'a', updates: [{ q: {}, u: value, multi: value }], ordered: value, $db },
    { update: 'a', updates: [{ q: {}, u: { $push: { l: { $each: value } }, $inc: { m: value } } }], $db },
    { delete: 'a', deletes: [{ q: { n: value }, limit: value }], $db },
    { findAndModify: 'a', query: { n: value }, update: { $inc: { n: value } }, new: value, $db },
    { aggregate: 'a', pipeline: [{ $match: { n: value } }, { $group: { _id: value } }], cursor: {}, $db },
    { aggregate: 'a', pipeline: [{ $unwind: value }, value], cursor: value, $db },
    { distinct: 'a', key: value, query: value, $db },
    { count: 'a', query: value, limit: value, $db },
    { createIndexes: 'b', indexes: [{ key: { n: value }, name: value }], $db },
    { dropIndexes: 'b', index: value, $db },
    { explain: { find: 'a', filter: value }, $db },
    { listCollections: value, filter: value, cursor: { batchSize: value }, $db },
    { listIndexes: 'b', $db },
    { validate: 'a', $db },
    { hello: value, client: value, $db: 'admin' },
    { [String(value).replaceAll('\0', '?')]: 1, $db },
  ]);
}

/** So deep that a reader which calls itself for each level would run out of its stack. */
function deep(levels: number): Buffer {
  // { f: { a: { a: ... } } } by hand, because an encoder runs out of its own.
  const [head, tail] = [Buffer.from('\x03a\0', 'latin1'), Buffer.of(0)];
  const size = 5 + 7 * levels;
  const filter = Buffer.alloc(size + 1);
  let at = 0;
  for (let left = levels; left >= 0; left--) {
    at = filter.writeInt32LE(5 + 7 * left + (left > 0 ? 1 : 0), at);
    if (left > 0) at += head.copy(filter, at);
  }
  const body = Buffer.concat([Buffer.from('\x02find\0\x02\0\0\0a\0\x03filter\0', 'latin1'), filter, tail]);
  const length = Buffer.alloc(4);
  length.writeInt32LE(body.length + 4);
  return message(OP_MSG, 0, Buffer.alloc(5), length, body);
}

/** Mostly within the body: what is wrong before it is found at once. Never in the header, by which a message is known. */
const placeIn = (bytes: Buffer, random: () => number, room = 1): number => {
  const from = random() < 0.95 && bytes.length > 40 ? 25 : 16;
  return from + Math.floor(random() * (bytes.length - from - room + 1));
};

/** What is done to the bytes of a message. */
const CHANGES: readonly ((bytes: Buffer, random: () => number) => Buffer)[] = [
  // Bits turned over.
  (bytes, random) => {
    for (let n = 1 + Math.floor(random() * 6); n > 0; n--) {
      const at = placeIn(bytes, random);
      bytes[at] = (bytes[at] as number) ^ (1 << Math.floor(random() * 8));
    }
    return bytes;
  },
  // A length, a count or a type that cannot be.
  (bytes, random) => {
    bytes.writeInt32LE(ODD[Math.floor(random() * ODD.length)] ?? 0, placeIn(bytes, random, 4));
    return bytes;
  },
  (bytes, random) => {
    bytes[placeIn(bytes, random)] = Math.floor(random() * 256);
    return bytes;
  },
  // Cut off, the header as if it were whole so.
  (bytes, random) => withLength(bytes.subarray(0, 17 + Math.floor(random() * (bytes.length - 17)))),
  // A part of it twice.
  (bytes, random) => {
    const at = placeIn(bytes, random);
    return withLength(Buffer.concat([bytes.subarray(0, at), bytes.subarray(16 + Math.floor(at / 3))]));
  },
  // Noise behind it.
  (bytes, random) => withLength(Buffer.concat([bytes, Buffer.from([random() * 256, random() * 256, 0])])),
  // Another operation, other flags.
  (bytes, random) => {
    bytes.writeInt32LE([0, 1, 2001, 2002, 2004, 2005, 2010, 2012, -1][Math.floor(random() * 9)] ?? 0, 12);
    return bytes;
  },
  (bytes, random) => {
    bytes.writeInt32LE(1 << Math.floor(random() * 31), 16);
    return bytes;
  },
  // The header lies about the length.
  (bytes, random) => {
    bytes.writeInt32LE(ODD[Math.floor(random() * ODD.length)] ?? bytes.length + 1, 0);
    return bytes;
  },
];

function withLength(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeInt32LE(copy.length, 0);
  return copy;
}

/** A message that somebody has meddled with. */
export function hostileMessage(id: number, random: () => number): Buffer {
  const pick: Pick = from => from[Math.floor(random() * from.length)] as never;
  if (random() < 0.001) return deep(20_000);
  const value = pick(VALUES);
  const made = commandWith(value, pick);
  const kind = random();
  const bytes =
    kind < 0.05
      ? query(id, made)
      : kind < 0.2
        ? command(id, { insert: 'c', $db }, sequence('documents', [{ n: value }, { _id: value }]))
        : command(id, made);
  const meddled = random();
  if (meddled < 0.4) return bytes;
  // The first three leave the frame whole, so that more than the frame is tried.
  return pick(meddled < 0.85 ? CHANGES.slice(0, 3) : CHANGES)(Buffer.from(bytes), random);
}

/** Will the server wait for more of it, or take a part of what follows? */
export const fits = (bytes: Buffer): boolean => bytes.length >= 16 && bytes.readInt32LE(0) === bytes.length;

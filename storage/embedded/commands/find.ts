import { CommandError } from '../errors.ts';
import { fieldsSeen, type Projection, parseProjection } from '../query/projection.ts';
import { parseFilter } from '../query/query-operators.ts';
import { type Found, type Query, runQuery } from '../query/run-query.ts';
import { parseSort } from '../query/sort.ts';
import type { Doc } from '../values/bson-type.ts';
import { encode } from '../values/codec.ts';
import { fieldDecoder } from '../values/decode-fields.ts';
import { CursorReply } from '../wire/reply.ts';
import { flag, optionalCount, optionalDoc } from './arguments.ts';
import type { Answer, Command, Definition, Services } from './command.ts';
import { collectionName, findCollection } from './namespace.ts';

/** Options whose `false` is what this store does anyway. */
const NOT_SUPPORTED = [
  'tailable',
  'awaitData',
  'returnKey',
  'showRecordId',
  'allowPartialResults',
  'oplogReplay',
];

export function readQuery(body: Doc): Query {
  const sort = optionalDoc(body, 'sort');
  // A limit of 0 is none.
  const limit = optionalCount(body, 'limit') || Number.POSITIVE_INFINITY;
  return {
    condition: parseFilter(optionalDoc(body, 'filter') ?? {}),
    sort: parseSort(sort),
    skip: optionalCount(body, 'skip') ?? 0,
    limit,
  };
}

function* projected(
  found: Iterable<Found>,
  projection: Projection | undefined,
  seen: readonly string[] | undefined,
): Generator<Uint8Array, void> {
  const decodeSeen = seen && fieldDecoder(seen);
  for (const each of found)
    yield projection ? encode(projection(decodeSeen ? decodeSeen(each.bytes) : each.document)) : each.bytes;
}

export const find: Definition = {
  fields: [
    ...[
      'filter',
      'projection',
      'sort',
      'skip',
      'limit',
      'batchSize',
      'singleBatch',
      'noCursorTimeout',
      'allowDiskUse',
    ],
    ...NOT_SUPPORTED,
  ],
  run(command, services) {
    for (const name of NOT_SUPPORTED) {
      if (flag(command.body, name, false))
        throw new CommandError('NotImplemented', `${name} is not supported`);
    }
    const wanted = optionalDoc(command.body, 'projection');
    const projection = parseProjection(wanted);
    const query = readQuery(command.body);
    const stored = findCollection(command, services);
    const found = stored ? runQuery(services.engine, stored, query) : [];
    const rows = projected(found, projection, fieldsSeen(wanted));
    return startCursor(command, services, collectionName(command), rows, {
      batchSize: optionalCount(command.body, 'batchSize'),
      single: flag(command.body, 'singleBatch', false),
    });
  },
};

/** Answers the first batch of a result and keeps the rest for `getMore`. */
export function startCursor(
  { db }: Command,
  { cursors, now }: Services,
  collection: string,
  rows: Iterator<Uint8Array>,
  options: { batchSize: number | undefined; single: boolean },
): Answer {
  const namespace = `${db}.${collection}`;
  const { documents, id } = cursors.start(namespace, rows, options, now());
  return new CursorReply(namespace, documents, id, 'firstBatch');
}

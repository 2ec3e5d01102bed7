import { parsePipeline } from '../aggregate/pipeline.ts';
import { CommandError } from '../errors.ts';
import { type Found, runQuery } from '../query/run-query.ts';
import type { Doc } from '../values/bson-type.ts';
import { assertSize, encode } from '../values/codec.ts';
import { assertOnly, optionalCount, optionalDoc, requiredArray } from './arguments.ts';
import type { Definition } from './command.ts';
import { startCursor } from './find.ts';
import { collectionName, findCollection } from './namespace.ts';

function* decoded(found: Iterable<Found>): Generator<Doc, void> {
  for (const { document } of found) yield document;
}

function* encoded(documents: Iterable<Doc>): Generator<Uint8Array, void> {
  for (const document of documents) {
    const bytes = encode(document);
    assertSize(bytes);
    yield bytes;
  }
}

export const aggregate: Definition = {
  fields: ['pipeline', 'cursor', 'allowDiskUse', 'bypassDocumentValidation'],
  run(command, services) {
    const collection = collectionName(command);
    const { query, stages } = parsePipeline(requiredArray(command.body, 'pipeline'));
    const cursor = optionalDoc(command.body, 'cursor');
    if (!cursor) {
      throw new CommandError(
        'FailedToParse',
        "The 'cursor' option is required, except for aggregate with the explain argument",
      );
    }
    assertOnly(cursor, new Set(['batchSize']), 'cursor');
    const stored = findCollection(command, services);
    let documents: Iterable<Doc> = decoded(stored ? runQuery(services.engine, stored, query) : []);
    for (const stage of stages) documents = stage(documents);
    return startCursor(command, services, collection, encoded(documents), {
      batchSize: optionalCount(cursor, 'batchSize'),
      single: false,
    });
  },
};

import { ID_INDEX, specDocument } from '../engine/index-spec.ts';
import { encode } from '../values/codec.ts';
import { optionalCount, optionalDoc } from './arguments.ts';
import type { Definition } from './command.ts';
import { startCursor } from './find.ts';
import { assertFound, collectionName, findCollection } from './namespace.ts';

export const listIndexes: Definition = {
  fields: ['cursor'],
  run(command, services) {
    const stored = findCollection(command, services);
    assertFound(stored, command);
    const specs = [ID_INDEX, ...stored.indexes].map(spec => encode(specDocument(spec)));
    const cursor = optionalDoc(command.body, 'cursor') ?? {};
    const options = { batchSize: optionalCount(cursor, 'batchSize'), single: false };
    return startCursor(command, services, collectionName(command), specs.values(), options);
  },
};

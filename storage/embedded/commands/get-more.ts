import { Long } from 'bson';
import { CommandError } from '../errors.ts';
import { CursorReply } from '../wire/reply.ts';
import { optionalCount, requiredString } from './arguments.ts';
import type { Definition } from './command.ts';

export const getMore: Definition = {
  fields: ['collection', 'batchSize'],
  run({ body, db }, { cursors, now }) {
    const id = body.getMore;
    if (!(id instanceof Long))
      throw new CommandError('TypeMismatch', "BSON field 'getMore.getMore' has to be a long");
    const namespace = `${db}.${requiredString(body, 'collection')}`;
    const batch = cursors.next(id.toBigInt(), namespace, optionalCount(body, 'batchSize'), now());
    return new CursorReply(namespace, batch.documents, batch.id, 'nextBatch');
  },
};

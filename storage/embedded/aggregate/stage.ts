import type { Doc } from '../values/bson-type.ts';

/** One step of a pipeline: documents in, documents out, one by one where that is possible. */
export type Stage = (documents: Iterable<Doc>) => Iterable<Doc>;

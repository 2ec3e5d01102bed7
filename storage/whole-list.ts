/** For a list that is wanted whole: without it the driver comes again after the first 101 documents. */
export const WHOLE_LIST = { batchSize: 1_000 } as const;

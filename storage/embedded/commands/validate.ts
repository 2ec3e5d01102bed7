import { Int32 } from 'bson';
import { documentFaults, missingEntries, strayEntries } from '../engine/index-faults.ts';
import type { Definition } from './command.ts';
import { assertFound, findCollection } from './namespace.ts';

/** Faults listed at most: where there are many, one more says nothing. */
const MOST_ERRORS = 100;

/**
 * Walks a collection and says whether every index agrees with its documents, in both directions. Nobody else is answered
 * meanwhile, so that no write comes between the two.
 */
export const validate: Definition = {
  fields: ['full', 'background'],
  run(command, services) {
    const { engine } = services;
    const stored = findCollection(command, services);
    assertFound(stored, command);
    const errors: string[] = [];
    let faults = 0;
    const tell = (fault: string): void => {
      faults++;
      if (errors.length < MOST_ERRORS) errors.push(fault);
    };
    const nrecords = engine.countDocuments(stored);
    const nInvalidDocuments = documentFaults(engine, stored, tell);
    const keysPerIndex: Record<string, number> = { _id_: nrecords };
    for (const index of stored.indexes) {
      missingEntries(engine, stored, index, tell);
      keysPerIndex[index.name] = strayEntries(engine, stored, index, tell);
    }
    if (faults > errors.length) errors.push(`and ${faults - errors.length} more`);
    return {
      ns: `${stored.db}.${stored.name}`,
      nInvalidDocuments,
      nrecords,
      nIndexes: new Int32(stored.indexes.length + 1),
      keysPerIndex,
      valid: faults === 0,
      errors,
      ok: 1,
    };
  },
};

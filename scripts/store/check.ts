import type { Document, MongoClient } from 'mongodb';
import { words } from '../../cards/wording/words.ts';
import { collectionsOf, databasesOf, Refused } from './place.ts';
import { table } from './table.ts';

const say = words.storeTools;

/** What a walk through one collection found. */
export interface CheckedCollection {
  /** With its database: `regional-improvement.papers`. */
  name: string;
  documents: number;
  indexes: number;
  /** Of all its indexes together; undefined where the server does not tell. */
  entries: number | undefined;
  /** In the server's words; none where documents and indexes agree. */
  faults: string[];
}

/** Has the server walk every collection of the database, or of all. Rejects when it cannot, or when there is none. */
export async function checkCollections(client: MongoClient, database?: string): Promise<CheckedCollection[]> {
  const checked: CheckedCollection[] = [];
  for (const name of await databasesOf({ client, database })) {
    const db = client.db(name);
    for (const collection of await collectionsOf(db)) {
      const found = await db.command({ validate: collection });
      checked.push({
        name: `${name}.${collection}`,
        documents: found.nrecords,
        indexes: found.nIndexes,
        entries: found.keysPerIndex && sum(Object.values(found.keysPerIndex)),
        faults: found.valid ? [] : faultsIn(found),
      });
    }
  }
  if (checked.length === 0) throw new Refused(say.nothingToCheck);
  return checked;
}

function faultsIn({ errors = [], warnings = [] }: Document): string[] {
  const faults: string[] = [...errors, ...warnings];
  return faults.length > 0 ? faults : [say.notValid];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

export const faulty = (checked: readonly CheckedCollection[]): CheckedCollection[] =>
  checked.filter(({ faults }) => faults.length > 0);

/** A line for each collection, what is wrong, and the sum of it. */
export function checkReport(checked: readonly CheckedCollection[]): string[] {
  const rows = checked.map(({ name, documents, indexes, entries, faults }) => [
    name,
    say.number(documents),
    say.number(indexes),
    entries === undefined ? '-' : say.number(entries),
    faults.length > 0 ? say.disagrees : say.agrees,
  ]);
  const wrong = faulty(checked);
  return [
    ...table([say.checkHeading, ...rows]),
    ...wrong.flatMap(({ name, faults }) => ['', say.faultsOf(name), ...faults.map(fault => `  ${fault}`)]),
    '',
    wrong.length > 0 ? say.checkedBad(wrong.length, checked.length) : say.checkedGood(checked.length),
  ];
}

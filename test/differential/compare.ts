import { ObjectId } from 'mongodb';
import type { Asked } from './asked.ts';
import { type Both, type Outcome, type Side, shown } from './both.ts';
import { knownDifference } from './known-differences.ts';
import { mapped } from './shapes.ts';
import { type Fields, IDS } from './values.ts';

/** Documents, and commands on them, each without its collection, one after the other. */
export interface Case {
  documents: readonly Fields[];
  commands: readonly (readonly [name: string, rest: Fields])[];
}

export interface Tally {
  asked: number;
  /** How often each known difference was met. */
  known: Map<string, number>;
}

const WRITES = new Set(['insert', 'update', 'delete', 'findAndModify']);

/** Two answers that nothing explains. */
export class Difference extends Error {
  constructor({ documents, name, rest, ours, theirs }: Asked) {
    super(
      [
        `The answers to ${name} differ.`,
        `Documents: ${documents.map(shown).join('\n           ')}`,
        `${name}: ${shown(rest)}`,
        `Embedded store: ${shown(ours)}`,
        `Other server:   ${shown(theirs)}`,
      ].join('\n'),
    );
  }
}

/** Puts a case to both, until they go apart by a known difference. Throws a Difference at any other. */
export async function compare(both: Both, { documents, commands }: Case, tally: Tally): Promise<void> {
  for (const side of [both.ours, both.theirs]) await side('delete', { deletes: [{ q: {}, limit: 0 }] });
  let stored: readonly Fields[] = [];
  for (const [name, rest] of [['insert', { documents }] as const, ...commands]) {
    const [ours, theirs] = await Promise.all([
      outcomeOn(both.ours, name, rest),
      outcomeOn(both.theirs, name, rest),
    ]);
    tally.asked++;
    if (comparable(name, ours) !== comparable(name, theirs)) {
      const asked = { documents: stored, name, rest, ours, theirs };
      const reason = both.isFerretDb1 ? knownDifference(asked) : undefined;
      if (reason === undefined) throw new Difference(asked);
      tally.known.set(reason, (tally.known.get(reason) ?? 0) + 1);
      if (WRITES.has(name)) return;
    }
    stored = ours.stored ?? stored;
  }
}

async function outcomeOn(side: Side, name: string, rest: Fields): Promise<Outcome> {
  const answered = await side(name, rest);
  if (!WRITES.has(name)) return answered;
  const contents = await side('find', { sort: { _id: 1 } });
  return 'code' in contents ? contents : { ...answered, stored: contents.answer.documents as Fields[] };
}

function comparable(name: string, outcome: Outcome): string {
  // Groups come in no order.
  if (name === 'aggregate' && 'answer' in outcome)
    return (outcome.answer.documents as unknown[]).map(shown).sort().join();
  return shown(mapped(outcome, withoutNewIds));
}

/** Each server makes ids of its own. */
const withoutNewIds = (value: unknown): unknown =>
  value instanceof ObjectId && !IDS.some(id => id.equals(value)) ? 'new' : value;

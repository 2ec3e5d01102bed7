import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedStore } from '../storage/embedded/start.ts';
import { besideFerretDb } from './beside-ferretdb.ts';
import type { Part, Ratio } from './part.ts';
import { inTurn, medianRatio } from './rounds.ts';
import { lmdbSide, OPERATIONS, wireSide } from './store-sides.ts';
import { filled, IN_FLIGHT, type Measured, NAMES, type Size, turnsOf } from './store-turns.ts';

const FEW = 1_000;

async function besideLmdb(ours: Measured, lmdb: Measured, size: Size): Promise<Ratio[]> {
  const ratios: Ratio[] = [];
  for (const operation of OPERATIONS) {
    if (operation !== 'insert') for (const side of [ours, lmdb]) await filled(side, size.documents);
    for (const side of [ours, lmdb]) await turnsOf(side, operation, size.turns);
    console.log(`${NAMES[operation]}, ${IN_FLIGHT} in flight, up to ${size.documents} documents`);
    const rates = await inTurn(size.rounds, {
      store: () => turnsOf(ours, operation, size.turns),
      lmdb: () => turnsOf(lmdb, operation, size.turns),
    });
    const ratio = medianRatio(rates.store, rates.lmdb);
    ratios.push({ what: `${NAMES[operation]} : LMDB in-process`, ratio, limit: { atLeast: 0.25 } });
  }
  return ratios;
}

async function manyBesideFew(many: Measured, few: Measured, size: Size): Promise<Ratio> {
  await filled(few, FEW);
  console.log(`finds on an index over ${many.people} documents and over ${FEW}`);
  const rates = await inTurn(size.rounds, {
    few: () => turnsOf(few, 'find', size.turns),
    many: () => turnsOf(many, 'find', size.turns),
  });
  const what = `time of a find over ${many.people} documents : over ${FEW}`;
  return { what, ratio: medianRatio(rates.few, rates.many), limit: { atMost: 1.5 } };
}

async function measuredIn(directory: string, size: Size): Promise<Ratio[]> {
  const closing: (() => Promise<void>)[] = [];
  try {
    const embedded = await startEmbeddedStore({ directory: path.join(directory, 'store') });
    closing.unshift(() => embedded.close());
    const lmdb = lmdbSide(path.join(directory, 'lmdb'));
    closing.unshift(() => lmdb.close());
    const ours = { store: await wireSide(embedded.uri, IN_FLIGHT), people: 0 };
    const few = { store: await wireSide(embedded.uri, IN_FLIGHT, 'few'), people: 0 };
    closing.unshift(
      () => ours.store.close(),
      () => few.store.close(),
    );
    return [
      ...(await besideLmdb(ours, { store: lmdb, people: 0 }, size)),
      await manyBesideFew(ours, few, size),
      ...(await besideFerretDb(ours, size)),
    ];
  } finally {
    for (const close of closing) await close();
  }
}

/** The embedded store beside what it is made of, and beside another server that keeps its data in one folder. */
export const store: Part = {
  name: 'store',
  says:
    'the embedded store, asked over its protocol, beside the same LMDB used directly in one process, with many documents ' +
    'beside few, and beside FerretDB with SQLite',
  async run({ quick }) {
    const size: Size = quick
      ? { documents: 10_000, rounds: 9, turns: 500 }
      : { documents: 100_000, rounds: 41, turns: 1_000 };
    const directory = await mkdtemp(path.join(tmpdir(), 'bench-'));
    return measuredIn(directory, size).finally(() => rm(directory, { recursive: true }));
  },
};

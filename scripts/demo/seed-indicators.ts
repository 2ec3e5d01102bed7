import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CurveSheet } from '../../programme/indicators/curve-sheet.ts';
import { importIndicators } from '../../programme/indicators/indicator-import.ts';
import { readIndicatorFile } from '../../programme/indicators/indicator-rows.ts';
import { openDatabase } from '../../storage/database.ts';
import { mongoIndicatorStore } from '../../storage/indicator-store.ts';
import { mongoRegionStore } from '../../storage/region-store.ts';
import { mongoVoteStore } from '../../storage/vote-store.ts';

const FILES = ['demo-indicators.csv', 'demo-indicator-values.csv'];

/** What is known of the two topics that a figure of the demo belongs to. */
const SHEETS: readonly Pick<
  CurveSheet,
  'topic' | 'indicator' | 'story' | 'partners' | 'works' | 'actions'
>[] = [
  {
    topic: 'NEG',
    indicator: 'SP2',
    story: 'Neglect is seen late and understood differently from place to place, so plans end too early.',
    partners: ['Health visitors', 'Schools', 'Safeguarding boards'],
    works: 'One practice guide, and peers who look at thresholds together.',
    actions: ['Write a regional practice guide', 'Compare thresholds'],
  },
  {
    topic: 'WRK',
    indicator: 'VAC',
    story: 'Authorities outbid each other for the same people, and those who come leave again soon.',
    partners: ['Personnel departments', 'Universities'],
    works: 'A joint agreement on agency rates, and a career that does not need a move.',
    actions: ['Agree on agency rates', 'Ask all who leave the same questions'],
  },
];

/** Loads the demo's indicators as `npm run indicators:import` does, and puts two on the topics of its vote. */
export async function seedIndicators(directory: string, region: string, at: Date): Promise<void> {
  const database = await openDatabase({ uri: undefined, dataDirectory: directory });
  try {
    const { db } = database;
    const deps = { indicators: mongoIndicatorStore(db), regions: mongoRegionStore(db) };
    for (const name of FILES) {
      const text = await readFile(path.join(import.meta.dirname, '..', 'data', name), 'utf8');
      const { refused } = await importIndicators(deps, readIndicatorFile(text), region, at);
      if (refused[0]) throw new Error(`The demo was refused: ${name}, line ${refused[0].at.line}`);
    }
    const [vote] = await mongoVoteStore(db).inStates(region, ['debate']);
    if (!vote) throw new Error('The demo has no debate.');
    for (const sheet of SHEETS)
      await deps.indicators.saveSheet({
        ...sheet,
        region,
        vote: vote.id,
        changedBy: vote.createdBy,
        changedAt: at,
        revision: 1,
      });
  } finally {
    await database.close();
  }
}

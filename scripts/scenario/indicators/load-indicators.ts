import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { importIndicators } from '../../../programme/indicators/indicator-import.ts';
import { readIndicatorFile } from '../../../programme/indicators/indicator-rows.ts';
import type { openDatabase } from '../../../storage/database.ts';
import { mongoIndicatorStore } from '../../../storage/indicator-store.ts';
import { mongoRegionStore } from '../../../storage/region-store.ts';
import { mongoVoteStore } from '../../../storage/vote-store.ts';
import type { ScenarioIndicators } from './indicator-part.ts';

const DATA = path.join(import.meta.dirname, '..', '..', 'data');

/**
 * Loads the indicators of a scenario as `npm run indicators:import` does, and puts sheets on the topics of the vote that is
 * in debate. Answers what was refused, line by line.
 */
export async function loadIndicators(
  db: Awaited<ReturnType<typeof openDatabase>>['db'],
  region: string,
  { files, sheets }: ScenarioIndicators,
  at: Date,
): Promise<string[]> {
  const deps = { indicators: mongoIndicatorStore(db), regions: mongoRegionStore(db) };
  const refused: string[] = [];
  for (const name of files) {
    const text = await readFile(path.join(DATA, name), 'utf8');
    const report = await importIndicators(deps, readIndicatorFile(text), region, at);
    refused.push(...report.refused.map(one => `${name}, line ${one.at.line}`));
  }
  const [vote] = await mongoVoteStore(db).inStates(region, ['debate']);
  for (const sheet of vote ? sheets : [])
    await deps.indicators.saveSheet({
      ...sheet,
      ...{ region, vote: vote?.id ?? '', changedBy: vote?.createdBy ?? '', changedAt: at, revision: 1 },
    });
  return refused;
}

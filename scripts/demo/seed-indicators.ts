import { openDatabase } from '../../storage/database.ts';
import { loadIndicators } from '../scenario/indicators/load-indicators.ts';
import type { Scenario } from '../scenario/scenario-file.ts';

/** Loads the demo's indicators, and puts what is known of them on the topics of its vote. */
export async function seedIndicators(
  directory: string,
  { region, indicators }: Pick<Scenario, 'region' | 'indicators'>,
  at: Date,
): Promise<void> {
  const database = await openDatabase({ uri: undefined, dataDirectory: directory });
  try {
    const [refused] = await loadIndicators(database.db, region.code, indicators, at);
    if (refused) throw new Error(`The demo was refused: ${refused}`);
  } finally {
    await database.close();
  }
}

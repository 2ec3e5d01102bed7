import { words } from '../../cards/wording/words.ts';
import { PersonMemo } from '../../programme/region/person-memo.ts';
import { readRegionFile } from '../../programme/region/region-file.ts';
import { importRegion } from '../../programme/region/region-import.ts';
import { regionReader } from '../../programme/region/region-reader.ts';
import { openDatabase } from '../../storage/database.ts';
import { mongoPeopleStore } from '../../storage/people-store.ts';
import { mongoRegionStore } from '../../storage/region-store.ts';
import { mongoTrainingStore } from '../../storage/training-store.ts';
import { type CastMember, castRows } from './cast.ts';
import type { Scenario } from './scenario-file.ts';

const say = words.regionImport;

/** Loads region and people as `npm run region:import` does. Throws the first refusal: without that row there is no story. */
export async function importCast(
  where: { uri?: string; dataDirectory: string },
  scenario: Pick<Scenario, 'region' | 'demoAuthorities'>,
  cast: readonly CastMember[],
  now: Date,
  newId: () => string,
): Promise<void> {
  const { region, demoAuthorities } = scenario;
  const database = await openDatabase({ uri: undefined, ...where });
  try {
    const store = mongoRegionStore(database.db);
    const file = readRegionFile(JSON.stringify({ region, demoAuthorities, people: castRows(cast) }), 'json');
    const report = await importRegion(
      {
        store,
        newId,
        people: mongoPeopleStore(database.db),
        training: mongoTrainingStore(database.db),
        regions: regionReader(store, region.code, 0),
        memo: new PersonMemo({ lifeMs: 0, people: 0 }),
      },
      file,
      { code: region.code, name: region.name },
      now,
    );
    const [refused] = report.refused;
    if (refused) throw new Error(`${say.place(refused.at)}: ${say.problem(refused.problem)}`);
  } finally {
    await database.close();
  }
}

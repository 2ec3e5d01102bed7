import type { CastMember } from '../../scripts/scenario/cast.ts';
import { raiseStage, type Stage } from '../../scripts/scenario/stage.ts';
import { openDatabase } from '../../storage/database.ts';
import { mongoPeopleStore } from '../../storage/people-store.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { member } from './session-stage.ts';

/** A Monday in June, when the year of the steering group begins. */
export const YEAR_BEGINS_AT = new Date('2015-06-01T09:00:00Z');

const REGION = { code: 'test', name: 'Test region' };

export const YEAR_AUTHORITIES = ['Ashby', 'Barrow', 'Corley', 'Denham', 'Elstow'].map((name, i) => ({
  code: `D0${i + 1}`,
  name,
  type: 'unitary',
  subRegion: i < 3 ? 'West' : 'East',
}));

/** Directors of all authorities, those who visit, those who run the year, and those who must see nothing. */
const CAST: CastMember[] = [
  member('manager', undefined, [{ role: 'programmeManager' }]),
  member('chair', undefined, [{ role: 'chair' }]),
  member('deputy', undefined, [{ role: 'deputyChair' }]),
  member('stella', undefined, [{ role: 'steeringMember' }]),
  member('branch', undefined, [{ role: 'branchChair' }]),
  ...YEAR_AUTHORITIES.map(({ code }) => member(`director-${code}`, code, [{ role: 'director' }])),
  member('officer', 'D01', [{ role: 'linkOfficer', authority: 'D01' }]),
  member('lee', 'D02'),
  member('tom', 'D02'),
  member('colleague', 'D01'),
  member('trainer', undefined, [{ role: 'trainer' }]),
  // Whatever else a trainer is: nothing of it is shown.
  member('twice', 'D02', [{ role: 'trainer' }, { role: 'director' }, { role: 'programmeManager' }]),
];

export interface YearStage extends Stage {
  region: string;
  keys: string[];
  idOf(key: string): Promise<string>;
  /** The database beside the bot, to look at or to set a scene. */
  db: Awaited<ReturnType<typeof openDatabase>>['db'];
}

/** A stage with five authorities, and everybody on it who takes part in a year of sector-led improvement. */
export async function raiseYearStage(
  beginAt = YEAR_BEGINS_AT,
  more: readonly CastMember[] = [],
): Promise<YearStage> {
  const uri = await freshDatabase();
  const cast = [...CAST, ...more];
  const stage = await raiseStage({ region: REGION, demoAuthorities: YEAR_AUTHORITIES }, cast, beginAt, {
    uri,
  });
  const database = await openDatabase({ uri, dataDirectory: '' });
  for (const { key } of cast) await stage.user(key).install();
  const people = mongoPeopleStore(database.db);
  return {
    ...stage,
    region: REGION.code,
    keys: cast.map(({ key }) => key),
    db: database.db,
    async idOf(key) {
      const person = await people.byAccount(REGION.code, stage.user(key).account);
      if (!person) throw new Error(`There is nobody called ${key}.`);
      return person.id;
    },
    async close() {
      await database.close();
      await stage.close();
    },
  };
}

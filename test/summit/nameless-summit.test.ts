import assert from 'node:assert/strict';
import { retentionService } from '../../programme/retention/retention-service.ts';
import { summitFigures } from '../../programme/summit/summit-figures.ts';
import { type OpenDatabase, openDatabase } from '../../storage/database.ts';
import { newRegion } from '../storage/contract/samples.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { retentionDeps } from '../support/retention-rig.ts';
import { sampleAuthority } from '../training/sample-session.ts';
import { sampleGuest, sampleSummit } from './sample-summit.ts';

const AUTHORITIES = ['D01', 'D02'].map(code => sampleAuthority(code, 'West'));
const day = (text: string): Date => new Date(`${text}T12:00:00Z`);

describe('The guests of an old summit', () => {
  let database: OpenDatabase;
  before(async () => {
    database = await openDatabase({ uri: await freshDatabase(), dataDirectory: '' });
  });
  after(() => database.close());

  async function held() {
    const { db } = database;
    const region = newRegion();
    const deps = retentionDeps(db, region);
    const { summits } = deps;
    const counts = [{ capacity: 'lscbChair', count: 2 } as const];
    await summits.insert(sampleSummit({ region, state: 'held', counts }));
    await summits.insertMissingGuests([
      sampleGuest('a', { region, attended: true }),
      sampleGuest('b', { region, attended: true }),
      sampleGuest('c', { region, authority: 'D02', attended: false }),
      sampleGuest('d', { region, capacity: 'lscbChair', attended: true }),
    ]);
    const figures = async () => {
      const summit = await summits.byId(region, 'summit');
      assert.ok(summit);
      return summitFigures(summit, await summits.guests(region, 'summit'), AUTHORITIES);
    };
    return { deps, summits, region, figures };
  }

  it('lose their names after 3 years and leave the same figures (P9)', async () => {
    const { deps, summits, region, figures } = await held();
    const before = await figures();
    const { removeOutdated, rehearse } = retentionService(deps);
    assert.equal((await removeOutdated(day('2018-11-27'))).summitGuests, 0, 'not before');
    assert.equal((await rehearse(day('2018-11-28'))).summitGuests, 4);
    assert.equal((await removeOutdated(day('2018-11-28'))).summitGuests, 4);
    assert.equal((await removeOutdated(day('2018-11-29'))).summitGuests, 0, 'once');
    assert.deepEqual(await summits.guests(region, 'summit'), []);
    assert.deepEqual(await figures(), before);
    assert.equal(
      (await summits.byId(region, 'summit'))?.namesRemovedAt?.getTime(),
      day('2018-11-28').getTime(),
    );
  });

  for (const crash of ['removeGuests', 'change'] as const)
    it(`are counted once, although the process ended in the middle: ${crash}`, async () => {
      const { deps, summits, region, figures } = await held();
      const before = await figures();
      let calls = 0;
      const mortal = {
        ...summits,
        [crash]: async (...args: unknown[]) => {
          calls += 1;
          if (crash === 'removeGuests' || calls === 2) throw new Error('The process ends.');
          return (summits[crash] as (...given: unknown[]) => Promise<unknown>)(...args);
        },
      };
      const dying = retentionService({ ...deps, summits: mortal as typeof summits });
      await assert.rejects(dying.removeOutdated(day('2019-01-01')), /The process ends/);
      await retentionService(deps).removeOutdated(day('2019-01-02'));
      assert.deepEqual(await summits.guests(region, 'summit'), []);
      assert.deepEqual(await figures(), before);
    });
});

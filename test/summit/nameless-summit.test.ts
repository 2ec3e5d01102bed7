import assert from 'node:assert/strict';
import { retentionService } from '../../programme/retention/retention-service.ts';
import { summitFigures } from '../../programme/summit/summit-figures.ts';
import { mongoAuditStore } from '../../storage/audit-store.ts';
import { mongoConversationStore } from '../../storage/conversation-store.ts';
import { type OpenDatabase, openDatabase } from '../../storage/database.ts';
import { mongoDigestStore } from '../../storage/digest-store.ts';
import { mongoMailingStore } from '../../storage/mailing-store.ts';
import { mongoPeopleStore } from '../../storage/people-store.ts';
import { mongoSessionStore } from '../../storage/session-store.ts';
import { mongoSummitStore } from '../../storage/summit-store.ts';
import { mongoTrainingRecordStore } from '../../storage/training-record-store.ts';
import { mongoVoteStore } from '../../storage/vote-store.ts';
import { newRegion } from '../storage/contract/samples.ts';
import { freshDatabase } from '../support/fresh-database.ts';
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
    const summits = mongoSummitStore(db);
    const counts = [{ capacity: 'lscbChair', count: 2 } as const];
    await summits.insert(sampleSummit({ region, state: 'held', counts }));
    await summits.insertMissingGuests([
      sampleGuest('a', { region, attended: true }),
      sampleGuest('b', { region, attended: true }),
      sampleGuest('c', { region, authority: 'D02', attended: false }),
      sampleGuest('d', { region, capacity: 'lscbChair', attended: true }),
    ]);
    const deps = {
      region,
      summits,
      votes: mongoVoteStore(db),
      conversations: mongoConversationStore(db),
      people: mongoPeopleStore(db),
      sessions: mongoSessionStore(db),
      records: mongoTrainingRecordStore(db),
      audit: mongoAuditStore(db),
      digests: mongoDigestStore(db),
      mailings: mongoMailingStore(db),
    };
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
    const { removeOutdated } = retentionService(deps);
    assert.equal((await removeOutdated(day('2018-11-27'))).summitGuests, 0, 'not before');
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

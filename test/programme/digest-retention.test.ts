import assert from 'node:assert/strict';
import { retentionService } from '../../programme/retention/retention-service.ts';
import { type OpenDatabase, openDatabase } from '../../storage/database.ts';
import { mongoDigestStore } from '../../storage/digest-store.ts';
import { mongoOutboxStore } from '../../storage/outbox-store.ts';
import { newRegion, sampleMessage } from '../storage/contract/samples.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { retentionDeps } from '../support/retention-rig.ts';

describe('Who got a digest', () => {
  let database: OpenDatabase;
  before(async () => {
    database = await openDatabase({ uri: await freshDatabase(), dataDirectory: '' });
  });
  after(() => database.close());

  it('is kept for two years, and other messages stay', async () => {
    const { db } = database;
    const [region, outbox, digests] = [newRegion(), mongoOutboxStore(db), mongoDigestStore(db)];
    const { removeOutdated, rehearse } = retentionService(retentionDeps(db, region));
    const at = new Date('2016-03-29T07:00:00Z');
    for (const week of ['2016-W13', '2016-W14'])
      await digests.begin({ region, week, startedAt: at, recipients: ['anna'] });
    const messages = [
      { kind: 'digest', subject: '2016-W13' },
      { kind: 'digest.test', subject: '2016-W13/chair/press' },
      { kind: 'digest', subject: '2016-W14' },
      { kind: 'news', subject: '2016-W13' },
    ];
    await outbox.offer(
      messages.map(message => sampleMessage(region, 'anna', message)),
      at,
    );
    assert.equal((await removeOutdated(new Date('2018-04-02T06:00:00Z'))).digests, 0);
    assert.equal((await rehearse(new Date('2018-04-10T06:00:00Z'))).digests, 2);
    assert.equal((await removeOutdated(new Date('2018-04-10T06:00:00Z'))).digests, 2);
    assert.deepEqual(
      (await digests.latest(region, 9)).map(({ week }) => week),
      ['2016-W14'],
    );
    const left = await outbox.inStates(region, ['waiting'], 9);
    assert.deepEqual(left.map(({ kind }) => kind).sort(), ['digest', 'news']);
  });
});

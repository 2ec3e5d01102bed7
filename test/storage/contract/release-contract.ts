import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { Cell, Figure } from '../../../programme/disclosure/cell.ts';
import type { ReleaseRecord } from '../../../programme/disclosure/release.ts';
import { mongoReleaseStore } from '../../../storage/release-store.ts';
import { releaseSecrets } from '../../support/release-secrets.ts';
import { newRegion, smuggled } from './samples.ts';

const SHOWN: Cell = { kind: 'shown', replies: 27, counts: [6, 14, 5, 2] };
const HIDDEN: Cell = { kind: 'hidden', rule: 'X2' };
const NEARLY_ALL: Cell = { kind: 'allOrNearlyAll', replies: 20, answer: 0 };

const ofSession = (code: string, cell: Cell): Figure => ({ subject: { level: 'session', code }, cell });

const ofOne = (counts: readonly number[]) => ({
  ...{ session: 'T1', subRegion: 'West', version: '1.0' },
  totals: { replies: 1, counts },
});

const sample = (region: string, number: number, more: Partial<ReleaseRecord> = {}): ReleaseRecord => ({
  region,
  series: 'question/1',
  number,
  asAt: '2016-02-05',
  groups: [{ subject: { level: 'region', code: region }, cell: SHOWN }],
  mainly: { sessions: 0, isTrue: 0 },
  decided: [],
  waiting: [ofSession('T1', HIDDEN)],
  waves: [
    [{ session: 'T1', subRegion: 'West', version: '1.0', totals: { replies: 27, counts: [6, 14, 5, 2] } }],
  ],
  log: [{ subject: { level: 'session', code: 'T1' }, rule: 'X2' }],
  ...more,
});

export function releaseContract(db: () => Db): void {
  describe('ReleaseStore', () => {
    it('gives back the last release of a series, with what belongs to it or without', async () => {
      const [releases, region] = [mongoReleaseStore(db(), releaseSecrets()), newRegion()];
      assert.equal(await releases.last(region, 'question/1'), undefined);
      assert.equal(await releases.lastRecord(region, 'question/1'), undefined);
      // Ten comes after nine, not after one.
      for (const number of [1, 2, 9, 10]) await releases.insertOnce(sample(region, number));
      await releases.insertOnce(sample(region, 11, { series: 'question' }));
      await releases.insertOnce(sample(newRegion(), 12));
      const record = sample(region, 10);
      assert.deepEqual(await releases.lastRecord(region, 'question/1'), record);
      const { decided, waiting, waves, log, ...shown } = record;
      assert.deepEqual(await releases.last(region, 'question/1'), shown);
    });

    it('gives back the last release by a day, whatever came after', async () => {
      const [releases, region] = [mongoReleaseStore(db(), releaseSecrets()), newRegion()];
      const days = ['2016-01-20', '2016-02-05', '2016-02-05', '2016-05-20'];
      for (const [i, asAt] of days.entries()) await releases.insertOnce(sample(region, i + 1, { asAt }));
      const numberBy = async (day: string) => (await releases.lastBy(region, 'question/1', day))?.number;
      assert.deepEqual(
        await Promise.all(
          ['2016-01-19', '2016-01-20', '2016-02-05', '2016-05-19', '2016-06-30'].map(numberBy),
        ),
        [undefined, 1, 3, 3, 4],
      );
      assert.equal(await releases.lastBy(region, 'question', '2016-06-30'), undefined);
      const { decided, waiting, waves, log, ...shown } = sample(region, 4, { asAt: '2016-05-20' });
      assert.deepEqual(await releases.lastBy(region, 'question/1', '2016-06-30'), shown);
    });

    it('keeps one release of each number, the first, and answers it to whoever comes later', async () => {
      const [releases, region] = [mongoReleaseStore(db(), releaseSecrets()), newRegion()];
      const days = ['2016-02-05', '2016-02-06', '2016-02-07'];
      const kept = await Promise.all(days.map(asAt => releases.insertOnce(sample(region, 1, { asAt }))));
      const [first] = kept;
      assert.deepEqual(kept, [first, first, first]);
      assert.deepEqual(await releases.lastRecord(region, 'question/1'), first);
    });

    it('knows what was decided about a session, and until then what the last release says', async () => {
      const [releases, region] = [mongoReleaseStore(db(), releaseSecrets()), newRegion()];
      const sessionOf = (code: string) => releases.session(region, 'question/1', code);
      assert.equal(await sessionOf('T1'), undefined);
      await releases.insertOnce(sample(region, 1));
      assert.deepEqual(await sessionOf('T1'), HIDDEN);
      await releases.insertOnce(
        sample(region, 2, { decided: [ofSession('T1', SHOWN)], waiting: [ofSession('T2', NEARLY_ALL)] }),
      );
      await releases.insertOnce(sample(region, 3, { decided: [ofSession('T2', HIDDEN)], waiting: [] }));
      assert.deepEqual(await sessionOf('T1'), SHOWN);
      assert.deepEqual(await sessionOf('T2'), HIDDEN);
      assert.equal(await sessionOf('T3'), undefined);
      assert.equal(await releases.session(region, 'question', 'T1'), undefined);
    });

    it('tells which sessions are undecided', async () => {
      const [releases, region] = [mongoReleaseStore(db(), releaseSecrets()), newRegion()];
      await releases.insertOnce(
        sample(region, 1, { decided: [ofSession('T1', SHOWN), ofSession('T3', HIDDEN)] }),
      );
      await releases.insertOnce(sample(region, 2, { decided: [ofSession('T4', SHOWN)] }));
      assert.deepEqual(await releases.undecided(region, 'question/1', ['T5', 'T1', 'T4', 'T2']), [
        'T5',
        'T2',
      ]);
      assert.deepEqual(await releases.undecided(region, 'question', ['T1']), ['T1']);
      assert.deepEqual(await releases.undecided(region, 'question/1', []), []);
    });

    it('seals small numbers, so that the database tells them nobody, and a copy nobody after the end', async () => {
      const [secrets, region] = [releaseSecrets(), newRegion()];
      const releases = mongoReleaseStore(db(), secrets);
      const raw = async () =>
        JSON.stringify(await db().collection('releaseRecords').find({ region }).toArray());
      const alike = sample(region, 1, { series: 'question/2', waves: [[ofOne([0, 1, 0, 0])]] });
      await releases.insertOnce(sample(region, 1, { waves: [[ofOne([1, 0, 0, 0])]] }));
      await releases.insertOnce(alike);
      const before = await raw();
      assert.doesNotMatch(before, /"totals"|"replies":1\b/);
      const documents = await db().collection('releaseRecords').find({ region }).toArray();
      const [one, other] = documents.map(({ waves }) => waves.length());
      assert.ok(one > 0 && one === other, 'of one size');
      assert.deepEqual((await releases.lastRecord(region, 'question/1'))?.waves, [[ofOne([1, 0, 0, 0])]]);
      assert.deepEqual(await releases.lastRecord(region, 'question/2'), alike);

      assert.equal(secrets.held.size, 2);
      await releases.insertOnce(sample(region, 2, { waves: [] }));
      assert.equal(secrets.held.size, 1, 'the key of what is over');
      const elsewhere = mongoReleaseStore(db(), releaseSecrets());
      assert.equal((await elsewhere.lastRecord(region, 'question/2'))?.waves, 'lost');
      assert.deepEqual(await elsewhere.session(region, 'question/2', 'T1'), HIDDEN);
    });

    it('compares strings only', async () => {
      const releases = mongoReleaseStore(db(), releaseSecrets());
      await assert.rejects(releases.last(smuggled, 'question/1'), TypeError);
      await assert.rejects(releases.lastRecord('region', smuggled), TypeError);
      await assert.rejects(releases.lastBy('region', 'question/1', smuggled), TypeError);
      await assert.rejects(releases.session('region', 'question/1', smuggled), TypeError);
      await assert.rejects(releases.undecided('region', 'question/1', [smuggled]), TypeError);
    });
  });
}

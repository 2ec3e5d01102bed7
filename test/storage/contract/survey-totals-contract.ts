import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { SurveyTotals, SurveyTotalsStore } from '../../../programme/survey/survey-totals.ts';
import { mongoSurveyTotalsStore } from '../../../storage/survey-totals-store.ts';
import { hour, newRegion, smuggled } from './samples.ts';

const sample = (region: string, session: string, more: Partial<SurveyTotals> = {}): SurveyTotals => ({
  region,
  kind: 'evaluation',
  session,
  programme: 'pilot',
  startsAt: hour(10),
  subRegion: 'West',
  materialVersion: '1.0',
  counts: { invited: 16, deliverable: 15, completed: 14 },
  questions: { 'overall-1': { replies: 14, counts: [7, 5, 2, 0, 0] } },
  ...more,
});

const SESSIONS = 40;

export function surveyTotalsContract(db: () => Db): void {
  describe('SurveyTotalsStore', () => {
    let region: string;
    let totals: SurveyTotalsStore;
    beforeEach(() => {
      region = newRegion();
      totals = mongoSurveyTotalsStore(db());
    });

    it('keeps the totals of a window once, whatever comes later', async () => {
      await totals.insertMissing([sample(region, 'T1')]);
      await totals.insertMissing([sample(region, 'T1', { programme: 'other' })]);
      await totals.insertMissing([sample(region, 'T1', { kind: 'impact' })]);
      assert.deepEqual(await totals.undecided(region, 'evaluation'), [sample(region, 'T1')]);
      assert.deepEqual(await totals.undecided(newRegion(), 'evaluation'), []);
    });

    it('lists what is undecided by start, and no more once it is settled', async () => {
      await totals.insertMissing([sample(region, 'T2', { startsAt: hour(20) })]);
      await totals.insertMissing([sample(region, 'T1')]);
      const sessions = async () => (await totals.undecided(region, 'evaluation')).map(one => one.session);
      assert.deepEqual(await sessions(), ['T1', 'T2']);
      assert.equal(await totals.hasUndecided(region, 'evaluation', 'pilot'), true);
      assert.equal(await totals.hasUndecided(region, 'evaluation', 'other'), false);
      assert.equal(await totals.hasUndecided(region, 'impact', 'pilot'), false);
      await totals.settle(region, 'evaluation', ['T1', 'nothing']);
      assert.deepEqual(await sessions(), ['T2']);
      await totals.settle(region, 'impact', ['T2']);
      assert.deepEqual(await sessions(), ['T2']);
      await totals.settle(region, 'evaluation', ['T2']);
      assert.equal(await totals.hasUndecided(region, 'evaluation', 'pilot'), false);
    });

    it('adds each window to the counts of its programme once', async () => {
      assert.equal(await totals.closed(region, 'evaluation', 'pilot'), undefined);
      await totals.insertMissing([sample(region, 'T1')]);
      await totals.insertMissing([sample(region, 'T2', { subRegion: 'North' })]);
      await totals.insertMissing([sample(region, 'T3', { programme: 'other' })]);
      await totals.addUp(region, 'evaluation');
      await totals.addUp(region, 'evaluation');
      const { counts } = sample(region, 'T4');
      await totals.insertMissing([sample(region, 'T4', { counts: { ...counts, left: 2 } })]);
      await totals.addUp(region, 'evaluation');
      assert.deepEqual(await totals.closed(region, 'evaluation', 'pilot'), {
        windows: 3,
        counts: { invited: 48, deliverable: 45, completed: 42, left: 2 },
        subRegions: {
          West: { invited: 32, deliverable: 30, completed: 28, left: 2 },
          North: { invited: 16, deliverable: 15, completed: 14 },
        },
      });
      assert.equal((await totals.closed(region, 'evaluation', 'other'))?.windows, 1);
      assert.equal(await totals.closed(region, 'impact', 'pilot'), undefined);
    });

    it('knows on which day releases were last brought up to date', async () => {
      assert.equal(await totals.releasedOn(region, 'impact'), undefined);
      for (const day of ['2016-02-04', '2016-02-05']) await totals.noteReleased(region, 'impact', day);
      assert.equal(await totals.releasedOn(region, 'impact'), '2016-02-05');
      assert.equal(await totals.releasedOn(region, 'evaluation'), undefined);
      await assert.rejects(totals.releasedOn(region, smuggled as 'impact'), TypeError);
    });

    it('finishes what broke off between the counts and the window, without adding it twice', async () => {
      await totals.insertMissing([sample(region, 'T1')]);
      await totals.addUp(region, 'evaluation');
      // As a crash leaves it: added, but neither noted on the window nor taken off the list.
      const id = { _id: `${region}/evaluation/T1` as never };
      await db()
        .collection('surveyTotals')
        .updateOne(id, { $set: { 'store.apart': true } });
      await db()
        .collection('surveyCounts')
        .updateOne(
          { _id: `${region}/evaluation/pilot` as never },
          { $push: { 'store.adding': 'T1' } as never },
        );
      await totals.addUp(region, 'evaluation');
      await totals.addUp(region, 'evaluation');
      assert.equal((await totals.closed(region, 'evaluation', 'pilot'))?.windows, 1);
    });

    it('compares strings only', async () => {
      await assert.rejects(totals.undecided(smuggled, 'evaluation'), TypeError);
      await assert.rejects(totals.hasUndecided(region, 'evaluation', smuggled), TypeError);
      await assert.rejects(totals.settle(region, 'evaluation', [smuggled]), TypeError);
      await assert.rejects(totals.closed(region, 'evaluation', smuggled), TypeError);
    });
  });
}

/** What holds however many processes add up at once. */
export function surveyTotalsConcurrencyContract(db: () => Db): void {
  it('SurveyTotalsStore adds every window once when several processes add up together', async () => {
    const region = newRegion();
    const processes = [1, 2, 3, 4].map(() => mongoSurveyTotalsStore(db()));
    const [first] = processes;
    for (let i = 0; i < SESSIONS; i++) await first?.insertMissing([sample(region, `T${i}`)]);
    await Promise.all(processes.map(one => one.addUp(region, 'evaluation')));
    const closed = await first?.closed(region, 'evaluation', 'pilot');
    assert.deepEqual([closed?.windows, closed?.counts.completed], [SESSIONS, SESSIONS * 14]);
  });
}

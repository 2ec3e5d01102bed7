import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { SurveyWindow } from '../../../programme/survey/window.ts';
import { mongoWindowStore } from '../../../storage/survey-window-store.ts';
import { minute, newRegion, smuggled } from './samples.ts';
import { nameOf, sampleWindow } from './survey-samples.ts';

const codes = (windows: readonly SurveyWindow[]): string[] => windows.map(({ session }) => session);

export function surveyWindowContract(db: () => Db): void {
  describe('WindowStore', () => {
    it('has one window for each kind and session, the first', async () => {
      const [windows, region] = [mongoWindowStore(db()), newRegion()];
      const first = sampleWindow(region);
      assert.deepEqual(await windows.insertOnce(first), first);
      assert.deepEqual(await windows.insertOnce({ ...first, closesAt: minute(59) }), first);
      const other = sampleWindow(region, { kind: 'impact' });
      assert.deepEqual(await windows.insertOnce(other), other);
      assert.deepEqual(await windows.of(nameOf(region)), first);
      assert.equal(await windows.of(nameOf(region, 'T2')), undefined);
      assert.equal(await windows.of(nameOf(newRegion())), undefined);
    });

    it('lists the open ones of a kind by their close, and those of sessions', async () => {
      const [windows, region] = [mongoWindowStore(db()), newRegion()];
      for (const [session, closes] of [
        ['T1', 30],
        ['T2', 20],
        ['T3', 10],
      ] as const)
        await windows.insertOnce(sampleWindow(region, { session, closesAt: minute(closes) }));
      await windows.insertOnce(sampleWindow(region, { session: 'T4', kind: 'impact' }));
      await windows.close(nameOf(region, 'T3'), { invited: 3, deliverable: 2, completed: 1 });
      assert.deepEqual(codes(await windows.open(region, 'evaluation')), ['T2', 'T1']);
      assert.deepEqual(codes(await windows.ofSessions(region, 'evaluation', ['T3', 'T1', 'T4'])).sort(), [
        'T1',
        'T3',
      ]);
      assert.deepEqual(await windows.ofSessions(region, 'evaluation', []), []);
    });

    it('begins each opening once, and none before the last is finished', async () => {
      const [windows, region] = [mongoWindowStore(db()), newRegion()];
      const name = nameOf(region);
      await windows.insertOnce(sampleWindow(region));
      const began = await Promise.all([1, 2, 3].map(() => windows.beginOpening(name, 0)));
      assert.deepEqual(began.filter(Boolean), [true]);
      const { openings, opening } = (await windows.of(name)) ?? assert.fail();
      assert.deepEqual([openings, opening], [1, 'taking']);
      assert.equal(await windows.beginOpening(name, 1), false);
      await windows.envelopesTaken(name, 9);
      assert.equal((await windows.of(name))?.opening, 'taking');
      await windows.envelopesTaken(name, 1);
      await windows.finishOpening(name, 9);
      assert.equal((await windows.of(name))?.opening, 'inserting');
      await windows.finishOpening(name, 1);
      assert.equal((await windows.of(name))?.opening, undefined);
      assert.equal(await windows.beginOpening(name, 0), false);
      assert.equal(await windows.beginOpening(name, 1), true);
    });

    it('gives each night to one who asks', async () => {
      const [windows, region] = [mongoWindowStore(db()), newRegion()];
      const name = nameOf(region);
      await windows.insertOnce(sampleWindow(region));
      const nights = ['2015-11-27', '2015-11-28', '2015-11-28', '2015-11-29', '2015-11-29'];
      const claimed = [];
      for (const night of nights) claimed.push(await windows.claimNight(name, night));
      assert.deepEqual(claimed, [false, true, false, true, false]);
      assert.equal(await windows.claimNight(nameOf(region, 'T2'), '2015-11-27'), false);
    });

    it('closes once, and opens nothing afterwards', async () => {
      const [windows, region] = [mongoWindowStore(db()), newRegion()];
      const name = nameOf(region);
      await windows.insertOnce(sampleWindow(region));
      const counts = { invited: 16, deliverable: 16, completed: 15 };
      assert.equal(await windows.close(name, counts), true);
      assert.equal(await windows.close(name, { ...counts, completed: 0 }), false);
      assert.deepEqual(
        await windows.of(name),
        sampleWindow(region, { state: 'closed', counts, uncounted: true }),
      );
      assert.equal(await windows.beginOpening(name, 0), false);
    });

    it('counts each closed window as uncounted until somebody has noted otherwise', async () => {
      const [windows, region] = [mongoWindowStore(db()), newRegion()];
      const counts = { invited: 16, deliverable: 16, completed: 15 };
      const uncounted = async () => codes(await windows.uncounted(region, 'evaluation', 9));
      for (const session of ['T1', 'T2']) await windows.insertOnce(sampleWindow(region, { session }));
      assert.deepEqual(await uncounted(), []);
      await windows.close(nameOf(region), counts);
      assert.deepEqual(await uncounted(), ['T1']);
      assert.deepEqual(await windows.uncounted(region, 'impact', 9), []);
      await windows.noteCounted(region, 'evaluation', ['T1', 'nothing']);
      assert.deepEqual(await uncounted(), []);
      assert.equal(await windows.close(nameOf(region), counts), false);
      assert.deepEqual(await uncounted(), []);
    });

    it('never lets an operator match', async () => {
      const [windows, region] = [mongoWindowStore(db()), newRegion()];
      await windows.insertOnce(sampleWindow(region));
      const name = nameOf(region);
      await assert.rejects(windows.of({ ...name, session: smuggled }), TypeError);
      await assert.rejects(windows.open(region, smuggled as 'impact'), TypeError);
      await assert.rejects(windows.ofSessions(region, 'impact', [smuggled]), TypeError);
      await assert.rejects(windows.beginOpening(name, smuggled as unknown as number), TypeError);
      await assert.rejects(windows.claimNight(name, smuggled), TypeError);
      await assert.rejects(windows.noteCounted(region, 'evaluation', [smuggled]), TypeError);
      await assert.rejects(windows.envelopesTaken(name, smuggled as unknown as number), TypeError);
      await assert.rejects(windows.finishOpening(name, smuggled as unknown as number), TypeError);
      await assert.rejects(windows.uncounted(smuggled, 'impact', 9), TypeError);
    });
  });
}

import assert from 'node:assert/strict';
import type { FiguresRig } from './figures-rig.ts';
import { at, heldSessions } from './held-sessions.ts';

/** Replies of the survey: day, session, and how many changed a lot, a little, not yet, not. */
const REPLIES: readonly (readonly [string, string, [number, number, number, number]])[] = [
  ['2016-01-20', 'T1', [1, 3, 1, 0]],
  ['2016-01-20', 'T2', [1, 2, 0, 1]],
  ['2016-01-20', 'T3', [1, 3, 0, 0]],
  ['2016-01-20', 'T4', [1, 1, 1, 0]],
  ['2016-02-03', 'T1', [1, 1, 0, 1]],
  ['2016-02-03', 'T2', [0, 2, 1, 0]],
  ['2016-02-03', 'T3', [1, 1, 1, 0]],
  ['2016-02-03', 'T4', [0, 1, 1, 0]],
  ['2016-02-06', 'T1', [1, 0, 1, 0]],
  ['2016-02-06', 'T2', [1, 1, 0, 0]],
  ['2016-02-06', 'T3', [1, 1, 0, 1]],
  ['2016-02-10', 'T4', [2, 2, 0, 0]],
  ['2016-03-10', 'T5', [2, 4, 2, 0]],
  ['2016-05-05', 'T6', [2, 5, 2, 1]],
];

describe('What is released of the survey', function () {
  this.timeout(60_000);
  let rig: FiguresRig;
  beforeEach(async () => {
    rig = await heldSessions();
  });
  afterEach(() => rig.close());

  const ALSO = { casesLookedAt: 'none', passedOn: 'no', agreement: 'more', whatChanged: ['talking'] };
  const INVITED: Readonly<Record<string, number>> = { T1: 15, T2: 14, T3: 16, T4: 16, T5: 13, T6: 15 };
  const CLOSES: readonly (readonly [string, string])[] = [
    ['2016-02-08', 'T1'],
    ['2016-02-08', 'T2'],
    ['2016-02-08', 'T3'],
    ['2016-02-12', 'T4'],
    ['2016-03-28', 'T5'],
    ['2016-05-19', 'T6'],
  ];

  /** Lets days pass, with a night after each on which something happened. */
  async function pass(until: string) {
    const days = [...new Set([...REPLIES, ...CLOSES].map(([day]) => day))].sort();
    for (const code of ['T1', 'T2', 'T3', 'T4'])
      await rig.window('impact', code, at('2016-01-11', '08:00'), 28);
    for (const day of days.filter(one => one <= until)) {
      for (const [on, code, [changedALot, changedALittle, notYetPlanned, noChange]] of REPLIES) {
        if (on !== day) continue;
        await rig.window('impact', code, at(day, '08:00'), 28);
        const counts = { changedALot, changedALittle, notYetPlanned, noChange };
        await rig.answer('impact', code, ['changedPractice', counts], ALSO);
      }
      for (const [on, code] of CLOSES)
        if (on === day) {
          const replies = REPLIES.filter(([, one]) => one === code).flatMap(([, , counts]) => counts);
          await rig.shut('impact', code, [INVITED[code] ?? 0, replies.reduce((sum, n) => sum + n, 0)]);
        }
      await rig.night(at(day, '23:00'));
    }
  }

  const shown = async (now: Date) => {
    const view = await rig.services.figures.ofProgramme({
      ...{ kind: 'impact' as const, programme: rig.programme, audience: { kind: 'steeringGroup' }, now },
    });
    const [changed] = view.questions;
    const names = changed?.subRegions.flatMap(({ name, cell }) =>
      cell.kind === 'shown' ? [[name, cell.counts]] : [],
    );
    return { view, region: changed?.region, subRegions: Object.fromEntries(names ?? []) };
  };

  it('is the region alone on the way, and sub-regions once the last window of the year has closed (I8)', async () => {
    await pass('2016-02-05');
    const february = await shown(at('2016-02-05'));
    assert.deepEqual(february.region, { kind: 'shown', replies: 27, counts: [6, 14, 5, 2] });
    assert.deepEqual(february.subRegions, {});
    assert.deepEqual(february.view.change, { changedPercent: 74.1, netChangePercent: 66.7 });
    assert.equal(february.view.interim, true);
  });

  it('is 56 of 89 in June, with the sub-regions and no session', async () => {
    await pass('2016-06-30');
    const june = await shown(at('2016-06-30'));
    assert.deepEqual(june.region, { kind: 'shown', replies: 56, counts: [15, 27, 10, 4] });
    assert.deepEqual(june.subRegions, { West: [5, 9, 3, 2], Central: [6, 9, 3, 1], North: [4, 9, 4, 1] });
    assert.deepEqual(june.view.change, { changedPercent: 75, netChangePercent: 67.9 });
    assert.deepEqual(june.view.rate, { completed: 56, invited: 89, percent: 62.9, needsCare: false });
    assert.equal(june.view.interim, false);
    for (const { session } of await rig.stores.windows.ofSessions('demo', 'impact', Object.keys(INVITED))) {
      const cell = await rig.stores.releases.session('demo', 'impact/pilot/changedPractice-1', session);
      assert.equal(cell?.kind, 'hidden', session);
    }
    assert.equal(rig.secrets.held.size, 0, 'everything is decided');
  });

  it('keeps sealed what each session added between releases', async () => {
    await pass('2016-02-10');
    const raw = (await rig.raw('releaseRecords')).filter(({ series }) => series.startsWith('impact/'));
    assert.ok(raw.some(({ number }) => number === 2));
    for (const { waves, series } of raw)
      assert.ok(waves.length === 0 || waves._bsontype === 'Binary', series);
    // Shown figures alone: 27 of the region, and no number of a session.
    assert.deepEqual(
      [...JSON.stringify(raw).matchAll(/"replies":(\d+)/g)].filter(([, n]) => Number(n) < 10),
      [],
    );
    assert.ok(rig.secrets.held.size > 0);
  });

  it('is not shown again on the same day, however many answer in it', async () => {
    await rig.window('impact', 'T1', at('2016-01-11', '08:00'), 28);
    const counts = { changedALot: 5, changedALittle: 4, notYetPlanned: 3, noChange: 0 };
    await rig.night(at('2016-01-20', '00:01'));
    await rig.answer('impact', 'T1', ['changedPractice', counts], ALSO);
    await rig.night(at('2016-01-20', '12:00'));
    assert.equal((await shown(at('2016-01-20', '12:01'))).region?.kind, 'hidden');
    await rig.night(at('2016-01-21', '00:01'));
    assert.deepEqual((await shown(at('2016-01-21'))).region, {
      ...{ kind: 'shown', replies: 12, counts: [5, 4, 3, 0] },
    });
  });

  it('waits for no session that was not held, and for none of the next year', async () => {
    const planned = { startsAt: at('2016-06-01', '09:30'), endsAt: at('2016-06-01', '16:00') };
    await rig.session('missed', { ...planned, startsAt: at('2016-03-17', '09:30'), state: 'open' });
    await rig.session('nextYear', { ...planned, state: 'open' });
    await pass('2016-05-19');
    assert.deepEqual(Object.keys((await shown(at('2016-05-20'))).subRegions), ['West', 'Central', 'North']);
  });

  it('waits for a session of the same year that is still to come', async () => {
    const [before, after] = [at('2015-10-20'), at('2016-03-18')];
    await rig.window('impact', 'T1', at('2015-09-18', '08:00'), 28);
    const counts = { changedALot: 5, changedALittle: 4, notYetPlanned: 3, noChange: 2 };
    await rig.answer('impact', 'T1', ['changedPractice', counts], ALSO);
    await rig.shut('impact', 'T1', [15, 14]);
    for (const code of ['T2', 'T3', 'T4', 'T5', 'T6'])
      await rig.stores.sessions.change('demo', code, stands => ({
        next: { ...stands, state: 'cancelled', cancelReason: 'Too few.' },
        answer: true,
      }));
    await rig.session('T7', { startsAt: at('2016-03-17', '09:30'), state: 'open', subRegion: 'South' });
    await rig.night(before);
    assert.deepEqual((await shown(before)).subRegions, {});
    await rig.night(after);
    assert.deepEqual((await shown(after)).subRegions, { West: [5, 4, 3, 2] });
  });

  it('begins anew with the sessions of the next year, on top of what was shown', async () => {
    await pass('2016-05-19');
    const startsAt = at('2016-05-10', '09:30');
    await rig.session('N1', { startsAt, subRegion: 'South', materialVersion: '2.0' });
    await rig.window('impact', 'N1', at('2016-08-10', '08:00'), 28);
    const counts = { changedALot: 5, changedALittle: 4, notYetPlanned: 3, noChange: 2 };
    await rig.answer('impact', 'N1', ['changedPractice', counts], ALSO);
    await rig.night(at('2016-08-20'));
    assert.deepEqual((await shown(at('2016-08-20'))).region, {
      ...{ kind: 'shown', replies: 70, counts: [20, 31, 13, 6] },
    });
    assert.deepEqual((await shown(at('2016-08-20'))).subRegions.South, undefined);
    await rig.shut('impact', 'N1', [18, 14]);
    await rig.night(at('2016-09-08'));
    const after = await shown(at('2016-09-08'));
    assert.deepEqual(after.subRegions.South, [5, 4, 3, 2]);
    assert.deepEqual(after.subRegions.West, [5, 9, 3, 2]);
    assert.equal(after.view.rate.completed, 70);
  });
});

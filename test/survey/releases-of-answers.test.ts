import assert from 'node:assert/strict';
import { londonInstant } from '../../programme/calendar.ts';
import type { Audience } from '../../programme/disclosure/audience.ts';
import type { SurveyKind } from '../../programme/survey/survey-kind.ts';
import { FiguresRig } from './figures-rig.ts';

const at = (day: string, time = '02:00'): Date => londonInstant(day, time) ?? assert.fail(day);
const STEERING: Audience = { kind: 'steeringGroup' };

/** The demo's sessions. */
const SESSIONS = [
  ['T1', '2015-06-18', 'West', '1.0', { excellent: 7, veryGood: 6, good: 2 }, 16],
  ['T2', '2015-07-09', 'West', '1.0', { excellent: 6, veryGood: 6, good: 2 }, 15],
  ['T3', '2015-09-25', 'Central', '1.1', { excellent: 8, veryGood: 6, good: 1, fair: 1 }, 17],
  ['T4', '2015-10-15', 'Central', '1.1', { excellent: 8, veryGood: 6, good: 1 }, 16],
  ['T5', '2015-11-30', 'North', '2.0', { excellent: 6, veryGood: 5, good: 2 }, 14],
  ['T6', '2016-01-21', 'North', '2.0', { excellent: 9, veryGood: 4, good: 1, fair: 1 }, 16],
] as const;

const REST = {
  usefulness: 'good',
  confidenceBefore: 'slightly',
  confidenceAfter: 'very',
  difficulty: 'aboutRight',
} as const;

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

describe('What is released of what people answered', function () {
  this.timeout(60_000);
  let rig: FiguresRig;
  beforeEach(async () => {
    rig = new FiguresRig();
    await rig.open();
    for (const [code, day, subRegion, materialVersion] of SESSIONS)
      await rig.session(code, {
        ...{ subRegion, materialVersion },
        ...{ startsAt: at(day, '09:30'), endsAt: at(day, '16:00') },
      });
  });
  afterEach(() => rig.close());

  const seen = (kind: SurveyKind, now: Date, audience: Audience = STEERING, on?: string) =>
    rig.services.figures.ofProgramme({ kind, programme: rig.programme, audience, now, ...(on && { on }) });
  const question = async (kind: SurveyKind, id: string, now: Date) =>
    (await seen(kind, now)).questions.find(one => one.id === id);
  const countsOf = (cell: object | undefined) => (cell && 'counts' in cell ? cell.counts : cell);

  async function evaluate(...codes: string[]) {
    for (const [code, day, , , counts, attended] of SESSIONS.filter(([one]) => codes.includes(one))) {
      await rig.window('evaluation', code, at(day, '15:55'), 14);
      await rig.answer('evaluation', code, ['overall', counts], REST);
      const completed = Object.values(counts).reduce((sum, n) => sum + n, 0);
      await rig.shut('evaluation', code, [attended, completed]);
    }
  }

  it('of the evaluations of the demo are 44, 33, 9, 2 and 0 of 88, true of all six sessions', async () => {
    const now = at('2016-02-05');
    await evaluate('T1', 'T2', 'T3', 'T4', 'T5', 'T6');
    await rig.night(now);
    const view = await seen('evaluation', now);
    assert.deepEqual(countsOf((await question('evaluation', 'overall', now))?.region), [44, 33, 9, 2, 0]);
    assert.deepEqual(view.mainly, { region: true, sessions: 6, consistently: true });
    assert.deepEqual(view.rate, { completed: 88, invited: 94, percent: 93.6, needsCare: false });
    assert.equal(view.interim, false);
    // Everybody said the same of the rest (X7).
    const change = view.questions.find(one => one.id === 'confidenceChange');
    assert.deepEqual(change?.region, { kind: 'allOrNearlyAll', replies: 88, answer: 0 });
  });

  it('come to the same night by night, and twice a night', async () => {
    for (const [i, [code]] of SESSIONS.entries()) {
      await evaluate(code);
      const night = at(`2016-02-${String(10 + i)}`);
      await rig.night(night);
      await rig.night(night);
    }
    const asked = await question('evaluation', 'overall', at('2016-02-20'));
    assert.deepEqual(countsOf(asked?.region), [44, 33, 9, 2, 0]);
    assert.equal(asked?.asAt, '2016-02-15');
    const then = await seen('evaluation', at('2016-02-20'), STEERING, '2016-02-11');
    assert.deepEqual(countsOf(then.questions[0]?.region), [13, 12, 4, 0, 0]);
  });

  it('lose and double nothing when several processes release at once', async () => {
    await evaluate('T1', 'T2', 'T3', 'T4', 'T5', 'T6');
    const now = at('2016-02-05');
    await Promise.all([1, 2, 3].map(() => rig.night(now)));
    await rig.night(now);
    assert.deepEqual(countsOf((await question('evaluation', 'overall', now))?.region), [44, 33, 9, 2, 0]);
    assert.equal((await seen('evaluation', now)).rate.completed, 88);
  });

  it('are of open windows nothing but how many have answered', async () => {
    const now = at('2015-06-20');
    await rig.window('evaluation', 'T1', at('2015-06-18', '15:55'), 14);
    await rig.answer('evaluation', 'T1', ['overall', SESSIONS[0][4]], REST);
    await rig.night(now);
    const asked = await question('evaluation', 'overall', now);
    assert.deepEqual(asked?.region, { kind: 'hidden', rule: 'X6' });
    assert.deepEqual(await rig.stores.totals.undecided('demo', 'evaluation'), []);
  });

  it('show an audience what it may see and no more', async () => {
    await evaluate('T1', 'T2', 'T3', 'T4', 'T5', 'T6');
    const now = at('2016-02-05');
    await rig.night(now);
    const ofsted = await seen('evaluation', now, { kind: 'ofsted' });
    assert.deepEqual(countsOf(ofsted.questions[0]?.region), [44, 33, 9, 2, 0]);
    assert.deepEqual([ofsted.questions[0]?.subRegions, ofsted.questions[0]?.versions], [[], []]);
    const [window] = await rig.stores.windows.ofSessions('demo', 'evaluation', ['T3']);
    assert.ok(window);
    const session = (audience: Audience) => rig.services.figures.ofSession(window, audience, now);
    const own = await session({ kind: 'trainer', sessions: ['T3'] });
    assert.deepEqual(countsOf(own.questions[0]?.cell), [8, 6, 1, 1, 0]);
    const other = await session({ kind: 'trainer', sessions: ['T4'] });
    assert.deepEqual(other.questions[0]?.cell, { kind: 'hidden', rule: 'X6' });
  });
});

describe('What is released of the survey', function () {
  this.timeout(60_000);
  let rig: FiguresRig;
  beforeEach(async () => {
    rig = new FiguresRig();
    await rig.open();
    for (const [code, day, subRegion, materialVersion] of SESSIONS)
      await rig.session(code, {
        ...{ subRegion, materialVersion },
        ...{ startsAt: at(day, '09:30'), endsAt: at(day, '16:00') },
      });
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
      ...{ kind: 'impact' as const, programme: rig.programme, audience: STEERING, now },
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
    for (const { session } of await rig.stores.windows.ofSessions('demo', 'impact', ['T1', 'T2', 'T3'])) {
      const cell = await rig.stores.releases.session('demo', 'impact/pilot/changedPractice.1', session);
      assert.equal(cell?.kind, 'hidden', session);
    }
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

import assert from 'node:assert/strict';
import type { Audience } from '../../programme/disclosure/audience.ts';
import type { SurveyKind } from '../../programme/survey/survey-kind.ts';
import type { FiguresRig } from './figures-rig.ts';
import { at, heldSessions, SESSIONS } from './held-sessions.ts';

const STEERING: Audience = { kind: 'steeringGroup' };

const REST = {
  usefulness: 'good',
  confidenceBefore: 'slightly',
  confidenceAfter: 'very',
  difficulty: 'aboutRight',
} as const;

describe('What is released of what people answered', function () {
  this.timeout(60_000);
  let rig: FiguresRig;
  beforeEach(async () => {
    rig = await heldSessions();
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

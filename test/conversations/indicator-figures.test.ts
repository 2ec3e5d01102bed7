import assert from 'node:assert/strict';
import type { IndicatorValue } from '../../programme/indicators/indicator.ts';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { buttonOf } from '../../scripts/support/teams-user.ts';
import { sampleIndicator, sampleValue } from '../indicators/sample-indicator.ts';
import { approve, choicesOf, define, enter } from './entering-figures.ts';
import { type PlanStage, raisePlanStage } from './plan-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';

describe('Figures of authorities in conversation', function () {
  this.timeout(60_000);
  let stage: PlanStage;
  beforeEach(async () => {
    stage = await raisePlanStage();
  });
  afterEach(() => stage.close());

  const messages = (key: string, pattern: RegExp): string[] =>
    stage.connector
      .to(stage.user(key).conversationId)
      .map(({ text }) => text)
      .filter(text => pattern.test(text));

  it('take local figures from the own performance lead, and count them once its link officer has approved', async () => {
    cardOf(await define(stage));
    const sent = textOf(cardOf(await enter(stage, 'perf', { numerator: '12', denominator: '80' })));
    assert.match(sent, /The figure of 2014-15 waits for your link officer/);
    assert.match(sent, /2014-15: 15\.0%, waits for approval/);
    assert.doesNotMatch(textOf(await typed(stage, 'ada', 'indicator RE12')), /15\.0%/);
    await stage.turnTo(new Date(stage.now().getTime() + 40 * 60_000));
    assert.equal(messages('link', /1 figure of your authority waits for your approval/).length, 1);
    assert.deepEqual(messages('link2', /waits for your approval/), []);
    const waiting = textOf(await typed(stage, 'link', 'approve figures'));
    assert.match(
      waiting,
      /Carrowmoor, Re-referrals within 12 months, 2014-15: 15\.0%, 12 of 80 \(Perf Example\)/,
    );
    assert.match(textOf(await typed(stage, 'link2', 'approve figures')), /No figure waits/);
    assert.match(textOf(cardOf(await approve(stage, 'link'))), /1 figure is approved/);
    assert.match(textOf(await typed(stage, 'ada', 'indicator RE12')), /1 of 2 authorities so far/);
    const again = await approve(stage, 'link').catch(() => undefined);
    assert.equal(again, undefined, 'nothing is left to approve');
  });

  it('show no figure of the region before all have given theirs, and take none after that (X6)', async () => {
    cardOf(await define(stage));
    cardOf(await enter(stage, 'perf', { numerator: '12', denominator: '80' }));
    cardOf(await approve(stage, 'link'));
    cardOf(await enter(stage, 'perf2', { numerator: '30', denominator: '200' }));
    assert.match(textOf(await typed(stage, 'ada', 'indicator RE12')), /1 of 2 authorities so far/);
    cardOf(await approve(stage, 'link2'));
    const card = textOf(await typed(stage, 'ada', 'indicator RE12'));
    assert.match(card, /2014-15 15\.0% \(about 40\)/);
    assert.match(card, /Carrowmoor 15\.0% Tavenshire 15\.0%/);
    const late = await enter(stage, 'perf', { numerator: '13', denominator: '80' });
    assert.match(late.text ?? '', /the region's is out\. Changing one now would give that one away/);
  });

  it('hide 1 to 5 children from everybody but the own authority (X1)', async () => {
    cardOf(await define(stage));
    cardOf(await enter(stage, 'perf', { numerator: '3', denominator: '80' }));
    cardOf(await approve(stage, 'link'));
    cardOf(await enter(stage, 'perf2', { numerator: '30', denominator: '200' }));
    cardOf(await approve(stage, 'link2'));
    for (const key of ['ada', 'sue', 'manager', 'perf2']) {
      const card = textOf(await typed(stage, key, 'indicator RE12'));
      assert.match(card, /Carrowmoor c Tavenshire c/);
      assert.doesNotMatch(card, /3\.8%|\b3 of 80/);
    }
    const pick = buttonOf(await typed(stage, 'perf', 'enter figures'), 'value.pick');
    const own = textOf(cardOf(await press(stage, 'perf', pick, { indicator: 'RE12' })));
    assert.match(own, /2014-15: 3\.8%, approved/);
  });

  it('are refused with what to do where a figure makes no sense, or is not yours to give', async () => {
    cardOf(await define(stage));
    const refused: [Record<string, string>, RegExp, string?][] = [
      [{ numerator: '12' }, /belong together/],
      [{}, /Numerator and denominator are missing/],
      [{ numerator: '90', denominator: '80' }, /is more than the denominator/],
      [{ numerator: '1.5', denominator: '80' }, /Correct it to a whole number/],
      [{ numerator: '0', denominator: '0' }, /The denominator is 0/],
      [{ numerator: '-1', denominator: 'many' }, /needs a number from 0/],
      [{ numerator: '12', denominator: '80' }, /ends on 31 March 2017\. Wait/, '2016-17'],
      [{ numerator: '12', denominator: '80' }, /is no period of this indicator/, '2014-15.Q1'],
      [{ kind: 'c' }, /"What you enter" has a value that is not on the list/],
    ];
    for (const [answers, expected, period] of refused)
      assert.match((await enter(stage, 'perf', answers, period)).text ?? '', expected);
    const other = { indicator: 'RE12', authority: 'D02', period: '2014-15~0' };
    const forged = { verb: 'value.enter', data: other };
    const counts = { kind: 'counted', numerator: '12', denominator: '80' };
    assert.match((await press(stage, 'perf', forged, counts)).text ?? '', /performance lead of no authority/);
    assert.match((await press(stage, 'ada', forged, counts)).text ?? '', /Only the performance lead/);
    await stage.indicators.insertIndicator(sampleIndicator({ region: stage.region }));
    const published = { ...forged, data: { ...other, authority: 'D01', indicator: 'SP2' } };
    assert.match(
      (await press(stage, 'perf', published, counts)).text ?? '',
      /are imported and not entered here/,
    );
    assert.deepEqual(await stage.indicators.undecided(stage.region), []);
    assert.match(textOf(cardOf(await enter(stage, 'perf', { kind: 'z' }))), /2014-15: z, waits/);
  });

  it('come back to whoever entered them, with the reason, and are entered anew', async () => {
    cardOf(await define(stage));
    cardOf(await enter(stage, 'perf', { numerator: '12', denominator: '80' }));
    const card = await typed(stage, 'link', 'approve figures');
    const [value = ''] = choicesOf(card, 'values');
    const back = buttonOf(card, 'value.giveBack');
    cardOf(await press(stage, 'link', back, { value: value, reason: 'That is the year before' }));
    await stage.bot.reconcile();
    assert.equal(messages('perf', /sent the figure of.*back: That is the year before\./).length, 1);
    assert.match(
      textOf(await typed(stage, 'perf', 'enter figures')),
      /Sent back to you.*That is the year before/,
    );
    const late = await press(stage, 'link', back, { value: value, reason: 'Again' });
    assert.match(late.text ?? '', /not there any more as it was shown/);
    cardOf(await enter(stage, 'perf', { numerator: '13', denominator: '80' }));
    const old = buttonOf(card, 'value.approve');
    const missed = textOf(cardOf(await press(stage, 'link', old, { values: value })));
    assert.match(missed, /1 figure had changed meanwhile and was left as it is/);
    assert.match(textOf(cardOf(await approve(stage, 'link'))), /1 figure is approved/);
  });

  it('are looked at by a second pair of eyes where one person is both', async () => {
    cardOf(await define(stage));
    const id = await stage.idOf('perf');
    const value: IndicatorValue = sampleValue({
      region: stage.region,
      indicator: 'RE12',
      enteredBy: await stage.idOf('link'),
      authority: 'D01',
    });
    await stage.indicators.putValues([value]);
    assert.match((await approve(stage, 'link')).text ?? '', /You entered one of these figures yourself/);
    await stage.indicators.putValues([{ ...value, enteredBy: id }]);
    cardOf(await approve(stage, 'link'));
  });
});

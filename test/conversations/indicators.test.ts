import assert from 'node:assert/strict';
import type { IndicatorValue } from '../../programme/indicators/indicator.ts';
import { cardOf } from '../../scripts/scenario/vote-story.ts';
import { buttonOf, buttonsOf } from '../../scripts/support/teams-user.ts';
import { inputsOf, nodesOf } from '../cards/card-walk.ts';
import { sampleIndicator, sampleValue } from '../indicators/sample-indicator.ts';
import { type PlanStage, raisePlanStage } from './plan-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';

const DEFINITION = {
  code: 're12',
  title: 'Re-referrals within 12 months',
  outcome: '0',
  newOutcome: 'Families get help early',
  polarity: 'context',
  unit: 'percent',
  counted: 'children',
  numerator: 'Children referred again',
  denominator: 'Children referred',
  frequency: 'year',
  source: 'Table C1',
  status: 'local',
  note: 'Very low may mean that families are missed',
};

describe('Indicators in conversation', function () {
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
  const define = async (change: Record<string, string> = {}) => {
    const form = await typed(stage, 'manager', 'new indicator');
    return press(stage, 'manager', buttonOf(form, 'indicator.define'), { ...DEFINITION, ...change });
  };
  /** The performance lead chooses the indicator and enters the figure of a period; the answer to that. */
  const enter = async (key: string, answers: Record<string, string>, period = '2014-15') => {
    const pick = buttonOf(await typed(stage, key, 'enter figures'), 'value.pick');
    const form = cardOf(await press(stage, key, pick, { indicator: 'RE12' }));
    const choices = inputsOf(form).flatMap(one => (one.id === 'period' ? one.choices : []));
    const [chosen] = (choices as { value: string }[]).filter(({ value }) => value.startsWith(period));
    const figure = { kind: 'counted', numerator: '', denominator: '', ...answers };
    const save = buttonOf(form, 'value.enter');
    return press(stage, key, save, { period: chosen?.value ?? `${period}~0`, ...figure });
  };
  const approve = async (key: string) => {
    const card = await typed(stage, key, 'approve figures');
    const choices = inputsOf(card).flatMap(one => (one.id === 'values' ? one.choices : []));
    const values = (choices as { value: string }[]).map(({ value }) => value).join(',');
    return press(stage, key, buttonOf(card, 'value.approve'), { values });
  };

  it('are defined once by the programme manager, with an outcome and what has to be known', async () => {
    assert.match(textOf(await typed(stage, 'ada', 'indicators')), /No indicator is defined yet/);
    const card = textOf(cardOf(await define()));
    assert.match(card, /RE12: Re-referrals within 12 months.*Outcome Families get help early/);
    assert.match(
      card,
      /Neither low nor high is better by itself.*Very low may mean that families are missed/,
    );
    assert.match((await define({ title: 'Another' })).text ?? '', /There is an indicator RE12 already/);
    cardOf(await define());
    assert.equal((await stage.indicators.outcomes(stage.region)).length, 1);
    const odd = await define({ code: 'R', unit: 'pounds', numerator: '' });
    assert.match(odd.text ?? '', /2 to 10 letters or digits.*Numerator.*Unit/s);
    assert.match(String(await typed(stage, 'ada', 'new indicator')), /Only the programme manager/);
    assert.match(String(await typed(stage, 'ada', 'indicator NONE')), /This indicator is not there/);
  });

  it('keep their meaning when their words change', async () => {
    const card = cardOf(await define());
    const edit = cardOf(await press(stage, 'manager', buttonOf(card, 'indicator.edit')));
    const reword = buttonOf(edit, 'indicator.reword');
    const words = { ...DEFINITION, title: 'Referred again', note: '' };
    const { code: _, unit: __, counted: ___, frequency: ____, status: _____, ...told } = words;
    const changed = textOf(cardOf(await press(stage, 'manager', reword, told)));
    assert.match(changed, /RE12: Referred again/);
    assert.doesNotMatch(changed, /Very low may mean/);
    const forged = { ...reword, data: { ...reword.data, unit: 'per10000', status: 'published' } };
    const refused = await press(stage, 'manager', forged, told);
    assert.match(refused.text ?? '', /the unit and whether it is published cannot be changed/);
    const other = await press(stage, 'ada', reword, told);
    assert.equal(other.card, undefined);
  });

  it('take local figures from the own performance lead, and count them once its link officer has approved', async () => {
    cardOf(await define());
    const sent = textOf(cardOf(await enter('perf', { numerator: '12', denominator: '80' })));
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
    assert.match(textOf(cardOf(await approve('link'))), /1 figure is approved/);
    assert.match(textOf(await typed(stage, 'ada', 'indicator RE12')), /1 of 2 authorities so far/);
    const again = await approve('link').catch(() => undefined);
    assert.equal(again, undefined, 'nothing is left to approve');
  });

  it('show no figure of the region before all have given theirs, and take none after that (X6)', async () => {
    cardOf(await define());
    cardOf(await enter('perf', { numerator: '12', denominator: '80' }));
    cardOf(await approve('link'));
    cardOf(await enter('perf2', { numerator: '30', denominator: '200' }));
    assert.match(textOf(await typed(stage, 'ada', 'indicator RE12')), /1 of 2 authorities so far/);
    cardOf(await approve('link2'));
    const card = textOf(await typed(stage, 'ada', 'indicator RE12'));
    assert.match(card, /2014-15 15\.0% \(about 40\)/);
    assert.match(card, /Carrowmoor 15\.0% Tavenshire 15\.0%/);
    const late = await enter('perf', { numerator: '13', denominator: '80' });
    assert.match(late.text ?? '', /the region's is out\. Changing one now would give that one away/);
  });

  it('hide 1 to 5 children from everybody but the own authority (X1)', async () => {
    cardOf(await define());
    cardOf(await enter('perf', { numerator: '3', denominator: '80' }));
    cardOf(await approve('link'));
    cardOf(await enter('perf2', { numerator: '30', denominator: '200' }));
    cardOf(await approve('link2'));
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
    cardOf(await define());
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
      assert.match((await enter('perf', answers, period)).text ?? '', expected);
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
    assert.match(textOf(cardOf(await enter('perf', { kind: 'z' }))), /2014-15: z, waits/);
  });

  it('come back to whoever entered them, with the reason, and are entered anew', async () => {
    cardOf(await define());
    cardOf(await enter('perf', { numerator: '12', denominator: '80' }));
    const card = await typed(stage, 'link', 'approve figures');
    const [value] = inputsOf(card).flatMap(one => (one.id === 'values' ? one.choices : [])) as {
      value: string;
    }[];
    const back = buttonOf(card, 'value.giveBack');
    cardOf(
      await press(stage, 'link', back, { value: value?.value ?? '', reason: 'That is the year before' }),
    );
    await stage.bot.reconcile();
    assert.equal(messages('perf', /sent the figure of.*back: That is the year before\./).length, 1);
    assert.match(
      textOf(await typed(stage, 'perf', 'enter figures')),
      /Sent back to you.*That is the year before/,
    );
    const late = await press(stage, 'link', back, { value: value?.value ?? '', reason: 'Again' });
    assert.match(late.text ?? '', /not there any more as it was shown/);
    cardOf(await enter('perf', { numerator: '13', denominator: '80' }));
    const old = buttonOf(card, 'value.approve');
    const missed = textOf(cardOf(await press(stage, 'link', old, { values: value?.value ?? '' })));
    assert.match(missed, /1 figure had changed meanwhile and was left as it is/);
    assert.match(textOf(cardOf(await approve('link'))), /1 figure is approved/);
  });

  it('are looked at by a second pair of eyes where one person is both', async () => {
    cardOf(await define());
    const id = await stage.idOf('perf');
    const value: IndicatorValue = sampleValue({
      region: stage.region,
      indicator: 'RE12',
      enteredBy: await stage.idOf('link'),
      authority: 'D01',
    });
    await stage.indicators.putValues([value]);
    assert.match((await approve('link')).text ?? '', /You entered one of these figures yourself/);
    await stage.indicators.putValues([{ ...value, enteredBy: id }]);
    cardOf(await approve('link'));
  });

  it('show history and forecast as a chart, in words and in a table, and no colour', async () => {
    const { region } = stage;
    await stage.indicators.insertIndicator(sampleIndicator({ region }));
    const values = ['2010-11', '2011-12', '2012-13', '2013-14', '2014-15'].map((period, index) =>
      sampleValue({ region, period, authority: '*', state: 'approved', rate: 14 + index }),
    );
    await stage.indicators.putValues(values);
    const card = await typed(stage, 'olu', 'indicator sp2');
    const text = textOf(card);
    assert.match(
      text,
      /From 14\.0% in 2010-11 to 18\.0% in 2014-15\. If nothing changes: 19\.0% in 2015-16, 20\.0% in 2016-17 and 21\.0% in 2017-18\./,
    );
    assert.match(
      text,
      /It is rising by about 1\.0 percentage points a year; low is better: if nothing changes, it gets worse\./,
    );
    assert.match(text, /straight line through the last 5 years on from the latest figure/);
    assert.match(text, /2014-15 18\.0% – 2015-16 – 19\.0%/);
    const chart = nodesOf(card).find(({ type }) => type === 'Chart.Line') as {
      data: { legend: string; values: unknown[] }[];
    };
    assert.deepEqual(
      chart.data.map(({ legend, values: points }) => [legend, points.length]),
      [
        ['Region', 5],
        ['If nothing changes', 4],
      ],
    );
    assert.doesNotMatch(JSON.stringify(card), /"(good|attention|warning)"/);
    const list = textOf(await typed(stage, 'olu', 'indicators'));
    assert.match(list, /SP2: Second or subsequent.*18\.0% \(2014-15\) Gets worse/);
    assert.ok(!buttonsOf(card).some(({ verb }) => verb === 'indicator.edit'));
    assert.doesNotMatch(text, /Authorities in/);
  });
});

import assert from 'node:assert/strict';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { buttonOf, buttonsOf } from '../../scripts/support/teams-user.ts';
import { nodesOf } from '../cards/card-walk.ts';
import { sampleIndicator, sampleValue } from '../indicators/sample-indicator.ts';
import { DEFINITION, define } from './entering-figures.ts';
import { type PlanStage, raisePlanStage } from './plan-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';

describe('Indicators in conversation', function () {
  this.timeout(60_000);
  let stage: PlanStage;
  beforeEach(async () => {
    stage = await raisePlanStage();
  });
  afterEach(() => stage.close());

  it('are defined once by the programme manager, with an outcome and what has to be known', async () => {
    assert.match(textOf(await typed(stage, 'ada', 'indicators')), /No indicator is defined yet/);
    const card = textOf(cardOf(await define(stage)));
    assert.match(card, /RE12: Re-referrals within 12 months.*Outcome Families get help early/);
    assert.match(
      card,
      /Neither low nor high is better by itself.*Very low may mean that families are missed/,
    );
    assert.match(
      (await define(stage, { title: 'Another' })).text ?? '',
      /There is an indicator RE12 already/,
    );
    cardOf(await define(stage));
    assert.equal((await stage.indicators.outcomes(stage.region)).length, 1);
    const odd = await define(stage, { code: 'R', unit: 'pounds', numerator: '' });
    assert.match(odd.text ?? '', /2 to 10 letters or digits.*Numerator.*Unit/s);
    assert.match(String(await typed(stage, 'ada', 'new indicator')), /Only the programme manager/);
    assert.match(String(await typed(stage, 'ada', 'indicator NONE')), /This indicator is not there/);
  });

  it('keep their meaning when their words change', async () => {
    const card = cardOf(await define(stage));
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

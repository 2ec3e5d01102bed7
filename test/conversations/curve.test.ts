import assert from 'node:assert/strict';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { buttonOf, buttonsOf } from '../../scripts/support/teams-user.ts';
import { nodesOf } from '../cards/card-walk.ts';
import { sampleIndicator, sampleValue } from '../indicators/sample-indicator.ts';
import { running } from './plan-moves.ts';
import { BEGIN_AT, type PlanStage, raisePlanStage, VOTE } from './plan-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';

const SHEET = {
  indicator: 'SP2',
  story: 'Thresholds differ from place to place.',
  partners: 'Health\nSchools',
  works: 'One practice guide that everybody uses',
  actions: 'Compare thresholds\nWrite the guide',
};
const TOPIC = { vote: VOTE, topic: 'NEG' };

describe('Turning the curve in conversation', function () {
  this.timeout(60_000);
  let stage: PlanStage;
  afterEach(() => stage.close());

  async function withIndicator(): Promise<void> {
    const { region } = stage;
    await stage.indicators.putOutcome({ region, code: 'safe', title: 'Children are safe from neglect' });
    await stage.indicators.insertIndicator(sampleIndicator({ region, outcome: 'safe' }));
    const years = ['2011-12', '2012-13', '2013-14', '2014-15'].map((period, index) =>
      sampleValue({ region, period, authority: '*', state: 'approved', rate: 18 - index }),
    );
    await stage.indicators.putValues(years);
  }

  describe('while a topic is debated', () => {
    beforeEach(async () => {
      stage = await raisePlanStage(BEGIN_AT, { state: 'debate', closesAt: new Date('2016-06-01T15:00:00Z') });
      await withIndicator();
    });

    const show = async (key: string) =>
      cardOf(
        await press(stage, key, {
          verb: 'proposal.show',
          data: { vote: VOTE, proposal: 'proposal-NEG' },
        }),
      );

    it('puts the baseline on the card of the topic, with its chart, its words and its table', async () => {
      const before = await show('ada');
      assert.ok(!nodesOf(before).some(({ type }) => type === 'Chart.Line'));
      const sheet = cardOf(await press(stage, 'manager', buttonOf(await show('manager'), 'curve.show')));
      assert.match(textOf(sheet), /No indicator is chosen yet/);
      const saved = textOf(cardOf(await press(stage, 'manager', buttonOf(sheet, 'curve.save'), SHEET)));
      assert.match(saved, /Outcome Children are safe from neglect/);
      assert.match(saved, /From 18\.0% in 2011-12 to 15\.0% in 2014-15/);
      assert.match(saved, /Thresholds differ from place to place\..*• Health • Schools.*• Write the guide/);
      const card = await show('ada');
      assert.ok(nodesOf(card).some(({ type }) => type === 'Chart.Line'));
      assert.match(textOf(card), /It is falling by about 1\.0 percentage points a year; low is better/);
      assert.match(textOf(card), /2014-15 15\.0%/);
    });

    it('is written by the proposer, sponsors and the programme manager, and by nobody else', async () => {
      const save = { verb: 'curve.save', data: { ...TOPIC, seen: 0 } };
      for (const key of ['ada', 'olu', 'link', 'branch'])
        assert.match(
          (await press(stage, key, save, SHEET)).text ?? '',
          /Only the programme manager or group/,
        );
      assert.equal((await press(stage, 'trainer', save, SHEET)).card, undefined);
      cardOf(await press(stage, 'sue', save, SHEET));
      const [neg] = await stage.votes.proposals(stage.region, VOTE);
      assert.ok(neg);
      const ada = await stage.idOf('ada');
      await stage.votes.insertProposal({ ...neg, id: 'proposal-EDU', code: 'EDU', proposedBy: ada });
      const own = { verb: 'curve.save', data: { vote: VOTE, topic: 'EDU', seen: 0 } };
      cardOf(await press(stage, 'ada', own, SHEET));
    });

    it('keeps what somebody else wrote meanwhile, and one change of two presses', async () => {
      const save = { verb: 'curve.save', data: { ...TOPIC, seen: 0 } };
      const twice = await Promise.all([1, 2].map(() => press(stage, 'manager', save, SHEET)));
      assert.ok(twice.some(({ card }) => card));
      const other = await press(stage, 'sue', save, { ...SHEET, story: 'Another story' });
      assert.match(other.text ?? '', /Someone changed this/);
      assert.equal((await stage.indicators.sheet(stage.region, VOTE, 'NEG'))?.revision, 1);
    });

    it('refuses what is not there, what is too long, and data on a child', async () => {
      const save = { verb: 'curve.save', data: { ...TOPIC, seen: 0 } };
      const none = await press(stage, 'manager', save, { ...SHEET, indicator: 'NONE' });
      assert.match(none.text ?? '', /This indicator is not there/);
      const many = { ...SHEET, partners: 'One\n'.repeat(9) };
      assert.match((await press(stage, 'manager', save, many)).text ?? '', /takes at most 8/);
      const child = { ...SHEET, story: 'A child of Mr Smith was hurt.' };
      assert.match((await press(stage, 'manager', save, child)).text ?? '', /could name a child/);
      const topic = { verb: 'curve.show', data: { vote: VOTE, topic: 'XYZ' } };
      assert.match((await press(stage, 'ada', topic)).text ?? '', /topic is not there any more/);
      const vote = { verb: 'curve.show', data: { vote: 'other', topic: 'NEG' } };
      assert.match((await press(stage, 'ada', vote)).text ?? '', /vote does not exist/);
      assert.equal((await press(stage, 'trainer', { verb: 'curve.show', data: TOPIC })).card, undefined);
    });
  });

  describe('once the topic is a priority', () => {
    beforeEach(async () => {
      stage = await raisePlanStage();
      await withIndicator();
      await running(stage);
    });

    it('leads from the plan to the sheet, to the indicator and back', async () => {
      const save = { verb: 'curve.save', data: { ...TOPIC, seen: 0 } };
      const sheet = cardOf(await press(stage, 'sue', save, SHEET));
      const priority = cardOf(await press(stage, 'sue', buttonOf(sheet, 'plan.priority')));
      assert.match(
        textOf(priority),
        /Outcome: Children are safe from neglect\..*From 18\.0% in 2011-12 to 15\.0%/,
      );
      const again = cardOf(await press(stage, 'ada', buttonOf(priority, 'curve.show')));
      assert.ok(!buttonsOf(again).some(({ verb }) => verb === 'curve.save'), 'Ada may look');
      const indicator = cardOf(await press(stage, 'ada', buttonOf(again, 'indicator.show')));
      const pick = buttonOf(indicator, 'curve.pick');
      const back = cardOf(await press(stage, 'ada', pick, { topic: `${VOTE}~NEG` }));
      assert.match(textOf(back), /Turn the curve: NEG/);
      const page = textOf(await typed(stage, 'ada', 'plan'));
      assert.match(page, /NEG: Preventing.*Outcome: Children are safe from neglect\. Second or subsequent/);
      assert.match(page, /WRK: Recruiting.*No indicator is chosen for it yet/);
      const result = cardOf(await press(stage, 'ada', buttonOf(priority, 'vote.result')));
      assert.match(
        textOf(cardOf(await press(stage, 'ada', buttonOf(result, 'plan.show')))),
        /Improvement plan/,
      );
    });
  });

  it('shows training by the three questions, before anybody was asked, to those whom it is for', async () => {
    stage = await raisePlanStage();
    const card = textOf(await typed(stage, 'ada', 'training results'));
    assert.match(card, /How much did we do\?.*People trained 0.*Authorities reached 0 of 2/);
    assert.match(card, /How well did we do it\?.*Rated excellent or very good Nobody has been asked yet/);
    assert.match(card, /Is anyone better off\?.*three months on Nobody has been asked yet/);
    assert.match(String(await typed(stage, 'olu', 'three questions')), /Only the programme manager/);
  });
});

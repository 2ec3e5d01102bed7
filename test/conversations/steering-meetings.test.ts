import assert from 'node:assert/strict';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { buttonOf, buttonsOf } from '../../scripts/support/teams-user.ts';
import { inputsOf, rowsOf } from '../cards/card-walk.ts';
import { member } from './session-stage.ts';
import { besidesDigests, messagesTo, told } from './training-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';
import { raiseYearStage, type YearStage } from './year-stage.ts';

/** With the chair, the deputy and Stella they are five, so it takes three. */
const MORE = ['sami', 'sunny'].map(key => member(key, undefined, [{ role: 'steeringMember' }]));

const CALLED = {
  firstDay: '2015-07-07',
  secondDay: '',
  thirdDay: '',
  start: '10:00',
  end: '12:00',
  place: 'Harbour House',
  quorum: '',
};

describe('A meeting of the steering group in conversation', function () {
  this.timeout(60_000);
  let stage: YearStage;
  beforeEach(async () => {
    stage = await raiseYearStage(undefined, MORE);
  });
  afterEach(async () => {
    await stage.close();
  });

  const verbsOf = (card: unknown) => buttonsOf(card).map(({ verb }) => verb);
  async function called(change: Record<string, string> = {}): Promise<unknown> {
    const list = await typed(stage, 'manager', 'meetings');
    const form = cardOf(await press(stage, 'manager', buttonOf(list, 'meeting.new')));
    return cardOf(await press(stage, 'manager', buttonOf(form, 'meeting.save'), { ...CALLED, ...change }));
  }
  const shown = async (key: string, card: unknown) => {
    const { meeting } = buttonOf(card, 'meeting.cancel').data;
    return cardOf(await press(stage, key, { verb: 'meeting.show', data: { meeting } }));
  };
  const answered = async (key: string, answer: 'yes' | 'no') => {
    await stage.bot.reconcile();
    const message = stage.lastCard(key);
    const button = buttonsOf(message).find(
      ({ verb, data }) => verb === 'meeting.answer' && (data.can === '') === (answer === 'no'),
    );
    assert.ok(button, key);
    return cardOf(await press(stage, key, button));
  };
  const atTime = (text: string) => new Date(`${text}Z`);

  it('with one day asks members whether they come, and counts yes, no and no answer', async () => {
    const asked = await told(stage, 'stella', async () => {
      assert.match(
        textOf(await called()),
        /Scheduled\..*Harbour House.*7 July 2015 at 10:00.*0 yes, 0 no, 5 no answer/,
      );
    });
    assert.deepEqual(asked, ['Will you come to the steering group on 7 July 2015?']);
    assert.match(textOf(await answered('stella', 'yes')), /1 yes, 0 no, 4 no answer\. You said yes/);
    await answered('chair', 'no');
    const list = await typed(stage, 'director-D01', 'meetings');
    assert.match(rowsOf(list)[0]?.join(' ') ?? '', /1 yes, 1 no, 3 no answer; it takes 3/);
    assert.ok(!verbsOf(list).includes('meeting.new'), 'directors read only');
    assert.match(String(await typed(stage, 'colleague', 'meetings')), /Only the programme manager, chair/);
  });

  it('with several days lets members say which suit, and is fixed on one of them', async () => {
    const card = await called({ secondDay: '2015-07-14', thirdDay: '2015-07-21' });
    assert.match(textOf(card), /Proposed, with several dates/);
    await stage.bot.reconcile();
    const message = stage.lastCard('stella');
    const choices = inputsOf(message).find(({ id }) => id === 'can')?.choices as { value: string }[];
    assert.equal(choices.length, 3);
    const can = choices
      .slice(1)
      .map(({ value }) => value)
      .join(',');
    const mine = cardOf(await press(stage, 'stella', buttonOf(message, 'meeting.answer'), { can }));
    assert.match(textOf(mine), /7 July.*0 yes, 1 no.*You said no.*14 July.*1 yes.*You said yes/);
    const news = await told(stage, 'chair', async () => {
      const choose = buttonOf(await shown('manager', card), 'meeting.choose');
      const fixed = cardOf(await press(stage, 'manager', choose, { date: choices[1]?.value ?? '' }));
      assert.match(textOf(fixed), /14 July 2015 at 10:00 London time \(fixed\).*1 yes, 0 no/);
    });
    assert.match(news.join(), /The steering group meets on 14 July 2015 at 10:00/);
  });

  it('warns the programme manager 10 working days ahead where too few may come, and offers other dates', async () => {
    const card = await called();
    for (const key of ['chair', 'deputy', 'sami']) await answered(key, 'no');
    const early = await told(stage, 'manager', () => stage.turnTo(atTime('2015-06-22T15:00')));
    assert.deepEqual(besidesDigests(early), [], 'ten working days before 7 July is 23 June');
    const reminded = besidesDigests(messagesTo(stage, 'sunny')).at(-1) ?? '';
    assert.match(reminded, /You have not said whether you will come to the steering group on 7 July/);
    const warned = await told(stage, 'manager', () => stage.turnTo(atTime('2015-06-23T09:00')));
    assert.deepEqual(besidesDigests(warned), [
      'The steering group on 7 July 2015 may have too few: 1 expected, and it takes 3. Offer other dates on the card.',
    ]);
    const later = await told(stage, 'manager', () => stage.turnTo(atTime('2015-06-24T09:00')));
    assert.deepEqual(besidesDigests(later), [], 'once');

    const warning = stage.lastCard('manager');
    const presets = inputsOf(warning).map(({ id, value }) => [id, value]);
    for (const [field, day] of [
      ['firstDay', '2015-07-14'],
      ['secondDay', '2015-07-21'],
      ['thirdDay', '2015-07-28'],
    ])
      assert.ok(
        presets.some(([id, value]) => id === field && value === day),
        field,
      );
    const offer = { firstDay: '2015-07-14', secondDay: '', thirdDay: '', start: '10:00', end: '12:00' };
    const asked = await told(stage, 'chair', async () => {
      cardOf(await press(stage, 'manager', buttonOf(warning, 'meeting.offer'), offer));
    });
    assert.deepEqual(asked, ['Which dates of the steering group can you come to?']);
    for (const key of ['chair', 'deputy', 'stella']) {
      const message = stage.lastCard(key);
      const { shown: both } = buttonOf(message, 'meeting.answer').data;
      const [, other = ''] = String(both).split(',');
      cardOf(await press(stage, key, buttonOf(message, 'meeting.answer'), { can: other }));
    }
    const moved = await told(stage, 'sami', async () => {
      const choose = buttonOf(await shown('manager', card), 'meeting.choose');
      const [date] = inputsOf(await shown('manager', card)).filter(({ id }) => id === 'date');
      const [only] = (date?.choices ?? []) as { value: string }[];
      const after = await press(stage, 'manager', choose, { date: only?.value ?? '' });
      assert.match(textOf(cardOf(after)), /Moved from 7 July 2015.*3 yes/);
    });
    assert.match(moved.join(), /meets on 14 July 2015/);
  });

  it('does not warn where enough have said yes', async () => {
    await called();
    for (const key of ['chair', 'deputy', 'sami']) await answered(key, 'yes');
    assert.deepEqual(await told(stage, 'manager', () => stage.turnTo(atTime('2015-06-30T09:00'))), []);
  });

  it('is held with those who came, learns from that, and says whether the quorum was met', async () => {
    const card = await called();
    await answered('chair', 'yes');
    await stage.turnTo(atTime('2015-07-07T10:30'));
    const present = (await Promise.all(['chair', 'stella'].map(stage.idOf))).join(',');
    const hold = buttonOf(await shown('manager', card), 'meeting.hold');
    const held = cardOf(await press(stage, 'manager', hold, { present }));
    assert.match(textOf(held), /Held\..*2 of 5 members came; it takes 3\. The quorum was missed/);
    const next = await called({ firstDay: '2015-08-04' });
    assert.match(textOf(next), /Only 1 is expected/, '1 of the 4 silent came, so 1 of 5 is expected');
    const list = await typed(stage, 'manager', 'meetings');
    assert.match(textOf(list), /7 July 2015 Held, 2 came/);
  });

  it('is cancelled with a reason that members read, and then takes no answers', async () => {
    const card = await called();
    await stage.bot.reconcile();
    const message = stage.lastCard('stella');
    const news = await told(stage, 'stella', async () => {
      const cancel = buttonOf(card, 'meeting.cancel');
      cardOf(await press(stage, 'manager', cancel, { cancelReason: 'It clashes with an inspection event' }));
    });
    assert.deepEqual(news, ['The steering group on 7 July 2015 does not meet.']);
    const late = await press(stage, 'stella', buttonOf(message, 'meeting.answer'));
    assert.match(late.text ?? '', /was cancelled\. Reason: It clashes with an inspection event\./);
    assert.match(textOf(await typed(stage, 'chair', 'meetings')), /Cancelled: It clashes/);
  });
});

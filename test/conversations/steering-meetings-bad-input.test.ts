import assert from 'node:assert/strict';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { buttonOf } from '../../scripts/support/teams-user.ts';
import { press, typed } from './vote-stage.ts';
import { raiseYearStage, type YearStage } from './year-stage.ts';

const CALLED = {
  firstDay: '2015-07-07',
  secondDay: '',
  thirdDay: '',
  start: '10:00',
  end: '12:00',
  place: '',
  quorum: '',
};

describe('Bad input to meetings of the steering group', function () {
  this.timeout(60_000);
  let stage: YearStage;
  let save: ReturnType<typeof buttonOf>;
  before(async () => {
    stage = await raiseYearStage();
    const list = await typed(stage, 'manager', 'meetings');
    const form = cardOf(await press(stage, 'manager', buttonOf(list, 'meeting.new')));
    save = buttonOf(form, 'meeting.save');
  });
  after(async () => {
    await stage.close();
  });
  const count = () => stage.db.collection('meetings').countDocuments({});

  const WRONG: [string, Record<string, string>, RegExp][] = [
    ['a past day', { firstDay: '2015-05-29' }, /29 May 2015 at 10:00 London time is past/],
    ['no such day', { firstDay: '2015-02-29' }, /needs a date/],
    ['an end before the start', { end: '09:00' }, /end on 7 July 2015 at 09:00.*later than the start/],
    ['a day named twice', { secondDay: '2015-07-07' }, /7 July 2015 is named twice/],
    ['no time', { start: '25:00' }, /needs a time/],
    ['a quorum of nobody', { quorum: '0' }, /whole number from 1 to 100/],
    ['everything at once', { firstDay: '2015-05-29', end: '09:00' }, /end on 29 May/],
  ];
  for (const [what, change, answer] of WRONG)
    it(`is refused with what to do about it, and nothing is kept: ${what}`, async () => {
      const before = await count();
      const { card, text } = await press(stage, 'manager', save, { ...CALLED, ...change });
      assert.equal(card, undefined);
      assert.match(text ?? '', answer);
      assert.equal(await count(), before);
    });

  it('calls one meeting however often it is pressed, and lets nobody else change it', async () => {
    const card = cardOf(await press(stage, 'manager', save, CALLED));
    cardOf(await press(stage, 'manager', save, CALLED));
    assert.equal(await count(), 1);
    const { meeting } = buttonOf(card, 'meeting.cancel').data;
    const data = { meeting, once: 'x', shown: 'nowhere', can: 'nowhere', date: 'nowhere' };
    const inputs = { ...CALLED, cancelReason: 'x', present: '' };
    for (const key of ['stella', 'director-D01', 'trainer', 'colleague'])
      for (const verb of ['save', 'choose', 'offer', 'hold', 'cancel', 'new']) {
        const { text } = await press(stage, key, { verb: `meeting.${verb}`, data }, inputs);
        assert.match(text ?? '', /Only the programme manager, chair/, `${key} ${verb}`);
      }
    const pressed = async (key: string, verb: string, more: object = {}) =>
      (await press(stage, key, { verb: `meeting.${verb}`, data }, { ...inputs, ...more })).text ?? '';
    assert.match(await pressed('manager', 'choose'), /This date is not offered any more/);
    assert.match(await pressed('manager', 'offer'), /these dates are offered already/);
    assert.match(await pressed('manager', 'hold'), /The meeting begins on 7 July 2015/);
    assert.match(await pressed('stella', 'answer'), /This date is not offered any more/);
    const { meeting: _, ...elsewhere } = data;
    const nowhere = { verb: 'meeting.answer', data: { ...elsewhere, meeting: 'nowhere' } };
    assert.match((await press(stage, 'stella', nowhere)).text ?? '', /This meeting does not exist/);
  });

  it('takes an answer from members of that day only, and none once it has begun', async () => {
    await stage.bot.reconcile();
    const answer = buttonOf(stage.lastCard('stella'), 'meeting.answer');
    const foreign = await press(stage, 'director-D01', answer);
    assert.match(foreign.text ?? '', /Only members of the steering group answer/);
    await stage.turnTo(new Date('2015-07-07T09:30:00Z'));
    const late = await press(stage, 'stella', answer);
    assert.match(late.text ?? '', /7 July 2015 at 10:00 London time is past/);
  });
});

import assert from 'node:assert/strict';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { buttonOf } from '../../scripts/support/teams-user.ts';
import { ANSWERS, planned } from './summit-stage.ts';
import { press, typed } from './vote-stage.ts';
import { raiseYearStage, type YearStage } from './year-stage.ts';

describe('Bad input to a summit', function () {
  this.timeout(60_000);
  let stage: YearStage;
  beforeEach(async () => {
    stage = await raiseYearStage();
  });
  afterEach(async () => {
    await stage.close();
  });

  it('is answered with what to do about it, and nothing is kept', async () => {
    const form = buttonOf(await typed(stage, 'manager', 'new summit'), 'summit.save');
    const wrong: [Record<string, string>, RegExp][] = [
      [{ name: '' }, /"Name" is empty/],
      [{ date: '2015-02-30' }, /needs a date/],
      [{ name: 'x'.repeat(101) }, /the limit is 100/],
      [{ aliases: 'a\nb\nc\nd\ne' }, /at most 4/],
    ];
    for (const [change, why] of wrong)
      assert.match((await press(stage, 'manager', form, { ...ANSWERS, ...change })).text ?? '', why);
    assert.match(String(await typed(stage, 'manager', 'summit 2015')), /There is no such summit/);
    const card = await planned(stage);
    const { summit } = buttonOf(card, 'summit.open').data;
    const data = { summit, once: 'two', seen: 1, shown: 'x', answer: 'yes' };
    const inputs = {
      ...ANSWERS,
      roles: 'director',
      text: 'Lee',
      capacity: 'staff',
      count: '1',
      cancelReason: 'x',
    };
    for (const key of ['colleague', 'director-D01', 'trainer', 'chair'])
      for (const verb of ['save', 'open', 'invite', 'cancel', 'mark', 'count', 'messages', 'votes', 'add']) {
        const { text = '' } = await press(stage, key, { verb: `summit.${verb}`, data }, inputs);
        assert.match(text, /programme manager|not for you to see|There is no such summit/, `${key} ${verb}`);
      }
    const again = await press(stage, 'manager', { ...form, data: { once: 'other' } }, ANSWERS);
    assert.match(again.text ?? '', /There is a summit called Peer Challenge.*on 26 June 2015 already/);
    const press2 = (verb: string, more: object = {}) =>
      press(stage, 'manager', { verb: `summit.${verb}`, data }, { ...inputs, ...more });
    assert.match((await press2('invite')).text ?? '', /is planned; that can only be done while it is open/);
    assert.match((await press2('mark')).text ?? '', /is on 26 June 2015\. Note who came from then on/);
    cardOf(await press2('open'));
    assert.match(
      (await press2('invite', { roles: 'sponsor' })).text ?? '',
      /nobody holds one of these roles/,
    );
    assert.match((await press2('votes', { votes: 'nowhere' })).text ?? '', /This vote does not exist/);
    const own = await press(stage, 'colleague', { verb: 'summit.answer', data });
    assert.match(own.text ?? '', /You are not invited to Peer Challenge/);
    await stage.turnTo(new Date('2015-06-29T09:00:00Z'));
    assert.match((await press2('invite')).text ?? '', /was on 26 June 2015, so answers change nothing/);
    assert.match((await press2('count', { capacity: 'seniorOfficer' })).text ?? '', /authority by authority/);
    const odd = { capacity: 'seniorOfficer', authority: 'D99' };
    assert.match((await press2('count', odd)).text ?? '', /No authority of this region is called "D99"/);
    assert.match((await press2('count', { count: '-1' })).text ?? '', /whole number from 0 to 500/);
  });
});

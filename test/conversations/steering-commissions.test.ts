import assert from 'node:assert/strict';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { buttonOf } from '../../scripts/support/teams-user.ts';
import { inputsOf } from '../cards/card-walk.ts';
import { besidesDigests, told } from './training-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';
import { raiseYearStage, type YearStage } from './year-stage.ts';

describe('Commissions in conversation', function () {
  this.timeout(60_000);
  let stage: YearStage;
  beforeEach(async () => {
    stage = await raiseYearStage();
  });
  afterEach(async () => {
    await stage.close();
  });

  it('have a word on each, and whoever owns one is asked for it after 14 days', async () => {
    const list = await typed(stage, 'manager', 'commissions');
    const save = buttonOf(list, 'commission.save');
    const answers = {
      text: 'Improve sponsorship of support groups',
      givenBy: 'ADCS branch',
      givenOn: '2015-06-01',
      owner: 'Stella Example',
      due: '2015-06-30',
    };
    const wrong: [Record<string, string>, RegExp][] = [
      [{ text: '' }, /is empty/],
      [{ givenOn: '2015-06-02' }, /2 June 2015 is still to come/],
      [{ due: '2015-05-31' }, /due on 31 May 2015, before it was given on 1 June 2015/],
      [{ owner: 'Nobody Known' }, /Nobody is called "Nobody Known"/],
    ];
    for (const [change, why] of wrong)
      assert.match((await press(stage, 'manager', save, { ...answers, ...change })).text ?? '', why);
    const card = cardOf(await press(stage, 'manager', save, answers));
    assert.match(textOf(card), /Given, not begun\..*ADCS branch, 1 June 2015.*Stella Example/);
    const asked = await told(stage, 'stella', () => stage.turnTo(new Date('2015-06-15T09:00:00Z')));
    assert.deepEqual(besidesDigests(asked), [
      'Nothing has been said of this commission for 14 days. How does it go?',
    ]);
    assert.match(textOf(await typed(stage, 'chair', 'commissions')), /more than 14 days ago/);
    const note = buttonOf(stage.lastCard('stella'), 'commission.note');
    const said = { text: 'Three directors were asked', state: 'inProgress' };
    const foreign = await press(stage, 'director-D01', note, said);
    assert.match(foreign.text ?? '', /Only the owner of a commission and the programme manager/);
    assert.match(
      textOf(cardOf(await press(stage, 'stella', note, said))),
      /In progress\..*Three directors were asked/,
    );
    const stale = await press(stage, 'stella', note, said);
    assert.match(stale.text ?? '', /changed this while you were looking/);
    const quiet = await told(stage, 'stella', () => stage.turnTo(new Date('2015-06-28T09:00:00Z')));
    assert.deepEqual(besidesDigests(quiet), []);
    const fresh = buttonOf(await shownBy('manager'), 'commission.note');
    cardOf(await press(stage, 'manager', fresh, { text: 'All eight are sponsored', state: 'done' }));
    const over = await press(stage, 'manager', buttonOfSeen(fresh, 3), said);
    assert.match(over.text ?? '', /This commission is done, so it stays as it is/);
    await stage.turnTo(new Date('2015-08-03T09:00:00Z'));
    assert.match(textOf(await typed(stage, 'chair', 'steering group')), /0 commissions open\./);
  });

  async function shownBy(key: string): Promise<unknown> {
    const list = await typed(stage, key, 'commissions');
    const [input] = inputsOf(list).filter(({ id }) => id === 'commission');
    return cardOf(
      await press(stage, key, buttonOf(list, 'commission.show'), { commission: String(input?.value) }),
    );
  }

  const buttonOfSeen = (button: ReturnType<typeof buttonOf>, seen: number) => ({
    ...button,
    data: { ...button.data, seen },
  });
});

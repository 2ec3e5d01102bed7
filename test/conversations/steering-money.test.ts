import assert from 'node:assert/strict';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { buttonOf, buttonsOf } from '../../scripts/support/teams-user.ts';
import { inputsOf, rowsOf } from '../cards/card-walk.ts';
import { press, textOf, typed } from './vote-stage.ts';
import { raiseYearStage, type YearStage } from './year-stage.ts';

const CONTRIBUTION = { source: 'Authorities', each: '3,000', times: '16', on: '' };

describe("The steering group's money in conversation", function () {
  this.timeout(60_000);
  let stage: YearStage;
  beforeEach(async () => {
    stage = await raiseYearStage();
  });
  afterEach(async () => {
    await stage.close();
  });

  const verbsOf = (card: unknown) => buttonsOf(card).map(({ verb }) => verb);
  const plan = (key = 'manager') => typed(stage, key, 'business plan');
  async function begun(): Promise<unknown> {
    const answers = { title: 'Business plan 2016', purpose: 'A post and joint work' };
    return cardOf(await press(stage, 'manager', buttonOf(await plan(), 'business.begin'), answers));
  }
  /** Opens a form of the plan and sends it; the answer to that. */
  async function written(form: string, verb: string, inputs: Record<string, string>) {
    const open = cardOf(await press(stage, 'manager', buttonOf(await plan(), 'business.form', { form })));
    const items = inputsOf(open).flatMap(({ choices }) => choices ?? []) as {
      title: string;
      value: string;
    }[];
    const named = Object.entries(inputs).map(([name, value]) => [
      name,
      items.find(({ title }) => title.startsWith(value) && value !== '')?.value ?? value,
    ]);
    return press(stage, 'manager', buttonOf(open, `business.${verb}`), Object.fromEntries(named));
  }
  const line = (purpose: string, amount: string) => written('addLine', 'addLine', { purpose, amount });
  const moved = (purpose: string, state: string, on = '') =>
    written('moveLine', 'moveLine', { line: purpose, state, on });

  it('adds up: what comes in, what it is for, what is committed and what is left', async () => {
    await begun();
    cardOf(await written('contribute', 'contribute', CONTRIBUTION));
    cardOf(await line('Post', '36,000'));
    cardOf(await line('Events', '6000.50'));
    const card = cardOf(await moved('Post', 'committed'));
    assert.match(
      textOf(card),
      /£48,000 available, £36,000 committed, £6,000\.50 planned beside it\. £12,000 left/,
    );
    const spent = cardOf(await moved('Post', 'spent'));
    assert.match(textOf(spent), /£36,000 committed/);
    assert.match(
      textOf(await plan('director-D01')),
      /Authorities 16 times £3,000 £48,000.*Post £36,000 Spent/,
    );
    assert.deepEqual(verbsOf(await plan('director-D01')), ['business.show'], 'others read only');
    assert.match(textOf(await typed(stage, 'chair', 'steering group')), /£36,000 of £48,000 committed/);
  });

  it('never commits more than is there, and takes no money away that is committed', async () => {
    await begun();
    cardOf(await written('contribute', 'contribute', CONTRIBUTION));
    cardOf(await line('Post', '36,000'));
    cardOf(await line('Campaign', '12,000.01'));
    cardOf(await moved('Post', 'committed'));
    const over = await moved('Campaign', 'committed');
    assert.match(over.text ?? '', /Campaign takes £12,000\.01, and £12,000 is left\. Add money/);
    const gone = await written('remove', 'remove', { item: 'Authorities' });
    assert.match(gone.text ?? '', /Without the money from Authorities the plan would be £36,000 short/);
    const used = await written('remove', 'remove', { item: 'Campaign' });
    assert.doesNotMatch(textOf(cardOf(used)), /Campaign/);
    cardOf(await moved('Post', 'released'));
    cardOf(await written('remove', 'remove', { item: 'Authorities' }));
    assert.match(textOf(await plan()), /£0 available, £0 committed/);
  });

  it('is drafted and submitted by the programme manager, and agreed by a chair', async () => {
    const card = await begun();
    const empty = await press(stage, 'manager', buttonOf(card, 'business.move'));
    assert.match(empty.text ?? '', /does not say yet what its money is for/);
    const withLine = cardOf(await line('Post', '36,000'));
    const submitted = cardOf(await press(stage, 'manager', buttonOf(withLine, 'business.move')));
    assert.match(textOf(submitted), /Submitted to be agreed/);
    assert.ok(!verbsOf(submitted).includes('business.move'));
    const id = buttonOf(submitted, 'business.show').data.plan;
    const agree = { verb: 'business.move', data: { plan: id ?? '', to: 'agreed' } };
    assert.match((await press(stage, 'manager', agree)).text ?? '', /chair of the steering group/);
    const agreed = cardOf(await press(stage, 'branch', buttonOf(await plan('branch'), 'business.move')));
    assert.match(textOf(agreed), /Agreed\./);
    const skipped = { verb: 'business.move', data: { plan: id ?? '', to: 'closed' } };
    assert.match(
      (await press(stage, 'manager', skipped)).text ?? '',
      /can only be done while it is reviewed/,
    );
    for (const _ of ['active', 'reviewed', 'closed'])
      cardOf(await press(stage, 'manager', buttonOf(await plan(), 'business.move')));
    const late = await press(
      stage,
      'manager',
      { verb: 'business.addLine', data: { plan: id ?? '', once: 'x' } },
      { purpose: 'x', amount: '1' },
    );
    assert.match(late.text ?? '', /is closed, so it stays as it is/);
    assert.ok(verbsOf(await plan()).includes('business.begin'), 'another one can begin');
  });

  it('follows the post from planned to in post, one step at a time', async () => {
    await begun();
    cardOf(await line('Post', '36,000'));
    const post = (state: string, more: Record<string, string> = {}) =>
      written('setPost', 'setPost', {
        line: 'Post',
        title: 'Programme Manager',
        hundredths: '60',
        state,
        on: '',
        ...more,
      });
    assert.match(textOf(cardOf(await post('planned'))), /Programme Manager, 0\.6 of a full post: planned/);
    assert.match(
      (await post('inPost')).text ?? '',
      /Programme Manager is planned, and "in post" does not follow/,
    );
    for (const state of ['advertised', 'appointed', 'inPost']) cardOf(await post(state));
    assert.match(textOf(await plan()), /0\.6 of a full post: in post/);
    assert.match((await post('ended', { on: '2015-05-01' })).text ?? '', /so 1 May 2015 is too early/);
    assert.match((await post('ended', { on: '2015-07-01' })).text ?? '', /1 July 2015 is still to come/);
    assert.match((await post('ended', { hundredths: '101' })).text ?? '', /whole number from 1 to 100/);
  });

  it('reads amounts as people write them, and refuses what is none', async () => {
    await begun();
    for (const amount of ['36000', '36,000', '£36,000', '36000.00', '£ 36,000.00'])
      cardOf(await line(`Written ${amount}`, amount));
    assert.deepEqual([...new Set(rowsOf(await plan()).map(([, amount]) => amount))], ['£36,000']);
    for (const amount of ['', '0', '-5', '3.6', '3,60', '1e5', '36.000,00', 'many', '99999999999', '0.001'])
      assert.match(
        (await line('Odd', amount)).text ?? '',
        /Amount in pounds" (needs an amount|is empty)/,
        amount,
      );
  });
});

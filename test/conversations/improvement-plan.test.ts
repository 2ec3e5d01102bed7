import assert from 'node:assert/strict';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { buttonOf, buttonsOf } from '../../scripts/support/teams-user.ts';
import { inputsOf, rowsOf } from '../cards/card-walk.ts';
import { actionAnswers, addedAction, begunPlan, running } from './plan-moves.ts';
import { type PlanStage, raisePlanStage, VOTE } from './plan-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';

describe('The improvement plan in conversation', function () {
  this.timeout(60_000);
  let stage: PlanStage;
  beforeEach(async () => {
    stage = await raisePlanStage();
  });
  afterEach(() => stage.close());

  it('takes up endorsed priorities only, and says so where there is none', async () => {
    assert.match(String(await typed(stage, 'manager', 'plan')), /no improvement plan yet.*new plan/);
    const form = await typed(stage, 'manager', 'new plan');
    const choices = inputsOf(form).find(({ id }) => id === 'priorities')?.choices as { title: string }[];
    assert.deepEqual(choices.map(({ title }) => title.slice(0, 3)).sort(), ['NEG', 'WRK']);
    const begin = buttonOf(form, 'plan.begin');
    const forged = await press(stage, 'manager', begin, { year: '2016', priorities: `${VOTE}~QOP` });
    assert.match(forged.text ?? '', /only endorsed ones can be planned/);
    const none = await press(stage, 'manager', begin, { year: '2016', priorities: '' });
    assert.match(none.text ?? '', /Choose at least one endorsed priority/);
    for (const key of ['ada', 'sue', 'olu'])
      assert.match(String(await typed(stage, key, 'new plan')), /Only the programme manager/);
    assert.deepEqual(await stage.plans.plans(stage.region), []);
  });

  it('is begun once, however often the button is pressed, and once for each year', async () => {
    const form = await typed(stage, 'manager', 'new plan');
    const begin = buttonOf(form, 'plan.begin');
    const answers = { year: '2016', principles: 'Each owns its improvement', priorities: `${VOTE}~NEG` };
    const pressed = await Promise.all([1, 2].map(() => press(stage, 'manager', begin, answers)));
    for (const one of pressed) assert.match(textOf(cardOf(one)), /Improvement plan 2016/);
    assert.equal((await stage.plans.plans(stage.region)).length, 1);
    const second = await typed(stage, 'manager', 'new plan');
    const again = await press(stage, 'manager', buttonOf(second, 'plan.begin'), {
      ...answers,
      priorities: `${VOTE}~WRK`,
    });
    assert.match(again.text ?? '', /There is a plan for 2016 already/);
    const page = await typed(stage, 'manager', 'plan');
    const taken = await press(stage, 'manager', buttonOf(page, 'plan.takeUp'), { priorities: `${VOTE}~WRK` });
    assert.match(textOf(cardOf(taken)), /WRK: Recruiting and keeping social workers/);
    assert.match(String(await typed(stage, 'manager', 'new plan')), /no endorsed priority/);
  });

  it('has actions with owner, sponsor, due day and success measure, added once', async () => {
    await begunPlan(stage);
    const card = await addedAction(stage, { title: 'Shared neglect scorecard', due: '2016-09-30' });
    assert.match(textOf(card), /A1: Shared neglect scorecard/);
    assert.match(textOf(card), /Olu Example, Carrowmoor.*Sue Example, Tavenshire.*30 September 2016/);
    const form = await typed(stage, 'sue', 'plan');
    const open = cardOf(await press(stage, 'sue', buttonOf(form, 'action.new')));
    const answers = await actionAnswers(stage, { title: 'Practice guide' });
    const add = buttonOf(open, 'action.add');
    await Promise.all([1, 2].map(() => press(stage, 'sue', add, answers)));
    const [plan] = await stage.plans.plans(stage.region);
    const actions = await stage.plans.actions(stage.region, plan?.id ?? '');
    assert.deepEqual(
      actions.map(({ code, title }) => [code, title]),
      [
        ['A1', 'Shared neglect scorecard'],
        ['A2', 'Practice guide'],
      ],
    );
    assert.deepEqual(rowsOf(await typed(stage, 'ada', 'plan')), [
      ['A1: Shared neglect scorecard', 'Carrowmoor', '30 September 2016', 'Not started'],
      ['A2: Practice guide', 'Carrowmoor', '30 September 2016', 'Not started'],
    ]);
  });

  it('says at once what is wrong with an action, and keeps nothing of it', async () => {
    await begunPlan(stage);
    const open = cardOf(
      await press(stage, 'manager', buttonOf(await typed(stage, 'manager', 'plan'), 'action.new')),
    );
    const add = buttonOf(open, 'action.add');
    const refused: [Record<string, string>, RegExp][] = [
      [{ due: '2016-05-02' }, /2 May 2016 is past.*later day/],
      [{ due: '2016-02-30' }, /needs a date/],
      [{ owner: 'Nobody Known' }, /Nobody here is called "Nobody Known"/],
      [{ owner: 'Example' }, /people fit "Example"\. Write the full name/],
      [{ owner: 'Trainer Example' }, /Nobody here is called/],
      [{ sponsor: await stage.idOf('olu') }, /Olu Example is no director and no sponsor/],
      [{ sponsor: 'nobody' }, /not there any more/],
      [{ indicator: 'NONE' }, /indicator is not there/],
      [{ priority: `${VOTE}~QOP` }, /priority is not in the plan/],
      [{ title: '' }, /"Action" is empty/],
      [{ success: 'The child of Smith is well' }, /words that could name a child/],
    ];
    for (const [change, expected] of refused) {
      const { card, text } = await press(stage, 'manager', add, await actionAnswers(stage, change));
      assert.match(text ?? '', expected);
      assert.equal(card, undefined);
    }
    const [plan] = await stage.plans.plans(stage.region);
    assert.deepEqual(await stage.plans.actions(stage.region, plan?.id ?? ''), []);
    const olu = await press(stage, 'olu', add, await actionAnswers(stage));
    assert.match(olu.text ?? '', /Only the programme manager or group sponsor/);
  });

  it('plans nothing more for a priority whose endorsement the branch took back', async () => {
    await begunPlan(stage);
    await stage.endorse('NEG', 'notEndorsed');
    const open = cardOf(
      await press(stage, 'manager', buttonOf(await typed(stage, 'manager', 'plan'), 'action.new')),
    );
    const add = buttonOf(open, 'action.add');
    const { text } = await press(stage, 'manager', add, await actionAnswers(stage));
    assert.match(text ?? '', /does not endorse "Preventing and tackling neglect" any more/);
    assert.match(textOf(await typed(stage, 'olu', 'plan')), /has taken its endorsement back/);
  });

  it('goes from drafting to under way with the branch, and back with a reason', async () => {
    const plan = await begunPlan(stage);
    const move = async (key: string, to: string, reason = '') => {
      const { revision } = (await stage.plans.plan(stage.region, plan)) ?? { revision: 0 };
      return press(stage, key, { verb: 'plan.move', data: { plan, seen: revision } }, { to, reason });
    };
    assert.match((await move('manager', 'submitted')).text ?? '', /Nothing is planned yet for "Preventing/);
    await addedAction(stage);
    await addedAction(stage, { priority: `${VOTE}~WRK` });
    assert.match((await move('manager', 'active')).text ?? '', /being drafted; that can only be done while/);
    assert.match(textOf(cardOf(await move('manager', 'submitted'))), /submitted to the branch/);
    assert.match((await move('manager', 'agreed')).text ?? '', /Only the chair of the branch/);
    assert.match((await move('branch', 'drafting')).text ?? '', /A reason is needed/);
    const open = { verb: 'action.add', data: { once: 'late', plan } };
    const frozen = await press(stage, 'manager', open, await actionAnswers(stage));
    assert.match(frozen.text ?? '', /submitted to the branch; that can only be done while/);
    assert.match(textOf(cardOf(await move('branch', 'drafting', 'Name a second sponsor'))), /being drafted/);
    cardOf(await move('manager', 'submitted'));
    assert.match(textOf(cardOf(await move('branch', 'agreed'))), /agreed by the branch/);
    assert.match((await move('ada', 'active')).text ?? '', /Only the programme manager/);
    assert.match(textOf(cardOf(await move('manager', 'active'))), /The plan is under way/);
    const stored = await stage.plans.plan(stage.region, plan);
    assert.deepEqual(
      stored?.moves.map(({ to }) => to),
      ['submitted', 'drafting', 'submitted', 'agreed', 'active'],
    );
    const old = await press(
      stage,
      'manager',
      { verb: 'plan.move', data: { plan, seen: 1 } },
      { to: 'reviewed', reason: '' },
    );
    assert.match(old.text ?? '', /Someone changed this/);
    const forged = await move('manager', 'nowhere');
    assert.match(forged.text ?? '', /Someone changed this|not on the list/);
  });

  it('leads from priority to action to indicator and back by buttons', async () => {
    await running(stage, { indicator: 'SP2' });
    const page = await typed(stage, 'ada', 'plan');
    const priority = cardOf(
      await press(stage, 'ada', buttonOf(page, 'plan.priority'), { priority: `${VOTE}~NEG` }),
    );
    assert.match(textOf(priority), /Priority NEG.*13 of 15 ballots.*22 April 2016/);
    assert.match(
      textOf(cardOf(await press(stage, 'ada', buttonOf(priority, 'vote.result')))),
      /Result: Priorities for 2016/,
    );
    const choices = inputsOf(priority).flatMap(one => (one.id === 'action' ? one.choices : []));
    const [action] = choices as { value: string }[];
    const card = cardOf(
      await press(stage, 'ada', buttonOf(priority, 'action.show'), { action: action?.value ?? '' }),
    );
    const indicator = cardOf(await press(stage, 'ada', buttonOf(card, 'indicator.show')));
    assert.match(textOf(indicator), /SP2: Second or subsequent.*Actions that it measures/);
    const back = cardOf(
      await press(stage, 'ada', buttonOf(indicator, 'action.show'), { action: action?.value ?? '' }),
    );
    const again = cardOf(await press(stage, 'ada', buttonOf(back, 'plan.priority')));
    assert.match(textOf(again), /Priority NEG/);
    assert.ok(buttonsOf(again).some(({ verb }) => verb === 'plan.show'));
  });

  it('is closed to trainers, whatever else they are, and shown to nobody in a channel', async () => {
    await running(stage);
    for (const command of ['plan', 'plan A1', 'my actions', 'indicators'])
      assert.match(String(await typed(stage, 'trainer', command)), /Trainers see nothing of how authorities/);
    const [plan] = await stage.plans.plans(stage.region);
    const shown = await press(stage, 'trainer', { verb: 'plan.show', data: { plan: plan?.id ?? '' } });
    assert.equal(shown.card, undefined);
    assert.doesNotMatch(textOf(await typed(stage, 'trainer', 'help')), /improvement plan/);
  });
});

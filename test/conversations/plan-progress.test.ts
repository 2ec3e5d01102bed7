import assert from 'node:assert/strict';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { buttonOf, buttonsOf } from '../../scripts/support/teams-user.ts';
import { actionAnswers, running, told } from './plan-moves.ts';
import { BEGIN_AT, type PlanStage, raisePlanStage } from './plan-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';

const RED = { rag: 'red', ragReason: 'Two authorities cannot supply the data', note: 'We asked twice.' };
const DAY = 86_400_000;

describe('How actions go, in conversation', function () {
  this.timeout(60_000);
  let stage: PlanStage;
  beforeEach(async () => {
    stage = await raisePlanStage();
  });
  afterEach(() => stage.close());

  const days = (n: number) => stage.turnTo(new Date(BEGIN_AT.getTime() + n * DAY));
  const messages = (key: string, pattern: RegExp): string[] =>
    stage.connector
      .to(stage.user(key).conversationId)
      .map(({ text }) => text)
      .filter(text => pattern.test(text));
  const decide = async (key: string, decision: string, reason = '') => {
    const card = await typed(stage, key, 'plan A1');
    return press(stage, key, buttonOf(card, 'action.confirm'), { decision, reason });
  };
  const figures = async () => textOf(await typed(stage, 'ada', 'plan'));

  it('is red with its reason only, at once, and confirmed by its sponsor or the programme manager', async () => {
    await running(stage);
    const none = await told(stage, { ...RED, ragReason: ' ' });
    assert.match(none.text ?? '', /Red needs a reason, so nothing was saved/);
    assert.match(await figures(), /0 green, 0 amber, 0 red, 2 not started/);
    const red = textOf(cardOf(await told(stage, RED)));
    assert.match(red, /Red, not confirmed yet.*Reason Two authorities cannot supply the data/);
    assert.match(await figures(), /0 green, 0 amber, 1 red, 1 not started.*1 action waits to be confirmed/);
    assert.match(await figures(), /A1: Regional practice guide.*Red, not confirmed yet/);
    await stage.bot.reconcile();
    assert.equal(messages('sue', /owner of action A1.*says that it is red/).length, 1);
    assert.deepEqual(messages('manager', /says that it is red/), []);
    const confirmed = textOf(cardOf(await decide('sue', 'yes')));
    assert.match(confirmed, /How it goes Red Reason Two authorities/);
    assert.doesNotMatch(confirmed, /not confirmed/);
  });

  it('is not confirmed by whoever said it, nor by anybody else', async () => {
    await running(stage, { owner: 'Sue Example' });
    cardOf(await told(stage, RED, 'sue'));
    const [action] = await stage.plans.inStates(stage.region, ['inProgress']);
    const confirm = { verb: 'action.confirm', data: { action: action?.id ?? '', seen: 2 } };
    const by = async (key: string) =>
      (await press(stage, key, confirm, { decision: 'yes', reason: '' })).text ?? '';
    assert.match(await by('sue'), /You said this yourself/);
    for (const key of ['olu', 'ada', 'branch', 'link']) assert.match(await by(key), /Only the sponsor/);
    await stage.bot.reconcile();
    assert.equal(messages('manager', /says that it is red/).length, 1, 'the programme manager stands in');
    assert.match(textOf(cardOf(await decide('manager', 'yes'))), /How it goes Red/);
  });

  it('is done when that is confirmed, and goes on with the reason when it is not', async () => {
    await running(stage);
    assert.match(textOf(cardOf(await told(stage, { state: 'done' }))), /Green, said to be done/);
    assert.match(await figures(), /1 green, 0 amber, 0 red, 1 not started\. 0 overdue/);
    assert.match((await decide('sue', 'no')).text ?? '', /A reason is needed/);
    const goesOn = textOf(cardOf(await decide('sue', 'no', 'It is not printed')));
    assert.match(goesOn, /Not confirmed: It is not printed.*Sue Example/);
    cardOf(await told(stage, { state: 'done', note: 'Printed now.' }));
    const over = cardOf(await decide('manager', 'yes'));
    assert.match(textOf(over), /How it goes Done/);
    assert.ok(!buttonsOf(over).some(({ verb }) => ['action.report', 'action.drop'].includes(verb)));
    assert.match(await figures(), /0 green, 0 amber, 0 red, 1 not started, 1 done/);
  });

  it('is told by its owner, and by the owner only, while the plan is under way', async () => {
    await running(stage);
    const [action] = await stage.plans.inStates(stage.region, ['notStarted']);
    const report = { verb: 'action.report', data: { action: action?.id ?? '', seen: 1 } };
    const answers = { state: 'inProgress', rag: 'green', ragReason: '', note: 'All is well.' };
    for (const key of ['manager', 'sue', 'ada'])
      assert.match((await press(stage, key, report, answers)).text ?? '', /that is Olu Example/);
    const odd = await press(stage, 'olu', report, { ...answers, rag: 'purple', note: '' });
    assert.match(odd.text ?? '', /"How it goes".*"What has happened since the last time" is empty/s);
    const dated = await press(stage, 'olu', report, { ...answers, note: 'He was born 12/03/2009.' });
    assert.match(dated.text ?? '', /date of birth/);
    const twice = await Promise.all([1, 2].map(() => press(stage, 'olu', report, answers)));
    assert.ok(twice.some(({ card }) => card));
    const stored = await stage.plans.action(stage.region, action?.id ?? '');
    assert.equal(stored?.notes.length, 1);
    const old = await press(stage, 'olu', report, { ...answers, note: 'Something else.' });
    assert.match(old.text ?? '', /Someone changed this/);
  });

  it('asks its owner after 14 days without a word, again after as many, and never after a word', async () => {
    await running(stage);
    cardOf(await told(stage));
    await stage.bot.reconcile();
    const asked = () => messages('olu', /Nobody has said for 14 days or more how action A1/).length;
    await days(13);
    assert.equal(asked(), 0);
    await days(14.2);
    assert.equal(asked(), 1);
    assert.match(await figures(), /Nobody has said for 14 days or more how 1 action goes/);
    await days(20);
    assert.equal(asked(), 1);
    await days(28.2);
    assert.equal(asked(), 2);
    cardOf(await told(stage, { note: 'It goes on.' }));
    await days(30);
    assert.equal(asked(), 2);
    assert.doesNotMatch(await figures(), /Nobody has said/);
  });

  it('tells whoever is given one, and nobody of a plan that is still drafted', async () => {
    await running(stage);
    assert.equal(messages('olu', /You own action A1 of the improvement plan/).length, 1);
    assert.equal(messages('olu', /You own action/).length, 2);
    const card = await typed(stage, 'manager', 'plan A1');
    const form = cardOf(await press(stage, 'manager', buttonOf(card, 'action.edit')));
    const answers = await actionAnswers(stage, { owner: 'Link Example' });
    cardOf(await press(stage, 'manager', buttonOf(form, 'action.change'), answers));
    await stage.bot.reconcile();
    assert.equal(messages('link', /You own action A1/).length, 1);
    assert.match(textOf(await typed(stage, 'link', 'my actions')), /A1: Regional practice guide, due/);
    assert.match(textOf(await typed(stage, 'link', 'waiting')), /You own 1 action of the plan/);
  });

  it('says clearly when a sponsor has left, and lets the programme manager confirm and name another', async () => {
    await running(stage);
    await stage.people.change(stage.region, await stage.idOf('sue'), { leftOn: '2016-05-31' });
    await days(30);
    const page = await figures();
    assert.match(page, /A sponsor is needed.*A1: Sue Example left on 31 May 2016\. Name another sponsor\./);
    cardOf(await told(stage, RED));
    await stage.bot.reconcile();
    assert.equal(messages('manager', /owner of action A1.*says that it is red/).length, 1);
    assert.match(textOf(cardOf(await decide('manager', 'yes'))), /How it goes Red/);
    const edit = buttonOf(await typed(stage, 'manager', 'plan A1'), 'action.edit');
    const form = cardOf(await press(stage, 'manager', edit));
    const change = buttonOf(form, 'action.change');
    const stays = await press(stage, 'manager', change, await actionAnswers(stage));
    assert.match(stays.text ?? '', /Sue Example left on 31 May 2016\. Choose someone who is still here/);
    const ada = await actionAnswers(stage, { sponsor: await stage.idOf('ada') });
    const changed = textOf(cardOf(await press(stage, 'manager', change, ada)));
    assert.match(changed, /Sponsor Ada Example, Carrowmoor/);
    assert.match(changed, /Sponsor: Sue Example, now Ada Example\. Manager Example, 2 June 2016/);
  });

  it('asks the programme manager when the owner has left, and says that another is needed', async () => {
    await running(stage);
    cardOf(await told(stage));
    await stage.people.change(stage.region, await stage.idOf('olu'), { leftOn: '2016-05-10' });
    await days(15);
    assert.deepEqual(messages('olu', /Nobody has said/), []);
    assert.equal(messages('manager', /Nobody has said.*A1/).length, 1);
    assert.match(
      await figures(),
      /An owner is needed.*A1: Olu Example left on 10 May 2016\. Name another owner/,
    );
  });

  it('keeps its history, from priority to the last word, and is dropped with a reason only', async () => {
    await running(stage);
    const milestone = buttonOf(await typed(stage, 'olu', 'plan A1'), 'action.milestone');
    const late = await press(stage, 'olu', milestone, { text: 'First draft', due: '2016-10-01' });
    assert.match(late.text ?? '', /Choose days that are in order/);
    const past = await press(stage, 'olu', milestone, { text: 'First draft', due: '2016-05-01' });
    assert.match(past.text ?? '', /1 May 2016 is past/);
    const added = cardOf(await press(stage, 'olu', milestone, { text: 'First draft', due: '2016-07-01' }));
    assert.match(textOf(added), /First draft: by 1 July 2016/);
    const reach = cardOf(await press(stage, 'olu', buttonOf(added, 'action.reach'), { milestone: '0' }));
    assert.match(textOf(reach), /First draft: reached on 3 May 2016, planned for 1 July 2016/);
    cardOf(await told(stage, { rag: 'amber' }));
    const drop = buttonOf(await typed(stage, 'manager', 'plan A1'), 'action.drop');
    assert.match((await press(stage, 'manager', drop, { why: '' })).text ?? '', /"Reason" is empty/);
    const gone = textOf(cardOf(await press(stage, 'manager', drop, { why: 'Another region does it' })));
    assert.match(gone, /How it goes Dropped Reason Another region does it/);
    assert.match(gone, /State: in progress, now dropped\. Manager Example, 3 May 2016/);
    assert.match(gone, /RAG: amber\. Olu Example/);
    assert.match(await figures(), /1 action: 0 green, 0 amber, 0 red, 1 not started/);
  });
});

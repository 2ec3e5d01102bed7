import assert from 'node:assert/strict';
import { cardOf } from '../../scripts/scenario/acting.ts';
import { buttonOf, buttonsOf } from '../../scripts/support/teams-user.ts';
import { inputsOf, rowsOf } from '../cards/card-walk.ts';
import { ENDS_AT, STARTS_AT } from '../training/sample-session.ts';
import { raiseSessionStage, type SessionStage } from './session-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';

const BEGIN_AT = new Date('2016-02-01T10:00:00Z');

describe('Readiness in conversation', function () {
  this.timeout(60_000);
  let stage: SessionStage;
  beforeEach(async () => {
    stage = await raiseSessionStage(BEGIN_AT);
    await stage.place({ state: 'preparing' });
    await stage.bot.reconcile();
  });
  afterEach(async () => {
    await stage.close();
  });

  /** Opens a task from the session's card and saves it. */
  async function change(key: string, task: string, answers: Record<string, string>) {
    const table = await typed(stage, key, 'readiness T7');
    const form = cardOf(await press(stage, key, buttonOf(table, 'readiness.task'), { task }));
    const defaults = { owner: '', blocker: '', solution: '' };
    return press(stage, key, buttonOf(form, 'readiness.save'), { ...defaults, ...answers });
  }

  it('is shown in words and figures, authority by authority', async () => {
    await change('officer', 'D13~loadTrainingCase', { state: 'done', effortHours: '6' });
    const blocked = await change('manager', 'D14~testLogIns', {
      state: 'blocked',
      blocker: 'There is no test log-in',
      owner: 'Baker Example',
    });
    const card = cardOf(blocked);
    assert.match(textOf(card), /1 of 4 done, 1 blocked\./);
    assert.match(textOf(card), /6 hours of work reported so far\. What is open is due on 10 March 2016\./);
    assert.match(textOf(card), /Chine Bay, test the log-ins: There is no test log-in \(Baker Example\)/);
    assert.deepEqual(rowsOf(card), [
      ['Purbrook (Tessera)', 'Done', 'To do'],
      ['Chine Bay (CaseFlow)', 'To do', 'Blocked'],
    ]);
    assert.match(
      textOf(await typed(stage, 'manager', 'readiness')),
      /T7 17 March 2016 1 of 4 done, 1 blocked/,
    );
  });

  it('stands beside where training has been', async () => {
    const coverage = textOf(await typed(stage, 'manager', 'coverage'));
    assert.match(coverage, /No session has taken place yet/);
    assert.match(coverage, /South Planned 0 1 planned/);
    assert.equal(typeof (await typed(stage, 'trainer', 'coverage')), 'string');
  });

  it('tells owners of their tasks, at the times before the session, and stops when they are done', async () => {
    const told = (key: string) =>
      stage.connector
        .to(stage.user(key).conversationId)
        .filter(({ text }) => /preparation for it is not finished/.test(text)).length;
    assert.deepEqual([told('officer'), told('baker')], [1, 1]);
    await change('officer', 'D13~loadTrainingCase', { state: 'done' });
    await change('officer', 'D13~testLogIns', { state: 'notNeeded' });
    for (const day of ['2016-03-03', '2016-03-10', '2016-03-16']) {
      await stage.turnTo(new Date(`${day}T09:00:00Z`));
      await stage.bot.reconcile();
    }
    assert.deepEqual([told('officer'), told('baker')], [1, 4]);
    assert.doesNotMatch(textOf(stage.lastCard('baker')), /Purbrook/);
  });

  it('is changed for the own authority only, and shown to nobody without a part in it', async () => {
    const officer = await typed(stage, 'officer', 'readiness T7');
    assert.doesNotMatch(textOf(officer), /Chine Bay/);
    const forged = { session: 'session', authority: 'D14', kind: 'testLogIns', seen: BEGIN_AT.getTime() };
    for (const key of ['officer', 'ann', 'trainer']) {
      const { card, text } = await press(
        stage,
        key,
        { verb: 'readiness.save', data: forged },
        { state: 'done', owner: '', blocker: '', solution: '' },
      );
      assert.equal(card, undefined, key);
      assert.match(text ?? '', /not yours to change/);
    }
    const bundle = {
      verb: 'readiness.bundle',
      data: { session: 'session', authority: 'D14', uses: 'bundle' },
    };
    assert.equal((await press(stage, 'officer', bundle)).card, undefined);
    assert.equal(typeof (await typed(stage, 'ann', 'readiness T7')), 'string');
    const trainer = textOf(await typed(stage, 'trainer', 'readiness T7'));
    assert.match(trainer, /0 of 4 done/);
    assert.doesNotMatch(trainer, /Purbrook|Chine Bay/);
    const tasks = await stage.training.tasks(stage.region, ['session']);
    assert.deepEqual([...new Set(tasks.map(({ state }) => state))], ['toDo']);
  });

  it('says at once what is wrong, and with an old card that somebody was quicker', async () => {
    const empty = await change('officer', 'D13~testLogIns', { state: 'blocked' });
    assert.match(empty.text ?? '', /says what is in its way/);
    const odd = await change('officer', 'D13~testLogIns', { state: 'lost', effortHours: '-3' });
    assert.match(odd.text ?? '', /State.*Hours of work/s);
    const table = await typed(stage, 'officer', 'readiness T7');
    const old = cardOf(
      await press(stage, 'officer', buttonOf(table, 'readiness.task'), { task: 'D13~testLogIns' }),
    );
    await stage.turnTo(new Date(BEGIN_AT.getTime() + 60_000));
    await change('manager', 'D13~testLogIns', { state: 'inProgress' });
    const late = await press(stage, 'officer', buttonOf(old, 'readiness.save'), {
      ...{ state: 'done', owner: '', blocker: '', solution: '' },
    });
    assert.match(late.text ?? '', /Someone changed this while you were looking at it/);
    assert.match(String(await typed(stage, 'officer', 'readiness T99')), /does not exist/);
    const unknown = await press(stage, 'officer', buttonOf(table, 'readiness.task'), { task: 'D13~nothing' });
    assert.match(unknown.text ?? '', /does not exist/);
  });

  it('offers how others with the same system did it, to be filled in and saved', async () => {
    const how = 'The supplier copied the case';
    await change('officer', 'D13~loadTrainingCase', { state: 'done', solution: how });
    await stage.place({
      id: 'next',
      code: 'T8',
      state: 'preparing',
      startsAt: new Date('2016-04-14T08:30:00Z'),
    });
    await stage.bot.reconcile();
    const table = await typed(stage, 'officer', 'readiness T8');
    const open = buttonOf(table, 'readiness.task');
    const form = cardOf(await press(stage, 'officer', open, { task: 'D13~loadTrainingCase' }));
    assert.match(textOf(form), /Solved before with the same system Purbrook, session T7 The supplier copied/);
    const filled = cardOf(await press(stage, 'officer', buttonOf(form, 'readiness.reuse')));
    assert.match(textOf(filled), /filled in and not saved yet/);
    const [solution] = inputsOf(filled).filter(({ id }) => id === 'solution');
    assert.equal(solution?.value, how);
    const tasks = await stage.training.tasks(stage.region, ['next']);
    assert.ok(tasks.every(task => task.solution === undefined));
  });

  it('keeps a session from being delivered until the last task is done or the bundle is used (T5)', async () => {
    await stage.place({ id: 'now', code: 'T6', state: 'open', startsAt: BEGIN_AT, endsAt: ENDS_AT }, ['ann']);
    await stage.bot.reconcile();
    const ready = async (key: string) => {
      const sheet = await typed(stage, key, 'attendance T6');
      return press(stage, key, buttonOf(sheet, 'attendance.save'), { present: '1' });
    };
    assert.match(
      (await ready('manager')).text ?? '',
      /Purbrook \(load the training case: to do and test the log-ins: to do\)/,
    );
    const trainer = await ready('trainer');
    assert.match(trainer.text ?? '', /the preparation of some authorities is not done/);
    assert.doesNotMatch(trainer.text ?? '', /Purbrook/);
    const table = await typed(stage, 'officer', 'readiness T6');
    const chosen = await press(stage, 'officer', buttonOf(table, 'readiness.bundle'), {
      authority: 'D13',
      uses: 'bundle',
    });
    assert.match(textOf(cardOf(chosen)), /Purbrook \(neutral bundle\) Not needed Not needed/);
    assert.match(textOf(cardOf(await ready('trainer'))), /1 attended/);
  });
});

describe('Record systems in conversation', function () {
  this.timeout(60_000);
  let stage: SessionStage;
  beforeEach(async () => {
    stage = await raiseSessionStage(STARTS_AT);
  });
  afterEach(async () => {
    await stage.close();
  });

  it('come from the import, and are changed from a day on by those who look after the authority', async () => {
    const before = textOf(await typed(stage, 'officer', 'record systems'));
    assert.match(before, /2 families of record systems in use on 17 March 2016/);
    const form = buttonOf(await typed(stage, 'officer', 'record systems'), 'systems.setInUse');
    const switched = { authority: 'D13', system: 'CaseFlow', from: '2016-04-01' };
    const card = cardOf(await press(stage, 'officer', form, switched));
    assert.match(textOf(card), /Purbrook works with CaseFlow from 1 April 2016 on/);
    assert.ok(!buttonsOf(card).some(({ verb }) => verb === 'systems.add'));
    const other = await press(stage, 'officer', form, { ...switched, authority: 'D14' });
    assert.equal(other.card, undefined);
    const nonsense = await press(stage, 'officer', form, { ...switched, from: '2016-02-30' });
    assert.match(nonsense.text ?? '', /First day with this system/);
  });

  it('are added to the list by the programme manager', async () => {
    const form = buttonOf(await typed(stage, 'manager', 'record systems'), 'systems.add');
    const card = cardOf(await press(stage, 'manager', form, { name: 'Carewise', supplier: '' }));
    assert.deepEqual(rowsOf(card).at(-1), ['Carewise', 'None']);
    assert.equal(typeof (await typed(stage, 'trainer', 'record systems')), 'string');
  });
});

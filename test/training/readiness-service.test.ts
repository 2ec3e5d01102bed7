import assert from 'node:assert/strict';
import type { ReadinessState } from '../../programme/training/readiness.ts';
import type { TaskAnswers } from '../../programme/training/readiness-service.ts';
import { sampleBooking } from './sample-session.ts';
import { codesOf, type TrainingRegion, TrainingRig } from './training-rig.ts';

const NOTHING: TaskAnswers = { state: 'done', owner: '', blocker: '', solution: '' };

describe('Getting ready', () => {
  const rig = new TrainingRig();
  let region: TrainingRegion;
  before(() => rig.open());
  after(() => rig.close());
  beforeEach(async () => {
    region = await rig.region({ South: ['D13', 'D14'], West: ['D01'] });
    await region.manager();
    await region.officer('D13');
    await region.officer('D14');
    await region.officer('D01');
    await region.person('trainer', undefined, [{ role: 'trainer' }]);
    await region.stores.training.putRecordSystem({ region: region.code, code: 'Tessera', name: 'Tessera' });
    for (const authority of ['D01', 'D13'])
      await region.stores.training.putSystemInUse({ region: region.code, authority, system: 'Tessera' });
  });

  const tasks = () => region.stores.training.tasks(region.code, ['session']);
  const names = async () => (await tasks()).map(({ authority, kind }) => `${authority} ${kind}`).sort();
  /** Says something of a task, as it stands. */
  async function change(
    who: string,
    authority: string,
    answers: Partial<TaskAnswers>,
    kind: 'loadTrainingCase' | 'testLogIns' = 'testLogIns',
    session = 'session',
  ) {
    const [task] = (await region.stores.training.tasks(region.code, [session])).filter(
      one => one.authority === authority && one.kind === kind,
    );
    assert.ok(task);
    return region.services.readiness.change(
      await region.as(who),
      { session, authority, kind },
      task.changedAt,
      { ...NOTHING, owner: task.owner ?? '', ...answers },
    );
  }
  const state = async (authority: string): Promise<ReadinessState[]> =>
    (await tasks()).filter(one => one.authority === authority).map(one => one.state);

  it('makes the tasks of the sub-region once, and those of another authority when its people book', async () => {
    await region.session();
    await region.tick();
    const own = ['D13', 'D14'].flatMap(code => [`${code} loadTrainingCase`, `${code} testLogIns`]);
    assert.deepEqual(await names(), own);
    assert.deepEqual((await tasks()).map(({ authority, system, owner }) => [authority, system, owner])[0], [
      'D13',
      'Tessera',
      'link-D13',
    ]);
    await region.stores.sessions.change(region.code, 'session', session => ({
      next: { ...session, bookings: [sampleBooking('D01', 'confirmed', { person: 'ann' })] },
      answer: true,
    }));
    await region.tick();
    assert.deepEqual(await names(), ['D01 loadTrainingCase', 'D01 testLogIns', ...own]);
  });

  it('makes none for a draft, and none where the neutral bundle is used', async () => {
    await region.session({ state: 'draft' });
    await region.session({ id: 'bundle', code: 'T8', exerciseMode: 'neutralBundle' });
    await region.tick();
    assert.deepEqual(await region.stores.training.tasks(region.code, ['session', 'bundle']), []);
  });

  it('moves what is due with a session that was moved', async () => {
    await region.session();
    await region.tick();
    assert.deepEqual([...new Set((await tasks()).map(({ due }) => due))], ['2016-03-10']);
    await region.stores.sessions.change(region.code, 'session', session => ({
      next: {
        ...session,
        startsAt: new Date('2016-04-14T08:30:00Z'),
        endsAt: new Date('2016-04-14T15:00:00Z'),
      },
      answer: true,
    }));
    await region.tick();
    assert.deepEqual([...new Set((await tasks()).map(({ due }) => due))], ['2016-04-07']);
  });

  it('shows the programme manager all, a link officer the own authority, a trainer figures, others nothing', async () => {
    await region.session();
    await region.tick();
    await change('link-D13', 'D13', { state: 'done' });
    await change('manager', 'D14', { state: 'blocked', blocker: 'No test log-in' });
    const table = async (who: string) => region.services.readiness.table(await region.as(who), 'session');
    const seen = async (who: string) => {
      const view = await table(who);
      return view.ok && [view.value.rows.map(row => row.authority), view.value.count];
    };
    const all = { done: 1, of: 4, blocked: 1, inProgress: 0, toDo: 2, effortHours: 0 };
    assert.deepEqual(await seen('manager'), [['D13', 'D14'], all]);
    assert.deepEqual(await seen('trainer'), [[], all]);
    assert.deepEqual(await seen('link-D13'), [
      ['D13'],
      { done: 1, of: 2, blocked: 0, inProgress: 0, toDo: 1, effortHours: 0 },
    ]);
    await region.person('other-trainer', undefined, [{ role: 'trainer' }]);
    for (const who of ['link-D01', 'other-trainer'])
      assert.deepEqual(codesOf(await table(who)), ['notYourRole']);
  });

  it('takes what a link officer says of the own authority, and of no other', async () => {
    await region.session();
    await region.tick();
    const said = { state: 'inProgress' as const, effortHours: 4, solution: 'Supplier made a copy' };
    assert.ok((await change('link-D13', 'D13', said)).ok);
    const [task] = (await tasks()).filter(one => one.kind === 'testLogIns');
    assert.deepEqual(
      [task?.state, task?.effortHours, task?.solution, task?.changedBy],
      ['inProgress', 4, 'Supplier made a copy', 'link-D13'],
    );
    assert.deepEqual(codesOf(await change('link-D13', 'D14', said)), ['taskNotFound']);
    assert.deepEqual(codesOf(await change('trainer', 'D13', said)), ['taskNotFound']);
    assert.deepEqual(await state('D14'), ['toDo', 'toDo']);
  });

  it('asks what blocks a task, and forgets it when nothing does any more', async () => {
    await region.session();
    await region.tick();
    assert.deepEqual(codesOf(await change('link-D13', 'D13', { state: 'blocked' })), ['blockerNeeded']);
    assert.ok((await change('link-D13', 'D13', { state: 'blocked', blocker: 'No log-in' })).ok);
    assert.deepEqual((await tasks()).map(({ blocker }) => blocker).filter(Boolean), ['No log-in']);
    assert.ok((await change('link-D13', 'D13', { state: 'done', blocker: 'No log-in' })).ok);
    assert.deepEqual((await tasks()).map(({ blocker }) => blocker).filter(Boolean), []);
  });

  it('lets an owner of the same authority be named, who may then change the task', async () => {
    await region.session();
    await region.tick();
    await region.person('Carol Case', 'D13');
    await region.person('Carol Other', 'D14');
    assert.ok((await change('link-D13', 'D13', { state: 'toDo', owner: 'carol case' })).ok);
    assert.ok((await change('Carol Case', 'D13', { state: 'done', owner: 'Carol Case' })).ok);
    for (const owner of ['Carol Other', 'Nobody'])
      assert.deepEqual(codesOf(await change('link-D13', 'D13', { owner })), ['ownerNotFound']);
  });

  it('overwrites nobody who was quicker', async () => {
    await region.session();
    await region.tick();
    const [task] = await tasks();
    assert.ok(task);
    const { authority, kind, changedAt } = task;
    const say = async (who: string, answers: Partial<TaskAnswers>) =>
      region.services.readiness.change(
        await region.as(who),
        { session: 'session', authority, kind },
        changedAt,
        {
          ...NOTHING,
          ...answers,
        },
      );
    region.now = new Date('2016-02-02T10:00:00Z');
    const both = await Promise.all([
      say('manager', { solution: 'One' }),
      say(`link-${authority}`, { solution: 'Other' }),
    ]);
    assert.deepEqual(both.flatMap(codesOf), ['changedMeanwhile']);
  });

  it('offers what others with the same system found, and not what was found with another', async () => {
    await region.session({ id: 'earlier', code: 'T1', subRegion: 'West', state: 'open' });
    await region.session();
    await region.tick();
    await change('link-D01', 'D01', { solution: 'Supplier copied the case' }, 'testLogIns', 'earlier');
    const earlierFor = async (authority: string) => {
      const view = await region.services.readiness.task(await region.as('manager'), {
        session: 'session',
        authority,
        kind: 'testLogIns',
      });
      return view.ok && view.value.earlier.map(one => [one.sessionCode, one.authorityName, one.solution]);
    };
    assert.deepEqual(await earlierFor('D13'), [['T1', 'Authority D01', 'Supplier copied the case']]);
    assert.deepEqual(await earlierFor('D14'), []);
  });

  it('lets an authority use the neutral bundle, and prepare its own system after all', async () => {
    await region.session();
    await region.tick();
    const choose = async (who: string, authority: string, uses: boolean) =>
      region.services.readiness.chooseBundle(await region.as(who), 'session', authority, uses);
    assert.ok((await change('link-D13', 'D13', { state: 'done' }, 'loadTrainingCase')).ok);
    assert.ok((await choose('link-D13', 'D13', true)).ok);
    assert.deepEqual(
      [await state('D13'), await state('D14')],
      [
        ['done', 'notNeeded'],
        ['toDo', 'toDo'],
      ],
    );
    assert.deepEqual((await region.stored()).usesNeutralBundle, ['D13']);
    assert.ok((await choose('manager', 'D13', false)).ok);
    assert.deepEqual(await state('D13'), ['done', 'toDo']);
    assert.deepEqual(codesOf(await choose('link-D13', 'D14', true)), ['notYourRole']);
    assert.deepEqual(codesOf(await choose('manager', 'D99', true)), ['taskNotFound']);
  });

  it('reminds owners of open tasks, and nobody of those that are done', async () => {
    await region.session();
    await region.tick();
    const reminded = async () =>
      (await region.services.readiness.reminders(region.code, region.now)).map(one => one.recipient).sort();
    assert.deepEqual(await reminded(), ['link-D13', 'link-D14']);
    await change('link-D13', 'D13', { state: 'done' }, 'loadTrainingCase');
    await change('link-D13', 'D13', { state: 'done' });
    assert.deepEqual(await reminded(), ['link-D14']);
    const view = await region.services.readiness.ownOpen(await region.as('link-D13'), 'session');
    assert.equal(view, undefined);
  });

  it('takes nothing any more once the session is completed or cancelled', async () => {
    await region.session();
    await region.tick();
    for (const [next, code] of [
      ['cancelled', 'sessionCancelled'],
      ['completed', 'sessionNotInState'],
    ] as const) {
      await region.stores.sessions.change(region.code, 'session', session => ({
        next: { ...session, state: next },
        answer: true,
      }));
      assert.deepEqual(codesOf(await change('link-D13', 'D13', {})), [code]);
    }
  });
});

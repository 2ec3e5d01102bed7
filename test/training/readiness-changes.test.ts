import assert from 'node:assert/strict';
import type { ReadinessState } from '../../programme/training/readiness.ts';
import type { TaskAnswers } from '../../programme/training/readiness-service.ts';
import { changeTask, readinessRegion, tasksIn } from './readiness-setting.ts';
import { codesOf, type TrainingRegion, TrainingRig } from './training-rig.ts';

describe('Changing a readiness task', () => {
  const rig = new TrainingRig();
  let region: TrainingRegion;
  before(() => rig.open());
  after(() => rig.close());
  beforeEach(async () => {
    region = await readinessRegion(rig);
  });

  const tasks = () => tasksIn(region);
  const change = (...said: Parameters<typeof changeTask> extends [unknown, ...infer R] ? R : never) =>
    changeTask(region, ...said);
  const state = async (authority: string): Promise<ReadinessState[]> =>
    (await tasks()).filter(one => one.authority === authority).map(one => one.state);

  it('takes what a link officer says of the own authority, and of no other', async () => {
    await region.session();
    await region.tick();
    const said = { state: 'inProgress' as const, effortHours: 4, solution: 'Supplier made a copy' };
    assert.ok((await change('link-D13', { authority: 'D13' }, said)).ok);
    const [task] = (await tasks()).filter(one => one.kind === 'testLogIns');
    assert.deepEqual(
      [task?.state, task?.effortHours, task?.solution, task?.changedBy],
      ['inProgress', 4, 'Supplier made a copy', 'link-D13'],
    );
    assert.deepEqual(codesOf(await change('link-D13', { authority: 'D14' }, said)), ['taskNotFound']);
    assert.deepEqual(codesOf(await change('trainer', { authority: 'D13' }, said)), ['taskNotFound']);
    assert.deepEqual(await state('D14'), ['toDo', 'toDo']);
  });

  it('asks what blocks a task, and forgets it when nothing does any more', async () => {
    await region.session();
    await region.tick();
    assert.deepEqual(codesOf(await change('link-D13', { authority: 'D13' }, { state: 'blocked' })), [
      'blockerNeeded',
    ]);
    assert.ok(
      (await change('link-D13', { authority: 'D13' }, { state: 'blocked', blocker: 'No log-in' })).ok,
    );
    assert.deepEqual((await tasks()).map(({ blocker }) => blocker).filter(Boolean), ['No log-in']);
    assert.ok((await change('link-D13', { authority: 'D13' }, { state: 'done', blocker: 'No log-in' })).ok);
    assert.deepEqual((await tasks()).map(({ blocker }) => blocker).filter(Boolean), []);
  });

  it('lets an owner of the same authority be named, who may then change the task', async () => {
    await region.session();
    await region.tick();
    await region.person('Carol Case', 'D13');
    await region.person('Carol Other', 'D14');
    assert.ok((await change('link-D13', { authority: 'D13' }, { state: 'toDo', owner: 'carol case' })).ok);
    assert.ok((await change('Carol Case', { authority: 'D13' }, { state: 'done', owner: 'Carol Case' })).ok);
    for (const owner of ['Carol Other', 'Nobody'])
      assert.deepEqual(codesOf(await change('link-D13', { authority: 'D13' }, { owner })), ['ownerNotFound']);
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
          state: 'done',
          owner: '',
          blocker: '',
          solution: '',
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
    await change(
      'link-D01',
      { authority: 'D01', session: 'earlier' },
      { solution: 'Supplier copied the case' },
    );
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
      assert.deepEqual(codesOf(await change('link-D13', { authority: 'D13' }, {})), [code]);
    }
  });
});

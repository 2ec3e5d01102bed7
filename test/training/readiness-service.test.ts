import assert from 'node:assert/strict';
import type { ReadinessState } from '../../programme/training/readiness.ts';
import { changeTask, readinessRegion, tasksIn } from './readiness-setting.ts';
import { sampleBooking } from './sample-session.ts';
import { codesOf, type TrainingRegion, TrainingRig } from './training-rig.ts';

describe('Getting ready', () => {
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
  const names = async () => (await tasks()).map(({ authority, kind }) => `${authority} ${kind}`).sort();
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
    await change('link-D13', { authority: 'D13' }, { state: 'done' });
    await change('manager', { authority: 'D14' }, { state: 'blocked', blocker: 'No test log-in' });
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

  it('lets an authority use the neutral bundle, and prepare its own system after all', async () => {
    await region.session();
    await region.tick();
    const choose = async (who: string, authority: string, uses: boolean) =>
      region.services.readiness.chooseBundle(await region.as(who), 'session', authority, uses);
    assert.ok(
      (await change('link-D13', { authority: 'D13', kind: 'loadTrainingCase' }, { state: 'done' })).ok,
    );
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
    await change('link-D13', { authority: 'D13', kind: 'loadTrainingCase' }, { state: 'done' });
    await change('link-D13', { authority: 'D13' }, { state: 'done' });
    assert.deepEqual(await reminded(), ['link-D14']);
    const view = await region.services.readiness.ownOpen(await region.as('link-D13'), 'session');
    assert.equal(view, undefined);
  });
});

import assert from 'node:assert/strict';
import { mergedPlaces } from '../../programme/training/merged-places.ts';
import { ENDS_AT, STARTS_AT, sampleBooking, sampleTasks } from './sample-session.ts';
import { codesOf, type TrainingRegion, TrainingRig } from './training-rig.ts';

describe('What training has reached', () => {
  const rig = new TrainingRig();
  let region: TrainingRegion;
  before(() => rig.open());
  after(() => rig.close());

  beforeEach(async () => {
    region = await rig.region({ South: ['D13', 'D14'], West: ['D01'] });
    await region.manager();
    await region.officer('D13');
    for (const id of ['ann', 'ben', 'twin']) await region.person(id, 'D13');
    await region.stores.training.insertProgramme({
      id: 'programme',
      region: region.code,
      name: 'Case tracking',
      pilot: true,
      aim: 'Consistent judgement',
      surveyDelayMonths: 3,
    });
    await region.session({
      state: 'completed',
      bookings: [
        sampleBooking('D13', 'attended', { person: 'ann', ticket: 1 }),
        sampleBooking('D13', 'didNotAttend', { person: 'ben', ticket: 2 }),
        sampleBooking('D13', 'attended', { person: 'twin', ticket: 3 }),
      ],
    });
    region.now = new Date('2016-03-18T10:00:00Z');
  });

  const certificates = async (who: string) => region.services.certificates.attended(await region.as(who));

  it('is certified to those who attended, for their own sessions', async () => {
    await region.session({
      id: 'newer',
      code: 'T8',
      state: 'delivered',
      startsAt: new Date('2016-04-14T08:30:00Z'),
      endsAt: new Date('2016-04-14T11:40:00Z'),
      bookings: [sampleBooking('D13', 'attended', { person: 'ann' })],
    });
    const attended = await certificates('ann');
    assert.ok(attended.ok);
    assert.deepEqual(
      attended.value.map(({ session, name, programmeName, regionName, hours }) => [
        session.code,
        name,
        programmeName,
        regionName,
        hours,
      ]),
      [
        ['T8', 'ann', 'Case tracking', 'Demo Region', 3],
        ['T7', 'ann', 'Case tracking', 'Demo Region', 6.5],
      ],
    );
  });

  it('is certified to nobody else', async () => {
    for (const who of ['ben', 'manager'])
      assert.deepEqual(codesOf(await certificates(who)), ['nothingAttended']);
  });

  it('loses a certificate with the correction that takes the attendance away', async () => {
    const said = { ticket: 1, to: 'didNotAttend' as const, reason: 'Another person of that name' };
    assert.ok((await region.services.attendance.correct(await region.as('manager'), 'session', said)).ok);
    assert.deepEqual(codesOf(await certificates('ann')), ['nothingAttended']);
  });

  it('is counted in people, once where two records were merged', async () => {
    const trained = async () => (await region.services.figures.all(region.code, region.now)).training.trained;
    assert.equal(await trained(), 2);
    await mergedPlaces(region.stores).move(region.code, 'ann', 'twin');
    assert.equal(await trained(), 1);
  });

  it('is shown by sub-region to those who may see figures of the region', async () => {
    const coverage = async (who: string) => region.services.figures.coverage(await region.as(who));
    const view = await coverage('link-D13');
    assert.ok(view.ok);
    assert.deepEqual(
      view.value.subRegions.map(({ code, reach, delivered }) => [code, reach, delivered]),
      [
        ['West', 'none', 0],
        ['South', 'reached', 1],
      ],
    );
    assert.deepEqual(codesOf(await coverage('ann')), ['notYourRole']);
  });

  it('comes with readiness and record systems as they stand', async () => {
    await region.session({ id: 'next', code: 'T8', state: 'preparing', startsAt: ENDS_AT });
    await region.stores.training.insertMissingTasks(
      sampleTasks('D13', 'done', { region: region.code, session: 'next' }),
    );
    await region.stores.training.putRecordSystem({ region: region.code, code: 'Orbit', name: 'Orbit' });
    await region.stores.training.putSystemInUse({ region: region.code, authority: 'D01', system: 'Orbit' });
    const { readiness, recordSystems } = await region.services.figures.all(region.code, STARTS_AT);
    assert.equal(readiness.T8?.done, 2);
    assert.deepEqual(recordSystems, { families: 1, authorities: { Orbit: 1 }, unknown: 2 });
  });
});

describe('Record systems', () => {
  const rig = new TrainingRig();
  let region: TrainingRegion;
  before(() => rig.open());
  after(() => rig.close());
  beforeEach(async () => {
    region = await rig.region({ South: ['D13', 'D14'] });
    await region.manager();
    await region.officer('D13');
    await region.person('trainer', undefined, [{ role: 'trainer' }]);
  });

  const systems = () => region.services.systems;
  const set = async (who: string, authority: string, system: string, from: string) =>
    systems().setInUse(await region.as(who), authority, system, from);

  it('are added by the programme manager, each name once', async () => {
    assert.deepEqual(codesOf(await systems().add(await region.as('link-D13'), 'Orbit', '')), ['notYourRole']);
    for (const [name, supplier] of [
      ['Orbit Pro', ''],
      ['orbit pro', 'Star Software'],
    ] as const)
      assert.ok((await systems().add(await region.as('manager'), name, supplier)).ok);
    const stored = await region.stores.training.recordSystems(region.code);
    assert.deepEqual(
      stored.map(({ code, name, supplier }) => [code, name, supplier]),
      [['Orbit-Pro', 'Orbit Pro', 'Star Software']],
    );
  });

  it('are set from a day on by the link officer of the authority, or the programme manager', async () => {
    for (const name of ['Orbit', 'Tessera']) await systems().add(await region.as('manager'), name, '');
    assert.ok((await set('link-D13', 'D13', 'Orbit', '2015-01-01')).ok);
    const view = await set('manager', 'D13', 'Tessera', '2016-04-01');
    assert.ok(view.ok);
    assert.deepEqual(
      view.value.systems.map(({ name, authorities }) => [name, authorities]),
      [
        ['Orbit', ['Authority D13']],
        ['Tessera', []],
      ],
    );
    assert.deepEqual(view.value.unknown, ['Authority D14']);
    assert.deepEqual(view.value.changes, [
      { authorityName: 'Authority D13', systemName: 'Tessera', from: '2016-04-01' },
    ]);
    assert.deepEqual(codesOf(await set('link-D13', 'D14', 'Orbit', '2016-01-01')), ['notYourRole']);
    assert.deepEqual(codesOf(await set('manager', 'D13', 'Nothing', '2016-01-01')), ['recordSystemNotFound']);
    assert.deepEqual(codesOf(await set('manager', 'D99', 'Orbit', '2016-01-01')), ['authorityNotFound']);
  });

  it('are for those who prepare or steer, and not for trainers (T8)', async () => {
    assert.deepEqual(codesOf(await systems().overview(await region.as('trainer'))), ['notYourRole']);
    const view = await systems().overview(await region.as('link-D13'));
    assert.deepEqual(view.ok && view.value.maySet.map(({ code }) => code), ['D13']);
  });
});

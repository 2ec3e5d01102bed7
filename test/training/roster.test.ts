import assert from 'node:assert/strict';
import { attendanceCsv, attendanceFileName } from '../../programme/training/attendance-csv.ts';
import { ENDS_AT, STARTS_AT, sampleBooking } from './sample-session.ts';
import { codesOf, type TrainingRegion, TrainingRig } from './training-rig.ts';

describe('The roster', () => {
  const rig = new TrainingRig();
  let region: TrainingRegion;
  before(() => rig.open());
  after(() => rig.close());

  beforeEach(async () => {
    region = await rig.region({ South: ['D13', 'D14'] });
    await region.manager();
    await region.officer('D13');
    await region.officer('D14');
    for (const id of ['trainer', 'other-trainer']) await region.person(id, undefined, [{ role: 'trainer' }]);
    for (const id of ['ann', 'ben', 'cat', 'dan', 'eve']) await region.person(id, 'D13');
    await region.stores.people.change(region.code, 'ann', { jobTitle: '=HYPERLINK("x")' });
    await region.session({
      state: 'open',
      bookings: [
        sampleBooking('D13', 'waitlisted', { person: 'cat', ticket: 3 }),
        sampleBooking('D14', 'confirmed', { person: 'ben', ticket: 2 }),
        sampleBooking('D13', 'confirmed', { person: 'ann', ticket: 1 }),
        sampleBooking('D13', 'cancelled', { person: 'dan', ticket: 4, late: true }),
        sampleBooking('D13', 'cancelled', { person: 'eve', ticket: 5 }),
      ],
    });
  });

  const roster = async (who: string) => region.services.roster.roster(await region.as(who), 'session');
  const rows = async (who: string) => {
    const view = await roster(who);
    return view.ok ? view.value.rows.map(row => [row.name, row.authorityName, row.state]) : codesOf(view);
  };

  it('shows the programme manager everybody but those who gave up in time', async () => {
    assert.deepEqual(await rows('manager'), [
      ['ann', 'Authority D13', 'confirmed'],
      ['ben', 'Authority D14', 'confirmed'],
      ['cat', 'Authority D13', 'waitlisted'],
      ['dan', 'Authority D13', 'cancelled'],
    ]);
  });

  it('shows a trainer of the session names and nothing by authority, and another trainer nothing (T8)', async () => {
    assert.deepEqual(await rows('trainer'), [
      ['ann', undefined, 'confirmed'],
      ['ben', undefined, 'confirmed'],
    ]);
    assert.deepEqual(await rows('other-trainer'), ['notYourSession']);
    const view = await roster('trainer');
    assert.doesNotMatch(JSON.stringify(view), /D1[34]/);
  });

  it('shows a link officer the own staff, and nobody else anything', async () => {
    assert.deepEqual(await rows('link-D14'), [['ben', 'Authority D14', 'confirmed']]);
    assert.deepEqual(await rows('ann'), ['notYourRole']);
  });

  it('tells no id of a person', async () => {
    const view = await roster('manager');
    assert.ok(view.ok);
    for (const row of view.value.rows) assert.ok(!('person' in row) && !('id' in row));
  });

  it('is exported as it is seen, safe in a spreadsheet', async () => {
    const words = {
      columns: {
        session: 'Session',
        date: 'Date',
        name: 'Name',
        jobTitle: 'Job title',
        authority: 'Authority',
        place: 'Place',
      },
      place: ({ state }: { state: string }) => state,
    };
    const lines = async (who: string) => {
      const view = await roster(who);
      assert.ok(view.ok);
      assert.equal(attendanceFileName(view.value), 'attendance-T7-2016-03-17.csv');
      return attendanceCsv(view.value, words).replace('\uFEFF', '').trimEnd().split('\r\n');
    };
    assert.deepEqual((await lines('manager')).slice(0, 2), [
      'Session,Date,Name,Job title,Authority,Place',
      'T7,2016-03-17,ann,"\'=HYPERLINK(""x"")",Authority D13,confirmed',
    ]);
    const forTrainer = await lines('trainer');
    assert.equal(forTrainer[0], 'Session,Date,Name,Job title,Place');
    assert.equal(forTrainer.length, 3);
    assert.doesNotMatch(forTrainer.join(), /Authority/);
  });

  it('is offered of the sessions that go on, to each those with somebody to see', async () => {
    await region.session({ id: 'empty', code: 'T8', state: 'open', trainers: [] });
    await region.session({ id: 'over', code: 'T1', state: 'completed' });
    const offered = async (who: string) => {
      const found = await region.services.roster.sessions(await region.as(who));
      return found.ok ? found.value.map(({ code }) => code).sort() : codesOf(found);
    };
    assert.deepEqual(await offered('manager'), ['T7', 'T8']);
    assert.deepEqual(await offered('trainer'), ['T7']);
    assert.deepEqual(await offered('link-D14'), ['T7']);
    assert.deepEqual(await offered('ann'), ['notYourRole']);
  });

  it('lists for each who takes attendance the sessions that have begun', async () => {
    region.now = STARTS_AT;
    await region.session({ id: 'later', code: 'T8', state: 'open', startsAt: ENDS_AT });
    const waiting = async (who: string) => {
      const found = await region.services.attendance.waiting(await region.as(who));
      return found.ok ? found.value.map(({ code }) => code) : codesOf(found);
    };
    assert.deepEqual(await waiting('trainer'), ['T7']);
    assert.deepEqual(await waiting('other-trainer'), []);
    assert.deepEqual(await waiting('ann'), ['notYourRole']);
  });
});

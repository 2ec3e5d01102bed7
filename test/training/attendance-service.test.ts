import assert from 'node:assert/strict';
import type { Booking } from '../../programme/training/booking.ts';
import type { Session } from '../../programme/training/session.ts';
import { ENDS_AT, STARTS_AT, sampleBooking, sampleTasks } from './sample-session.ts';
import { codesOf, type TrainingRegion, TrainingRig } from './training-rig.ts';

describe('Attendance', () => {
  const rig = new TrainingRig();
  let region: TrainingRegion;
  before(() => rig.open());
  after(() => rig.close());

  const seat = (person: string, ticket: number, authority = 'D13'): Booking =>
    sampleBooking(authority, 'confirmed', { id: `b-${person}`, person, ticket });

  beforeEach(async () => {
    region = await rig.region({ South: ['D13', 'D14'] });
    await region.manager();
    await region.officer('D13');
    for (const id of ['trainer', 'other-trainer']) await region.person(id, undefined, [{ role: 'trainer' }]);
    for (const id of ['ann', 'ben', 'cat']) await region.person(id, 'D13');
    await region.session({
      state: 'open',
      usesNeutralBundle: ['D13'],
      bookings: [seat('ann', 1), seat('ben', 2), seat('cat', 3)],
      nextTicket: 4,
    });
    region.now = STARTS_AT;
  });

  const service = () => region.services.attendance;
  const save = async (who: string, shown: number[], present: number[]) =>
    service().save(await region.as(who), 'session', { shown, present });
  const states = async () => (await region.stored()).bookings.map(({ state }) => state);
  const changeSession = (change: Partial<Session>) =>
    region.stores.sessions.change(region.code, 'session', session => ({
      next: { ...session, ...change },
      answer: true,
    }));

  it('is taken by the programme manager or a trainer of the session, and by nobody else', async () => {
    for (const who of ['manager', 'trainer'])
      assert.ok((await service().sheet(await region.as(who), 'session')).ok, who);
    const refusedTo = async (who: string) => codesOf(await save(who, [1], [1]));
    assert.deepEqual(await refusedTo('other-trainer'), ['notYourSession']);
    for (const who of ['link-D13', 'ann']) assert.deepEqual(await refusedTo(who), ['notYourRole']);
    assert.deepEqual(await states(), ['confirmed', 'confirmed', 'confirmed']);
  });

  it('is taken from the start on, not a moment before', async () => {
    region.now = new Date(STARTS_AT.getTime() - 1);
    assert.deepEqual(codesOf(await save('trainer', [1], [1])), ['sessionNotStarted']);
    region.now = STARTS_AT;
    assert.ok((await save('trainer', [1], [1])).ok);
    const { state, deliveredAt } = await region.stored();
    assert.deepEqual([state, deliveredAt], ['delivered', STARTS_AT]);
  });

  it('tells a trainer names and no authority, and the programme manager both (T8)', async () => {
    const rows = async (who: string) => {
      const sheet = await service().sheet(await region.as(who), 'session');
      return sheet.ok ? sheet.value.toMark.map(({ name, authorityName }) => [name, authorityName]) : [];
    };
    assert.deepEqual((await rows('trainer'))[0], ['ann', undefined]);
    assert.deepEqual((await rows('manager'))[0], ['ann', 'Authority D13']);
  });

  it('waits until each booked authority is ready, and names those that are not to the manager only (T5, T8)', async () => {
    await changeSession({ usesNeutralBundle: [] });
    await region.stores.training.insertMissingTasks(
      sampleTasks('D13', 'blocked').map(task => ({ ...task, region: region.code })),
    );
    const refusal = async (who: string) => {
      const saved = await save(who, [1], [1]);
      const [first] = saved.ok ? [] : saved.refusals;
      return first?.code === 'preparationNotDone' ? first.authorities.map(({ name }) => name) : first;
    };
    assert.deepEqual(await refusal('manager'), ['Authority D13']);
    assert.deepEqual(await refusal('trainer'), []);
    assert.deepEqual(codesOf(await service().showCode(await region.as('trainer'), 'session')), [
      'preparationNotDone',
    ]);
    assert.equal((await region.stored()).state, 'open');
    await changeSession({ usesNeutralBundle: ['D13'] });
    assert.ok((await save('trainer', [1], [1])).ok);
  });

  it('frees the time of those who are marked, keeps the trail, and completes the session after its end', async () => {
    for (const { id, person } of (await region.stored()).bookings)
      await region.stores.records.claimSeat(region.code, person, {
        booking: id,
        session: 'session',
        programme: 'programme',
        startsAt: STARTS_AT,
        endsAt: ENDS_AT,
        timeChanges: 0,
        at: STARTS_AT,
      });
    assert.ok((await save('trainer', [1, 2, 3], [1, 3])).ok);
    await region.tick();
    const record = await region.stores.records.byPerson(region.code, 'ben');
    assert.deepEqual([record.seats, record.claimed], [[], []]);
    const trail = await region.stores.audit.about(region.code, 'session', 10);
    assert.deepEqual(trail.map(({ target, actor, detail }) => [target, actor, detail?.state]).sort(), [
      ['session/ann', 'trainer', 'attended'],
      ['session/ben', 'trainer', 'didNotAttend'],
      ['session/cat', 'trainer', 'attended'],
    ]);
    assert.equal((await region.stored()).state, 'delivered');
    region.now = ENDS_AT;
    await region.tick();
    assert.equal((await region.stored()).state, 'completed');
  });

  it('is final: a second card changes nobody who is marked (T12)', async () => {
    await save('trainer', [1, 2, 3], [1, 3]);
    await save('manager', [1, 2, 3], [2]);
    assert.deepEqual(await states(), ['attended', 'didNotAttend', 'attended']);
  });

  it('is corrected by the programme manager alone, with a reason that is kept', async () => {
    await save('trainer', [1, 2, 3], [1, 3]);
    const correct = async (who: string, reason: string, ticket = 2) =>
      service().correct(await region.as(who), 'session', { ticket, to: 'attended', reason });
    assert.deepEqual(codesOf(await correct('trainer', 'Came late')), ['notYourRole']);
    assert.deepEqual(codesOf(await correct('manager', '')), ['reasonNeeded']);
    assert.deepEqual(codesOf(await correct('manager', 'Came late', 1)), ['nothingToCorrect']);
    assert.deepEqual(codesOf(await correct('manager', 'Came late', 99)), ['nothingToCorrect']);
    await region.tick();
    region.now = ENDS_AT;
    assert.ok((await correct('manager', 'Came late')).ok);
    await region.tick();
    assert.deepEqual(await states(), ['attended', 'attended', 'attended']);
    const trail = await region.stores.audit.about(region.code, 'session/ben', 10);
    assert.deepEqual(
      trail.map(({ actor, detail }) => [actor, detail]),
      [
        ['manager', { state: 'attended', reason: 'Came late' }],
        ['trainer', { state: 'didNotAttend' }],
      ],
    );
  });

  it('lets people in the room say so with the code, which is the same for all and runs out at midnight', async () => {
    const shown = await service().showCode(await region.as('trainer'), 'session');
    assert.ok(shown.ok && shown.value.code);
    const { code, validUntil } = shown.value.code;
    assert.equal(validUntil.toISOString(), '2016-03-18T00:00:00.000Z');
    const again = await service().showCode(await region.as('manager'), 'session');
    assert.equal(again.ok && again.value.code?.code, code);
    const here = async (who: string, typed: string) =>
      codesOf(await service().here(await region.as(who), typed));
    assert.deepEqual(await here('ann', ` ${code.toLowerCase().slice(0, 3)} ${code.slice(3)}`), []);
    assert.deepEqual(await here('ann', code), [], 'saying it twice changes nothing');
    assert.deepEqual(await here('ben', 'WRONG'), ['attendanceCodeUnknown']);
    assert.deepEqual(await here('manager', code), ['notExpectedHere']);
    assert.deepEqual(await states(), ['attended', 'confirmed', 'confirmed']);
    assert.equal((await region.stored()).bookings[0]?.attendanceBy, 'ann');
    region.now = validUntil;
    assert.deepEqual(await here('ben', code), ['attendanceCodeUnknown']);
  });

  it('leaves those who were not on the card to the next one', async () => {
    await save('trainer', [1], [1]);
    const sheet = await service().sheet(await region.as('trainer'), 'session');
    assert.ok(sheet.ok);
    assert.deepEqual(
      [sheet.value.toMark.map(({ name }) => name), sheet.value.marked.map(({ name }) => name)],
      [['ben', 'cat'], ['ann']],
    );
  });

  it('ends the waiting of those who got no seat, even when the clock was not heeded meanwhile', async () => {
    await changeSession({
      bookings: [seat('ann', 1), sampleBooking('D13', 'waitlisted', { person: 'ben', ticket: 2 })],
    });
    await save('trainer', [1], [1]);
    assert.deepEqual(await states(), ['attended', 'lapsed']);
  });

  it('is not taken of a session that is not open to anybody, cancelled or unknown', async () => {
    assert.deepEqual(codesOf(await service().sheet(await region.as('manager'), 'unknown')), [
      'sessionNotFound',
    ]);
    for (const [state, code] of [
      ['preparing', 'sessionNotInState'],
      ['cancelled', 'sessionCancelled'],
    ] as const) {
      await changeSession({ state });
      assert.deepEqual(codesOf(await save('manager', [1], [1])), [code]);
    }
  });
});

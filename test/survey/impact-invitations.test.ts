import assert from 'node:assert/strict';
import { plusLondonDays } from '../../programme/calendar.ts';
import { booked, facts, MARKED_IN_TIME } from './played-evaluation.ts';
import { SurveyRig, servicesOn } from './survey-rig.ts';
import { at, IMPACT, LAUNCHED_ON, Surveyed } from './surveyed-programme.ts';

describe('Invitations to the survey', () => {
  const rig = new SurveyRig();
  let surveyed: Surveyed;
  before(() => rig.open());
  after(() => rig.close());
  beforeEach(async () => {
    surveyed = new Surveyed(rig.stores);
    await surveyed.launch();
  });

  it('go out once for every session that is overdue when surveys begin, marked as catching up (I4)', async () => {
    await surveyed.held('T1', '2015-06-18', ['anna', 'ben']);
    await surveyed.held('T4', '2015-10-15', ['carl']);
    await surveyed.reconcile(at('2016-01-10', '23:59'));
    assert.deepEqual(await surveyed.invitations('T1'), []);
    for (const _ of ['once', 'again']) await surveyed.reconcile(at(LAUNCHED_ON, '08:00'));
    assert.deepEqual(
      (await surveyed.invitations('T1')).map(({ person, catchUp, sendAt }) => [person, catchUp, sendAt]),
      [
        ['anna', true, at(LAUNCHED_ON, '08:00')],
        ['ben', true, at(LAUNCHED_ON, '08:00')],
      ],
    );
    assert.deepEqual(await surveyed.invitations('T4'), []);
    await surveyed.reconcile(at('2016-01-15', '08:00'));
    const [carl] = await surveyed.invitations('T4');
    assert.deepEqual([carl?.sendAt, carl?.catchUp], [at('2016-01-15', '08:00'), undefined]);
  });

  it('are made once by several processes', async () => {
    await surveyed.held('T1', '2015-06-18', ['anna', 'ben']);
    const processes = [1, 2, 3].map(() => servicesOn(rig.stores).impact);
    const now = at(LAUNCHED_ON);
    await Promise.all(processes.map(one => one.reconcile(surveyed.region, now)));
    assert.equal((await surveyed.invitations('T1')).length, 2);
  });

  it('ask nobody who was not there, has left or has objected, and say which (I3)', async () => {
    await surveyed.held(
      'T1',
      '2015-06-18',
      ['anna'],
      [
        booked('absent', 'didNotAttend', MARKED_IN_TIME),
        booked('gone', 'attended', MARKED_IN_TIME),
        booked('objector', 'attended', MARKED_IN_TIME),
      ],
    );
    await surveyed.stores.people.insert(surveyed.person('gone', { leftOn: '2016-01-08' }));
    await surveyed.stores.people.insert(surveyed.person('objector', { objectedOn: '2015-12-01' }));
    await surveyed.reconcile(at(LAUNCHED_ON));
    assert.deepEqual(await surveyed.standing('T1'), [
      'anna scheduled',
      'gone notEligible left',
      'objector notEligible objected',
    ]);
    assert.deepEqual(facts(await surveyed.due('asked', at(LAUNCHED_ON))), [
      ['anna', LAUNCHED_ON, at(LAUNCHED_ON, '08:00'), false],
    ]);
    const counts = await surveyed.stores.invitations.counts(
      { region: surveyed.region, kind: 'impact', session: 'T1' },
      at(LAUNCHED_ON),
    );
    assert.deepEqual([counts.invited, counts.left], [1, 1]);
  });

  it('let a leaver drop out of the base, and keep whoever has answered', async () => {
    await surveyed.held('T1', '2015-06-18', ['anna', 'ben']);
    const now = at(LAUNCHED_ON);
    await surveyed.reconcile(now);
    const asker = { person: surveyed.person('anna'), now };
    const sent = await surveyed.services.answering.send(asker, {
      kind: 'impact',
      session: 'T1',
      given: IMPACT,
    });
    assert.equal(sent.ok, true);
    for (const id of ['anna', 'ben'])
      await surveyed.stores.people.change(surveyed.region, id, { leftOn: '2016-01-15' });
    await surveyed.reconcile(at('2016-01-18'));
    assert.deepEqual(await surveyed.standing('T1'), ['anna scheduled', 'ben notEligible left']);
  });

  it('reach whoever is marked later, from then on', async () => {
    await surveyed.held('T1', '2015-06-18', ['anna'], [booked('ben', 'didNotAttend', MARKED_IN_TIME)]);
    await surveyed.stores.people.insert(surveyed.person('ben'));
    await surveyed.reconcile(at(LAUNCHED_ON));
    await surveyed.stores.sessions.change(surveyed.region, 'T1', session => ({
      next: { ...session, bookings: session.bookings.map(one => ({ ...one, state: 'attended' as const })) },
      answer: true,
    }));
    const later = at('2016-01-13', '10:00');
    await surveyed.reconcile(later);
    const [, ben] = await surveyed.invitations('T1');
    assert.deepEqual([ben?.person, ben?.sendAt], ['ben', later]);
  });

  it('ask about several sessions in one message, and remind of them in one', async () => {
    await surveyed.held('T1', '2015-06-18', ['anna']);
    await surveyed.held('T2', '2015-07-09', [], [booked('anna', 'attended', MARKED_IN_TIME)]);
    const now = at(LAUNCHED_ON);
    await surveyed.reconcile(now);
    const asker = { person: surveyed.person('anna'), now };
    const { messages } = surveyed.services.impact;
    const sessions = async (subject: string) =>
      (await messages.view(asker, subject)).map(({ window }) => window.code);
    const [asked, ...more] = await surveyed.due('asked', now);
    assert.deepEqual([asked?.subject, more.length], [LAUNCHED_ON, 0]);
    assert.deepEqual(await sessions(LAUNCHED_ON), ['T1', 'T2']);
    await surveyed.services.answering.send(asker, { kind: 'impact', session: 'T1', given: IMPACT });
    assert.deepEqual(await sessions(LAUNCHED_ON), ['T2']);
    const reminders = async (day: number) =>
      (await surveyed.due('reminder', plusLondonDays(now, day))).map(({ subject }) => subject);
    assert.deepEqual(await Promise.all([6, 7, 14, 21, 27].map(reminders)), [
      [],
      [`${LAUNCHED_ON}/7`],
      [`${LAUNCHED_ON}/14`],
      [`${LAUNCHED_ON}/21`],
      [`${LAUNCHED_ON}/21`],
    ]);
    await surveyed.services.answering.send(asker, { kind: 'impact', session: 'T2', given: IMPACT });
    assert.deepEqual(await reminders(8), []);
  });

  it('note of all that were asked together that the one message arrived', async () => {
    await surveyed.held('T1', '2015-06-18', ['anna']);
    await surveyed.held('T2', '2015-07-09', [], [booked('anna', 'attended', MARKED_IN_TIME)]);
    const now = at(LAUNCHED_ON);
    await surveyed.reconcile(now);
    const { outbox } = surveyed.stores;
    await outbox.offer(await surveyed.due('asked', now), now);
    const { deliveries, claim } = await outbox.take(surveyed.region, '', now, plusLondonDays(now, 1), 9);
    for (const { key } of deliveries)
      await outbox.settle(surveyed.region, key, claim, { state: 'sent', at: now });
    await surveyed.reconcile(now);
    assert.deepEqual(await surveyed.standing('T1'), ['anna sent']);
    assert.deepEqual(await surveyed.standing('T2'), ['anna sent']);
  });

  it('close with day 28, and take nothing afterwards', async () => {
    await surveyed.held('T1', '2015-06-18', ['anna']);
    await surveyed.reconcile(at(LAUNCHED_ON));
    const last = at('2016-02-08', '23:59');
    const over = at('2016-02-09', '00:00');
    await surveyed.reconcile(last);
    const name = { region: surveyed.region, kind: 'impact' as const, session: 'T1' };
    assert.equal((await surveyed.stores.windows.of(name))?.state, 'open');
    await surveyed.reconcile(over);
    assert.equal((await surveyed.stores.windows.of(name))?.state, 'closed');
    const press = { kind: 'impact' as const, session: 'T1', given: IMPACT };
    const late = await surveyed.services.answering.send(
      { person: surveyed.person('anna'), now: over },
      press,
    );
    assert.deepEqual(late.ok ? [] : late.refusals.map(({ code }) => code), ['surveyClosed']);
  });
});

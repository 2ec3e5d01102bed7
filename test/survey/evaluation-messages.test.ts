import assert from 'node:assert/strict';
import { samplePerson } from '../storage/contract/samples.ts';
import { booked, facts, MARKED_IN_TIME, Played } from './played-evaluation.ts';
import { CLOSES_AT, DURING, noonOfDay, OPENS_AT, SurveyRig } from './survey-rig.ts';

describe('Messages about an evaluation', () => {
  const rig = new SurveyRig();
  before(() => rig.open());
  after(() => rig.close());

  it('remind on day 2 and on day 7 whoever has not answered, each once and the latest only', async () => {
    const played = new Played(rig.stores);
    await played.held(['anna', 'ben'].map(one => booked(one, 'attended', MARKED_IN_TIME)));
    await played.reconcile(DURING);
    await played.answer('ben');
    const reminders = async (day: number) =>
      facts(await played.due('reminder', noonOfDay(day))).map(([, what]) => what);
    assert.deepEqual(await Promise.all([1, 2, 3, 6, 7, 8, 14].map(reminders)), [
      [],
      [],
      ['session/2'],
      ['session/2'],
      ['session/2'],
      ['session/7'],
      ['session/7'],
    ]);
    const [due] = await played.due('reminder', noonOfDay(3));
    assert.deepEqual([due?.recipient, due?.urgent], ['anna', undefined]);
    assert.equal(due?.dropAfter?.getTime(), new Date('2016-03-24T15:55:00Z').getTime());
    assert.deepEqual(await reminders(15), []);
  });

  it('need no reminder before the first message, and are not drawn for whoever has answered since', async () => {
    const played = new Played(rig.stores);
    await played.held([booked('anna', 'attended', noonOfDay(3))]);
    await played.reconcile(noonOfDay(3));
    assert.deepEqual(await played.due('reminder', noonOfDay(4)), []);
    assert.equal((await played.due('asked', noonOfDay(4))).length, 1);
    const view = () =>
      played.services.evaluation.messages.view(
        { person: samplePerson(played.region, 'anna'), now: noonOfDay(8) },
        'session/7',
      );
    assert.deepEqual(
      (await view()).map(({ window }) => window.code),
      ['T7'],
    );
    await played.answer('anna', noonOfDay(4));
    assert.deepEqual(await view(), []);
    assert.deepEqual(await played.due('reminder', noonOfDay(8)), []);
  });

  it('note whom the message reached, and forget who was reminded when it is over', async () => {
    const played = new Played(rig.stores);
    const names = ['anna', 'ben', 'carl'];
    await played.held(names.map(one => booked(one, 'attended', MARKED_IN_TIME)));
    await played.reconcile(OPENS_AT);
    const { outbox } = played.stores;
    await outbox.offer(await played.due('asked', OPENS_AT), OPENS_AT);
    const { deliveries, claim } = await outbox.take(played.region, '', OPENS_AT, DURING, 9);
    for (const { key, recipient } of deliveries)
      await outbox.settle(played.region, key, claim, {
        state: recipient === 'anna' ? 'sent' : recipient === 'ben' ? 'unreachable' : 'uncertain',
        at: DURING,
      });
    await played.reconcile(DURING);
    const states = async () =>
      (await played.invitations()).map(({ person, state }) => `${person} ${state}`).sort();
    assert.deepEqual(await states(), ['anna sent', 'ben undeliverable', 'carl sent']);
    assert.deepEqual(
      (await played.due('asked', DURING)).map(({ recipient }) => recipient),
      ['ben'],
    );
    await outbox.offer(await played.due('reminder', noonOfDay(3)), noonOfDay(3));
    assert.equal((await outbox.inStates(played.region, ['waiting'], 9)).length, 3);
    await played.reconcile(CLOSES_AT);
    assert.deepEqual(await outbox.inStates(played.region, ['waiting'], 9), []);
    assert.equal((await outbox.inStates(played.region, ['sent'], 9)).length, 1);
    const window = await played.stores.windows.of({
      region: played.region,
      kind: 'evaluation',
      session: 'session',
    });
    assert.deepEqual(window?.counts, { invited: 3, deliverable: 2, completed: 0 });
  });
});

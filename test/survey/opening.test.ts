import assert from 'node:assert/strict';
import type { SurveyResponse } from '../../programme/survey/response.ts';
import { answersOf, CLOSES_AT, DURING, noonOfDay, Room, SurveyRig } from './survey-rig.ts';

const openings = (responses: readonly SurveyResponse[]): Record<number, number> => {
  const counted: Record<number, number> = {};
  for (const { opening } of responses) counted[opening] = (counted[opening] ?? 0) + 1;
  return counted;
};

describe('Opening envelopes', () => {
  const rig = new SurveyRig();
  before(() => rig.open());
  after(() => rig.close());

  const opened = async (room: Room) => openings(await room.responses());

  it('waits in the night until an opening of ten leaves ten', async () => {
    const room = await rig.room(60);
    for (let n = 0; n < 19; n++) await room.answer(n);
    await room.reconcile(noonOfDay(1));
    assert.deepEqual([await opened(room), (await room.waiting()).length], [{}, 19]);
    await room.answer(19);
    await room.reconcile(noonOfDay(1));
    assert.deepEqual(await opened(room), {}, 'once a night');
    await room.reconcile(noonOfDay(2));
    assert.deepEqual([await opened(room), (await room.waiting()).length], [{ 1: 10 }, 10]);
    for (let n = 20; n < 35; n++) await room.answer(n);
    await room.reconcile(noonOfDay(3));
    assert.deepEqual([await opened(room), (await room.waiting()).length], [{ 1: 10, 2: 15 }, 10]);
    await room.answer(35);
    await room.reconcile(CLOSES_AT);
    assert.deepEqual([await opened(room), await room.waiting()], [{ 1: 10, 2: 15, 3: 11 }, []]);
  });

  it('opens all at the close, however few, with nothing in a response but what was asked', async () => {
    const room = await rig.room(3);
    await room.answer(0, answersOf({ overall: 'excellent' }, { changeSession: 'Shorter.' }));
    await room.answer(1);
    await room.reconcile(CLOSES_AT);
    const responses = await room.responses();
    assert.deepEqual(responses.map(({ ratings }) => ratings.overall).sort(), ['excellent', 'veryGood']);
    const [one] = responses;
    assert.deepEqual(Object.keys(one ?? {}).sort(), [
      'id',
      'kind',
      'materialVersion',
      'opening',
      'questions',
      'ratings',
      'region',
      'session',
      'subRegion',
    ]);
    const [comment, ...others] = await room.comments();
    assert.deepEqual(others, []);
    assert.deepEqual(
      [comment?.text, comment?.question, comment?.state],
      ['Shorter.', 'changeSession', 'waiting'],
    );
    assert.ok(responses.every(({ id }) => id !== comment?.id));
  });

  it('closes a window once, with its counts, and destroys its key', async () => {
    const room = await rig.room(4);
    const [first, second] = await room.stores.invitations.ofWindow(room.window);
    for (const own of [first, second])
      await room.stores.invitations.noteDelivery(room.window.region, own?.id ?? '', {
        state: 'sent',
        sentAt: DURING,
      });
    await room.answers(2);
    await room.reconcile(new Date(CLOSES_AT.getTime() - 1));
    assert.equal((await room.stores.windows.of(room.window))?.state, 'open');
    for (const _ of ['once', 'again']) await room.reconcile(CLOSES_AT);
    const window = await room.stores.windows.of(room.window);
    const reached = (await room.stores.invitations.ofWindow(room.window)).filter(
      one => one.completed || one.state === 'sent',
    );
    assert.deepEqual(window?.counts, { invited: 4, deliverable: reached.length, completed: 2 });
    assert.deepEqual([window?.state, window?.uncounted], ['closed', true]);
    assert.equal(await room.stores.keys.read(room.window), undefined);
    assert.deepEqual(await room.services.answers.given(room.window), [
      ...(await room.responses()).map(({ questions, ratings }) => ({ questions, ratings })),
    ]);
  });

  it('closes a window that nobody has answered', async () => {
    const room = await rig.room(2);
    await room.reconcile(CLOSES_AT);
    const { state, openings: number, counts } = (await room.stores.windows.of(room.window)) ?? assert.fail();
    assert.deepEqual([state, number, counts?.completed], ['closed', 0, 0]);
  });

  it('reads what waits for an interim figure, and counts nobody twice', async () => {
    const room = await rig.room(24);
    await room.answers(24, n => answersOf({ overall: n < 9 ? 'excellent' : 'good' }));
    const excellent = async () =>
      (await room.services.answers.given(room.window)).filter(one => one.ratings.overall === 'excellent')
        .length;
    assert.equal(await excellent(), 9);
    assert.deepEqual(await room.responses(), []);
    await room.reconcile(noonOfDay(1));
    assert.equal((await room.responses()).length, 14);
    assert.equal(await excellent(), 9);
    assert.equal((await room.services.answers.given(room.window)).length, 24);
    assert.deepEqual(await room.services.answers.given({ ...room.window, session: 'another' }), []);
  });

  it('loses nothing while the key cannot be read, and says so', async () => {
    const room = await rig.room(1);
    await room.answer(0);
    const { keys } = room.stores;
    const key = (await keys.read(room.window)) ?? assert.fail();
    const blind = new Room({ ...room.stores, keys: { ...keys, read: async () => undefined } }, room.window);
    await assert.rejects(blind.reconcile(CLOSES_AT), /key/);
    assert.equal((await room.waiting()).length, 1);
    assert.deepEqual(await keys.read(room.window), key);
    await room.reconcile(CLOSES_AT);
    assert.equal((await room.responses()).length, 1);
  });

  it('lets no window whose key is gone keep others from closing, and gives up on it after 30 days', async () => {
    const room = await rig.room(2);
    await room.answers(2);
    await room.stores.keys.destroy(room.window);
    const session = 'a second one';
    await room.stores.windows.insertOnce({
      ...room.window,
      session,
      closesAt: new Date(CLOSES_AT.getTime() + 1),
    });
    await assert.rejects(room.reconcile(noonOfDay(40)), /key/);
    const stateOf = async (name: string) =>
      (await room.stores.windows.of({ ...room.window, session: name }))?.state;
    assert.deepEqual([await stateOf('session'), await stateOf(session)], ['open', 'closed']);
    const { openings } = room.services;
    assert.equal(await openings.reconcile(room.window.region, room.window.kind, noonOfDay(45)), 2);
    assert.equal(await openings.reconcile(room.window.region, room.window.kind, noonOfDay(46)), 0);
    assert.deepEqual(
      [await stateOf('session'), await room.responses(), await room.waiting()],
      ['closed', [], []],
    );
  });

  it('is done by one process at a time, whichever comes first', async () => {
    const room = await rig.room(24);
    await room.answers(24);
    await Promise.all(Array.from({ length: 5 }, () => room.reconcile(noonOfDay(1))));
    assert.deepEqual(await opened(room), { 1: 14 });
    await Promise.all(Array.from({ length: 5 }, () => room.reconcile(CLOSES_AT)));
    assert.deepEqual(await opened(room), { 1: 14, 2: 10 });
  });

  it('goes on with an opening of which only some was taken, so that none is smaller than ten', async () => {
    const room = await rig.room(24);
    await room.answers(24);
    await room.stores.windows.beginOpening(room.window, 0);
    const [one, two] = await room.waiting();
    await room.stores.invitations.claim(room.window, [one?.invitation ?? '', two?.invitation ?? ''], 1);
    await room.reconcile(DURING);
    assert.deepEqual([await opened(room), (await room.waiting()).length], [{ 1: 14 }, 10]);
    const waiting = (await room.waiting()).map(({ invitation }) => invitation);
    assert.ok(!waiting.includes(one?.invitation ?? '') && !waiting.includes(two?.invitation ?? ''));
  });

  it('chooses by chance who is opened first, and inserts in an order that tells nothing', async () => {
    const seen = new Set<string>();
    for (let round = 0; round < 6; round++) {
      const room = await rig.room(20);
      await room.answers(20, n => answersOf({}, { changeSession: `${n}` }));
      await room.reconcile(noonOfDay(1));
      const inserted = await rig.db
        .collection('surveyComments')
        .find({ region: room.window.region })
        .toArray();
      seen.add(inserted.map(({ text }) => text).join());
      await room.reconcile(CLOSES_AT);
    }
    assert.ok(seen.size >= 5, 'six rooms in which the same people answered in the same order');
  });
});

import assert from 'node:assert/strict';
import { plusMinutes } from '../../programme/calendar.ts';
import type { StoredEnvelope } from '../../programme/survey/envelope.ts';
import { answersOf, CLOSES_AT, DURING, noonOfDay, type Room, type Services } from '../survey/survey-rig.ts';
import { sampleBooking, sampleSession } from '../training/sample-session.ts';

const MANY = 24;
const POOR = answersOf({ overall: 'poor' }, { changeSession: 'Shorter.' });
const GOOD = answersOf({ overall: 'good' });
/** The lease of a process that has died runs out. */
const later = (at: Date): Date => plusMinutes(at, 6);

/** Somebody who has answered. */
export interface Mine {
  n: number;
  receipt: string;
}

interface Story {
  people: number;
  prepare?(room: Room): Promise<Mine | undefined>;
  /** What the process dies in. */
  act(services: Services, room: Room, mine: Mine): Promise<unknown>;
  /** What others do before anything is tried again. */
  meanwhile?(room: Room): Promise<unknown>;
  /** Tried again by another process. */
  again?(services: Services, room: Room, mine: Mine): Promise<unknown>;
  /** How it has to be then. */
  check(room: Room, mine: Mine): Promise<void>;
}

const numbers = (n: number) => Array.from({ length: n }, (_, i) => i);
/** At once, because nobody here looks at the order. */
const allAnswer = (room: Room): Promise<string[]> =>
  Promise.all(numbers(MANY).map(n => room.answer(n, answersOf({}, { changeSession: `${n}` }))));

/** All have answered and some were opened: one of those, or of the others. */
const oneOf =
  (isOpened: boolean) =>
  async (room: Room): Promise<Mine> => {
    const receipts = await allAnswer(room);
    await room.reconcile(noonOfDay(1));
    const waiting = new Set((await room.waiting()).map(({ invitation }) => invitation));
    const all = await room.stores.invitations.ofWindow(room.window);
    const own = all.find(({ id }) => waiting.has(id) !== isOpened) ?? assert.fail();
    const n = Number(own.person.split(' ')[1]);
    return { n, receipt: receipts[n] ?? '' };
  };

const correcting = (isOpened: boolean): Story => ({
  people: MANY,
  prepare: oneOf(isOpened),
  act: ({ changing }, room, { n, receipt }) => changing.correct(room.asker(n), receipt, GOOD),
  async check(room, { n }) {
    await eachOnce(room, MANY);
    const given = await room.services.answers.given(room.window);
    assert.equal(given.filter(({ ratings }) => ratings.overall === 'good').length, 1);
    await room.reconcile(CLOSES_AT);
    assert.deepEqual(
      await texts(room),
      numbers(MANY).filter(one => one !== n),
    );
  },
});

const withdrawing = (isOpened: boolean): Story => ({
  people: MANY,
  prepare: oneOf(isOpened),
  act: ({ changing }, room, { n, receipt }) => changing.withdraw(room.asker(n), receipt),
  async check(room, { n }) {
    await eachOnce(room, MANY - 1);
    await room.reconcile(CLOSES_AT);
    assert.deepEqual(
      await texts(room),
      numbers(MANY).filter(one => one !== n),
    );
  },
});
const texts = async (room: Room) =>
  (await room.comments()).map(({ text }) => Number(text)).sort((a, b) => a - b);

/** Nobody's answer is lost, and nobody has two: in envelopes and out of them. */
async function eachOnce(room: Room, people: number): Promise<void> {
  const given = await room.services.answers.given(room.window);
  assert.equal(given.length, people);
}

/** What a process may die in, and how it has to be when another one has gone on. */
export const STORIES: Readonly<Record<string, Story>> = {
  'keeps an answer or none, and takes no second one': {
    people: 2,
    act: ({ answering }, room) =>
      answering.send(room.asker(0), { kind: 'evaluation', session: 'session', given: POOR }),
    async check(room) {
      const own = await room.stores.invitations.own(room.window, 'person 0');
      assert.equal(own?.completed, true);
      const [one, ...others] = await room.services.answers.given(room.window);
      assert.deepEqual([one?.ratings, others], [POOR.ratings, []]);
    },
  },
  'opens in the night what was taken, and leaves the rest': {
    people: MANY + 2,
    async prepare(room) {
      await allAnswer(room);
      return undefined;
    },
    act: (services, { window }) => services.openings.reconcile(window.region, window.kind, noonOfDay(1)),
    async meanwhile(room) {
      await eachOnce(room, MANY);
      await room.answer(MANY, answersOf({}, { changeSession: `${MANY}` }), noonOfDay(1));
    },
    again: (services, { window }) =>
      services.openings.reconcile(window.region, window.kind, later(noonOfDay(1))),
    async check(room) {
      await eachOnce(room, MANY + 1);
      const [opened, waiting] = [await room.responses(), await room.waiting()];
      assert.equal(opened.length + waiting.length, MANY + 1);
      assert.ok(waiting.length >= 10 && (opened.length === 0 || opened.length >= 10));
      assert.ok(waiting.every((one: StoredEnvelope) => one.opening === undefined));
      await room.reconcile(later(CLOSES_AT));
      assert.deepEqual(await texts(room), numbers(MANY + 1));
    },
  },
  'closes with every answer opened once': {
    people: MANY + 2,
    async prepare(room) {
      await allAnswer(room);
      await room.reconcile(noonOfDay(1));
      return undefined;
    },
    act: (services, { window }) => services.openings.reconcile(window.region, window.kind, CLOSES_AT),
    again: (services, { window }) =>
      services.openings.reconcile(window.region, window.kind, later(CLOSES_AT)),
    async check(room) {
      assert.equal((await room.responses()).length, MANY);
      assert.deepEqual(await texts(room), numbers(MANY));
      const window = await room.stores.windows.of(room.window);
      assert.deepEqual(
        [window?.state, window?.counts, window?.opening, await room.stores.keys.read(room.window)],
        ['closed', { invited: MANY + 2, deliverable: MANY, completed: MANY }, undefined, undefined],
      );
    },
  },
  'corrects an answer that was opened': correcting(true),
  'corrects an answer that waits': correcting(false),
  'withdraws an answer that was opened, whole': withdrawing(true),
  'withdraws an answer that waits, whole': withdrawing(false),
  'asks everybody who attended once': {
    people: 0,
    async prepare({ stores, window }) {
      const bookings = ['ann', 'ben'].map(person => sampleBooking('D13', 'attended', { person }));
      const session = {
        region: window.region,
        id: 'held',
        code: 'T8',
        state: 'delivered' as const,
        bookings,
      };
      await stores.sessions.insert(sampleSession(session));
      return undefined;
    },
    act: (services, { window }) => services.evaluation.reconcile(window.region, DURING),
    async check({ stores, window, services }) {
      const name = { region: window.region, kind: 'evaluation' as const, session: 'held' };
      const people = (await stores.invitations.ofWindow(name)).map(({ person }) => person);
      assert.deepEqual(people.sort(), ['ann', 'ben']);
      assert.equal((await stores.windows.of(name))?.state, 'open');
      assert.deepEqual(await services.answers.given(name), []);
      assert.ok(await stores.keys.read(name));
    },
  },
};

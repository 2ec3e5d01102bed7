import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { INDEXES } from '../../storage/indexes.ts';
import { type Dump, dump, leavesOf, nameless, shapeOf, wordsIn } from './raw-dump.ts';
import { answersOf, CLOSES_AT, DURING, noonOfDay, type Room, SurveyRig } from './survey-rig.ts';

/** So many that an opening in the night is of fourteen and leaves ten. */
const MANY = 24;
const ABOUT_PEOPLE = ['surveyInvitations', 'deliveries'];
const ABOUT_ANSWERS = ['surveyResponses', 'surveyComments'];

const documents = (at: Dump, names: readonly string[]) => names.flatMap(name => at[name] ?? []);
const answersIn = (at: Dump) => documents(at, ABOUT_ANSWERS);
const envelopesIn = (at: Dump) => (at.surveyInvitations ?? []).filter(({ store }) => store);

/** What people say. Nobody says the same, so that every answer can be known again wherever it turns up. */
const saidBy = (n: number) =>
  answersOf({}, { doDifferently: `Thought of ${String.fromCharCode(97 + n).repeat(9)}` });

describe('Whoever reads the raw storage', function () {
  this.timeout(60_000);
  const rig = new SurveyRig();
  after(() => rig.close());

  /** The whole life of a window, copied after every step. */
  async function life(): Promise<{ room: Room; copies: { step: string; at: Dump }[] }> {
    const room = await rig.room(MANY + 6);
    const copies: { step: string; at: Dump }[] = [];
    const copy = async (step: string) => {
      copies.push({ step, at: await dump(rig.db, room.window.region) });
    };
    const { outbox } = room.stores;
    const tell = async (telling: 'asked' | 'reminder', now: Date) => {
      const { region } = room.window;
      await outbox.offer(await room.services.evaluation.messages.due(telling, region, now), now);
      const { deliveries, claim } = await outbox.take(region, '', now, now, 99);
      for (const { key } of deliveries) await outbox.settle(region, key, claim, { state: 'sent', at: now });
      await room.services.evaluation.reconcile(region, now);
      await copy(`${telling} at ${now.toISOString()}`);
    };
    await copy('before');
    await tell('asked', DURING);
    const receipts: string[] = [];
    for (let n = 0; n < MANY; n++) {
      receipts.push(await room.answer(n, saidBy(n), new Date(DURING.getTime() + n * 60_000)));
      if (n % 6 === 0) await copy(`answer ${n}`);
    }
    const { changing } = room.services;
    await changing.correct(room.asker(3), receipts[3] ?? '', answersOf({ overall: 'poor' }));
    await changing.withdraw(room.asker(4), receipts[4] ?? '');
    await copy('a correction and a withdrawal');
    await room.reconcile(noonOfDay(1));
    await copy('an opening in the night');
    for (const n of [0, 1, 2]) await changing.correct(room.asker(n), receipts[n] ?? '', saidBy(n));
    await changing.withdraw(room.asker(5), receipts[5] ?? '');
    await copy('corrections and a withdrawal of what may be opened');
    await tell('reminder', noonOfDay(3));
    await tell('reminder', noonOfDay(8));
    await room.answer(MANY, saidBy(MANY), noonOfDay(8));
    await copy('the last to answer, alone');
    await room.services.evaluation.reconcile(room.window.region, CLOSES_AT);
    await copy('the close');
    return { room, copies };
  }

  let room: Room;
  let copies: { step: string; at: Dump }[];
  before(async () => {
    await rig.open();
    ({ room, copies } = await life());
  });
  const last = () => copies.at(-1)?.at ?? {};
  const each = (check: (at: Dump, step: string) => void) => {
    for (const { step, at } of copies) check(at, step);
  };

  it('finds answers at the end, and everybody who gave one', () => {
    assert.equal(last().surveyResponses?.length, MANY + 1 - 2);
    assert.equal(last().surveyInvitations?.filter(({ completed }) => completed).length, MANY + 1);
  });

  it('finds no person, authority or time on an answer, and no id that counts or tells a time', () =>
    each((at, step) => {
      for (const answer of answersIn(at)) {
        for (const leaf of leavesOf(answer))
          assert.ok(['string', 'number'].includes(typeof leaf), `${step}: ${leaf}`);
        assert.match(String(answer.id), /^[0-9a-f]{32}$/);
        assert.doesNotMatch(JSON.stringify(answer), /person|authority/i);
      }
    }));

  it('finds nothing that an answer and anything about a person have in common, but the session they are about', () => {
    const shared = new Set(
      wordsIn([room.window.session, room.window.kind, ...ABOUT_PEOPLE, ...ABOUT_ANSWERS]),
    );
    const names = copies.flatMap(({ at }) => wordsIn(documents(at, ABOUT_PEOPLE)));
    const aboutPeople = new Set(names.filter(word => !shared.has(word)));
    each((at, step) =>
      assert.deepEqual(
        wordsIn(answersIn(at)).filter(word => aboutPeople.has(word)),
        [],
        step,
      ),
    );
    // Nor do two answers of one person have anything in common that another's have not.
    const responses = new Set(copies.flatMap(({ at }) => (at.surveyResponses ?? []).map(({ id }) => id)));
    each(at => assert.ok((at.surveyComments ?? []).every(({ id }) => !responses.has(id))));
  });

  it('cannot read what waits, nor tell by its size who wrote much', () =>
    each((at, step) => {
      const sealed = envelopesIn(at).map(({ store }) => Buffer.from(store.envelope.value()));
      assert.ok(new Set(sealed.map(({ length }) => length)).size <= 1, step);
      for (const bytes of sealed)
        for (const word of ['Thought', 'excellent', 'veryGood', 'ratings'])
          assert.equal(bytes.includes(word), false, `${step}: ${word}`);
    }));

  it('finds all invitations of one state alike, whoever answered when, corrected or withdrew', () =>
    each((at, step) => {
      const kinds = new Map<string, Set<string>>();
      for (const invitation of at.surveyInvitations ?? []) {
        const { store, ...rest } = nameless(invitation);
        const state = `${invitation.completed} ${Boolean(store)} ${invitation.sentAt !== undefined}`;
        const seen = kinds.get(state) ?? new Set();
        kinds.set(state, seen.add(JSON.stringify([rest, shapeOf(invitation)])));
      }
      for (const [state, seen] of kinds) assert.equal(seen.size, 1, `${step}: ${state}`);
    }));

  it('sees answers come from ten or more envelopes at a time, the last one too', () => {
    const batches: number[] = [];
    for (const [i, { at }] of copies.entries()) {
      const before = copies[i - 1]?.at;
      if (!before) continue;
      const gone = envelopesIn(before).length - envelopesIn(at).length;
      const known = new Set(answersIn(before).map(({ _id }) => _id));
      const fresh = (at.surveyResponses ?? []).filter(({ _id }) => !known.has(_id));
      if (fresh.length === 0) continue;
      assert.equal(new Set(fresh.map(({ opening }) => opening)).size, 1);
      batches.push(gone);
    }
    assert.deepEqual(batches, [14, 11]);
  });

  it('cannot tell the answer of whoever was alone in answering late from ten others', () => {
    const [latest] = (last().surveyComments ?? []).filter(
      ({ text }) => text === saidBy(MANY).texts.doDifferently,
    );
    const same = (last().surveyResponses ?? []).filter(({ opening }) => opening === latest?.opening);
    assert.ok(same.length >= 9, `${same.length} with the same opening, of eleven envelopes`);
    const looks = same.map(({ _id, id, ratings, ...rest }) => JSON.stringify(rest));
    assert.equal(new Set(looks).size, 1);
  });

  it('finds nobody’s reminders after the close, by which it could be told who answered before and after', () => {
    const reminded = copies.some(({ at }) => (at.deliveries ?? []).some(({ kind }) => /reminder/.test(kind)));
    assert.ok(reminded);
    assert.deepEqual(
      (last().deliveries ?? []).filter(({ kind }) => /reminder/.test(kind)),
      [],
    );
  });

  it('has no key to try receipts with: it was never in the database, and is gone after the close', async () => {
    const { kind, session, region } = room.window;
    const files = await readdir(rig.keyFolder);
    assert.ok(!files.includes([region, kind, session].map(encodeURIComponent).join(',')));
    each((at, step) => assert.doesNotMatch(JSON.stringify(Object.values(at)), /RECEIPT\d/, step));
  });

  it('finds no index that puts answers in an order, or people in that of their answers', () => {
    for (const name of ABOUT_ANSWERS)
      for (const { keys } of INDEXES[name] ?? [])
        for (const field of Object.keys(keys))
          assert.ok(['region', 'kind', 'session', 'state'].includes(field), `${name} ${field}`);
    for (const { keys } of INDEXES.surveyInvitations ?? [])
      for (const field of Object.keys(keys)) assert.doesNotMatch(field, /completed|store|opening/);
  });
});

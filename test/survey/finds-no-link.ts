import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { INDEXES } from '../../storage/indexes.ts';
import { type Dump, leavesOf, nameless, shapeOf, wordsIn } from './raw-dump.ts';
import type { RawStory } from './raw-story.ts';
import type { SurveyRig } from './survey-rig.ts';

const ABOUT_PEOPLE = ['surveyInvitations', 'deliveries', 'people', 'auditEvents', 'impactReturns'];
const ABOUT_ANSWERS = ['surveyResponses', 'surveyComments'];

const documents = (at: Dump, names: readonly string[]) => names.flatMap(name => at[name] ?? []);
const answersIn = (at: Dump) => documents(at, ABOUT_ANSWERS);
const envelopesIn = (at: Dump, session: string) =>
  (at.surveyInvitations ?? []).filter(one => one.store && one.session === session);

/** What nobody finds who reads the raw storage at every step, before and after each opening (P6). */
export function findsNoLink(rig: SurveyRig, story: () => RawStory): void {
  const last = (): Dump => story().copies.at(-1)?.at ?? {};
  const each = (check: (at: Dump, step: string) => void): void => {
    for (const { step, at } of story().copies) check(at, step);
  };

  it('finds answers at the end, and everybody who gave one', () => {
    assert.equal(last().surveyResponses?.length, story().responses);
    assert.equal(last().surveyInvitations?.filter(one => one.completed).length, story().completed);
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
    const { kind, openings, copies } = story();
    const answers = copies.flatMap(({ at }) => (at.surveyResponses ?? []).map(({ ratings }) => ratings));
    // What authorities are asked is asked of people, too, so they have the names of answers in common.
    const shared = new Set([
      ...wordsIn([
        ...Object.keys(openings),
        kind,
        'questions',
        'subRegion',
        ...ABOUT_PEOPLE,
        ...ABOUT_ANSWERS,
      ]),
      ...wordsIn(answers),
    ]);
    const names = copies.flatMap(({ at }) => wordsIn(documents(at, ABOUT_PEOPLE)));
    const aboutPeople = new Set(names.filter(word => !shared.has(word)));
    each((at, step) =>
      assert.deepEqual(
        wordsIn(answersIn(at)).filter(word => aboutPeople.has(word)),
        [],
        step,
      ),
    );
  });

  it('finds nothing that two answers of one person have in common, about one session or two', () => {
    const responses = new Set(
      story().copies.flatMap(({ at }) => (at.surveyResponses ?? []).map(({ id }) => id)),
    );
    each((at, step) => {
      assert.ok((at.surveyComments ?? []).every(({ id }) => !responses.has(id)));
      const ids = answersIn(at).map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length, step);
    });
  });

  it('finds answers in no order of answering, and after each session in another one', () => {
    const orders = Object.entries(story().wrote).map(([session, wrote]) => {
      const found = (last().surveyComments ?? [])
        .filter(one => one.session === session)
        .map(({ text }) => wrote.indexOf(text));
      assert.notDeepEqual(
        found,
        [...found].sort((a, b) => a - b),
        session,
      );
      return found.join();
    });
    assert.equal(new Set(orders).size, orders.length);
  });

  it('cannot read what waits, nor tell by its size who wrote much', () =>
    each((at, step) => {
      const sealed = Object.keys(story().openings)
        .flatMap(session => envelopesIn(at, session))
        .map(({ store }) => Buffer.from(store.envelope.value()));
      assert.ok(new Set(sealed.map(({ length }) => length)).size <= 1, step);
      for (const bytes of sealed)
        for (const word of ['Thought', 'excellent', 'veryGood', 'changedALot', 'ratings'])
          assert.equal(bytes.includes(word), false, `${step}: ${word}`);
    }));

  it('finds all invitations of one state alike, whoever answered when, corrected or withdrew', () =>
    each((at, step) => {
      const kinds = new Map<string, Set<string>>();
      for (const invitation of at.surveyInvitations ?? []) {
        const { store, ...rest } = nameless(invitation);
        const { session, completed, sentAt, notEligible = '' } = invitation;
        const state = `${session} ${completed} ${Boolean(store)} ${sentAt !== undefined} ${notEligible}`;
        const seen = kinds.get(state) ?? new Set();
        kinds.set(state, seen.add(JSON.stringify([rest, shapeOf(invitation)])));
      }
      for (const [state, seen] of kinds) assert.equal(seen.size, 1, `${step}: ${state}`);
    }));

  it('sees answers come from ten or more envelopes at a time, the last one too', () => {
    const { copies, openings } = story();
    for (const [session, wanted] of Object.entries(openings)) {
      const batches: number[] = [];
      for (const [i, { at }] of copies.entries()) {
        const before = copies[i - 1]?.at;
        if (!before) continue;
        const known = new Set(answersIn(before).map(({ _id }) => _id));
        const fresh = (at.surveyResponses ?? []).filter(
          one => one.session === session && !known.has(one._id),
        );
        if (fresh.length === 0) continue;
        assert.equal(new Set(fresh.map(({ opening }) => opening)).size, 1);
        batches.push(envelopesIn(before, session).length - envelopesIn(at, session).length);
      }
      assert.deepEqual(batches, wanted, session);
    }
  });

  it('cannot tell the answer of whoever was alone in answering late from ten others', () => {
    const { late } = story();
    const latest =
      (last().surveyComments ?? []).find(({ text }) => text === late) ?? assert.fail('It is not there.');
    const same = (last().surveyResponses ?? []).filter(
      ({ session, opening }) => session === latest.session && opening === latest.opening,
    );
    assert.ok(same.length >= 9, `${same.length} with the same opening, of eleven envelopes`);
    const looks = same.map(({ _id, id, ratings, ...rest }) => JSON.stringify(rest));
    assert.equal(new Set(looks).size, 1);
  });

  it('finds nobody’s reminders after the close, by which it could be told who answered before and after', () => {
    const isReminder = ({ kind }: { kind?: string }): boolean => /reminder/.test(kind ?? '');
    assert.ok(story().copies.some(({ at }) => (at.deliveries ?? []).some(isReminder)));
    assert.deepEqual((last().deliveries ?? []).filter(isReminder), []);
  });

  it('has no key to try receipts with: it was never in the database, and is gone after the close', async () => {
    const { region, kind, openings } = story();
    const files = await readdir(rig.keyFolder);
    for (const session of Object.keys(openings))
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
}

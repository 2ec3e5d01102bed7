import assert from 'node:assert/strict';
import type { Outcome } from '../../programme/outcome.ts';
import { answersOf, CLOSES_AT, DURING, noonOfDay, SurveyRig } from './survey-rig.ts';

const codes = (outcome: Outcome<unknown>): string[] =>
  outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
const POOR = answersOf({ overall: 'poor' }, { changeSession: 'More time.' });
const GOOD = answersOf({ overall: 'good' }, { doDifferently: 'Two readers.' });
/** So many that all but ten are opened in the night. */
const MANY = 24;
const TONIGHT = noonOfDay(1);

describe('Changing an answer with its receipt', () => {
  const rig = new SurveyRig();
  before(() => rig.open());
  after(() => rig.close());

  /** A room with one answer in its envelope, and a room of many that has opened some; `n` is one whose answer is there. */
  const inEnvelope = async () => {
    const room = await rig.room(2);
    return { room, n: 0, receipt: await room.answer(0, POOR) };
  };
  const opened = async () => {
    const room = await rig.room(MANY);
    const receipts = await room.answers(MANY, () => POOR);
    await room.reconcile(TONIGHT);
    const waits = new Set((await room.waiting()).map(({ invitation }) => invitation));
    const all = await room.stores.invitations.ofWindow(room.window);
    const out = all.find(({ id }) => !waits.has(id)) ?? assert.fail();
    const n = Number(out.person.split(' ')[1]);
    return { room, n, receipt: receipts[n] ?? '' };
  };

  for (const [where, prepare] of Object.entries({
    'in its envelope': inEnvelope,
    'among the responses': opened,
  }))
    describe(where, () => {
      it('shows it, changes it, and may be told so twice', async () => {
        const { room, n, receipt } = await prepare();
        const { changing } = room.services;
        assert.deepEqual(
          (await changing.answered(room.asker(n), receipt)).ok &&
            (await room.services.answers.given(room.window)).filter(one => one.ratings.overall === 'good')
              .length,
          0,
        );
        for (const _ of ['once', 'again']) {
          const changed = await changing.correct(room.asker(n), receipt, GOOD);
          assert.equal(changed.ok && changed.value.change, 'corrected');
        }
        const answered = await changing.answered(room.asker(n), receipt);
        assert.deepEqual(answered.ok && answered.value.given, GOOD);
        const given = await room.services.answers.given(room.window);
        assert.equal(given.filter(one => one.ratings.overall === 'good').length, 1);
      });

      it('withdraws it, and takes no other answer in its place', async () => {
        const { room, n, receipt } = await prepare();
        const { changing, answering } = room.services;
        const before = (await room.services.answers.given(room.window)).length;
        for (const _ of ['once', 'again']) {
          const withdrawn = await changing.withdraw(room.asker(n), receipt);
          assert.equal(withdrawn.ok && withdrawn.value.change, 'withdrawn');
        }
        assert.equal((await room.services.answers.given(room.window)).length, before - 1);
        assert.deepEqual(codes(await changing.correct(room.asker(n), receipt, GOOD)), ['answerWithdrawn']);
        assert.deepEqual(codes(await changing.answered(room.asker(n), receipt)), ['answerWithdrawn']);
        const press = { kind: 'evaluation' as const, session: 'session', given: GOOD };
        assert.deepEqual(codes(await answering.send(room.asker(n), press)), ['alreadyAnswered']);
        await room.reconcile(CLOSES_AT);
        assert.equal((await room.responses()).length, before - 1);
        assert.equal((await room.comments()).length, before - 1);
        const window = await room.stores.windows.of(room.window);
        assert.equal(window?.counts?.completed, before, 'whoever answered has answered');
      });

      it('is refused with the receipt of another, made up, or too late, and changes nothing', async () => {
        const { room, n, receipt } = await prepare();
        const { changing } = room.services;
        const before = await room.services.answers.given(room.window);
        const stranger = n === 0 ? 1 : 0;
        const wrong: [number, string, Date][] = [
          [stranger, receipt, DURING],
          [n, 'RECEIPT99999', DURING],
          [n, '', DURING],
          [n, receipt, CLOSES_AT],
        ];
        for (const [who, code, now] of wrong) {
          assert.deepEqual(codes(await changing.answered(room.asker(who, now), code)), ['receiptUnknown']);
          assert.deepEqual(codes(await changing.correct(room.asker(who, now), code, GOOD)), [
            'receiptUnknown',
          ]);
          assert.deepEqual(codes(await changing.withdraw(room.asker(who, now), code)), ['receiptUnknown']);
        }
        assert.deepEqual(
          codes(await changing.correct(room.asker(n), receipt, answersOf({ overall: 'off' }))),
          ['answerNotOffered'],
        );
        const sort = (all: typeof before) => all.map(one => JSON.stringify(one)).sort();
        assert.deepEqual(sort(await room.services.answers.given(room.window)), sort(before));
      });

      it('reads the receipt however it was typed', async () => {
        const { room, n, receipt } = await prepare();
        const typed = ` ${receipt.slice(0, 4).toLowerCase()}-${receipt.slice(4, 8)} – ${receipt.slice(8)}.`;
        assert.ok((await room.services.changing.answered(room.asker(n), typed)).ok);
      });
    });

  it('finds nothing after the close, with the right receipt or without', async () => {
    const { room, n, receipt } = await inEnvelope();
    await room.reconcile(CLOSES_AT);
    // Another process whose clock is behind.
    assert.deepEqual(codes(await room.services.changing.answered(room.asker(n), receipt)), [
      'receiptUnknown',
    ]);
    assert.equal((await room.responses()).length, 1);
  });

  it('waits while the envelope is being opened, and changes nothing meanwhile', async () => {
    const { room, n, receipt } = await inEnvelope();
    const [own] = await room.waiting();
    await room.stores.windows.beginOpening(room.window, 0);
    await room.stores.invitations.claim(room.window, [own?.invitation ?? ''], 1);
    const { changing } = room.services;
    assert.deepEqual(codes(await changing.correct(room.asker(n), receipt, GOOD)), ['answerBeingOpened']);
    assert.deepEqual(codes(await changing.withdraw(room.asker(n), receipt)), ['answerBeingOpened']);
    const answered = await changing.answered(room.asker(n), receipt);
    assert.deepEqual(answered.ok && answered.value.given, POOR);
  });

  it('has the texts that were changed read again, and forgets those that were taken out', async () => {
    const { room, n, receipt } = await opened();
    const { changing } = room.services;
    for (const { id } of await room.comments())
      await room.stores.comments.judge(room.window.region, id, { state: 'accepted', themes: [] });
    const before = (await room.comments()).length;
    await changing.correct(room.asker(n), receipt, GOOD);
    const comments = await room.comments();
    assert.equal(comments.length, before);
    assert.deepEqual(
      comments.filter(({ state }) => state === 'waiting').map(({ question, text }) => [question, text]),
      [['doDifferently', 'Two readers.']],
    );
    assert.equal(comments.filter(({ question }) => question === 'changeSession').length, before - 1);
  });
});

import assert from 'node:assert/strict';
import type { Outcome } from '../../programme/outcome.ts';
import type { Answers } from '../../programme/survey/answers.ts';
import { PACKED_BYTES, packed, textQuestions, unpacked } from '../../programme/survey/packed-envelope.ts';
import { QUESTION_SETS, TEXT_LIMIT } from '../../programme/survey/question-set.ts';
import { answersOf, CLOSES_AT, DURING, OPENS_AT, type Room, SurveyRig } from './survey-rig.ts';

const codes = (outcome: Outcome<unknown>): string[] =>
  outcome.ok ? [] : outcome.refusals.map(({ code }) => code);

describe('Answering', () => {
  const rig = new SurveyRig();
  before(() => rig.open());
  after(() => rig.close());

  const send = (room: Room, n: number, given: Answers = answersOf(), now = DURING, session = 'session') =>
    room.services.answering.send(room.asker(n, now), { kind: room.window.kind, session, given });

  it('keeps an answer in its envelope, once, and tells whoever sends again that it is there', async () => {
    const room = await rig.room(2);
    const sent = await send(room, 0);
    assert.ok(sent.ok);
    assert.equal(sent.value.change, 'sent');
    const again = await send(room, 0, answersOf({ overall: 'poor' }));
    assert.deepEqual(codes(again), ['alreadyAnswered']);
    assert.ok(!JSON.stringify(again).includes(sent.value.receipt));
    assert.equal((await room.waiting()).length, 1);
    const answered = await room.services.changing.answered(room.asker(0), sent.value.receipt);
    assert.deepEqual(answered.ok && answered.value.given, answersOf());
  });

  it('gives one receipt to one of many presses that come at once', async () => {
    const room = await rig.room(1);
    const all = await Promise.all(Array.from({ length: 12 }, () => send(room, 0)));
    assert.equal(all.filter(({ ok }) => ok).length, 1);
    assert.deepEqual([...new Set(all.flatMap(codes))], ['alreadyAnswered']);
    assert.equal((await room.waiting()).length, 1);
  });

  const refusals: Record<string, [(room: Room) => Promise<Outcome<unknown>>, string[]]> = {
    'of somebody who did not attend': [room => send(room, 9), ['notAskedHere']],
    'after a session that somebody has made up': [
      room => send(room, 0, answersOf(), DURING, 'other'),
      ['notAskedHere'],
    ],
    'before it is asked': [
      room => send(room, 0, answersOf(), new Date(OPENS_AT.getTime() - 1)),
      ['surveyNotOpen'],
    ],
    'at the close': [room => send(room, 0, answersOf(), CLOSES_AT), ['surveyClosed']],
    'off the scale': [room => send(room, 0, answersOf({ overall: 'superb' })), ['answerNotOffered']],
    'of several where one is asked for': [
      room => send(room, 0, answersOf({ overall: ['good', 'fair'] })),
      ['answerNotOffered'],
    ],
    'to a question that was not asked': [
      room => send(room, 0, answersOf({ authority: 'D05' }, { about: 'me' })),
      ['answerNotOffered', 'answerNotOffered'],
    ],
    'without what has to be answered': [
      room => send(room, 0, { ratings: { overall: 'good', usefulness: 'good', difficulty: '' }, texts: {} }),
      ['answerMissing', 'answerMissing', 'answerMissing'],
    ],
    'with a text that is too long': [
      room => send(room, 0, answersOf({}, { changeSession: 'x'.repeat(TEXT_LIMIT + 1) })),
      ['answerTooLong'],
    ],
    'with what looks like a date of birth': [
      room => send(room, 0, answersOf({}, { changeSession: 'The case born on 3 May 2009' })),
      ['possiblePersonalData'],
    ],
  };
  for (const [which, [act, expected]] of Object.entries(refusals))
    it(`refuses an answer ${which}, and changes nothing`, async () => {
      const room = await rig.room(1);
      const [before] = await room.stores.invitations.ofWindow(room.window);
      assert.deepEqual(codes(await act(room)), expected);
      assert.deepEqual(await room.stores.invitations.ofWindow(room.window), [before]);
      assert.deepEqual(await room.waiting(), []);
    });

  it('takes an answer one moment before the close, and none on an invitation that is shut', async () => {
    const room = await rig.room(2);
    assert.ok((await send(room, 0, answersOf(), new Date(CLOSES_AT.getTime() - 1))).ok);
    await room.stores.invitations.shut(room.window);
    assert.deepEqual(codes(await send(room, 1)), ['surveyClosed']);
  });

  it('asks nothing of whoever is not eligible any more', async () => {
    const room = await rig.room(1);
    const [own] = await room.stores.invitations.ofWindow(room.window);
    await room.stores.invitations.setEligible(room.window.region, own?.id ?? '', 'didNotAttend');
    assert.deepEqual(codes(await send(room, 0)), ['notAskedHere']);
    assert.deepEqual(await room.services.answering.waiting(room.asker(0), 'evaluation'), []);
  });

  it('lists what somebody is asked, until she has answered', async () => {
    const room = await rig.room(1);
    const waiting = () => room.services.answering.waiting(room.asker(0), 'evaluation');
    assert.deepEqual(
      (await waiting()).map(({ window }) => window),
      [room.window],
    );
    await send(room, 0);
    assert.deepEqual(await waiting(), []);
  });

  it('throws when the key is not there, and keeps nothing', async () => {
    const room = await rig.room(1);
    await room.stores.keys.destroy(room.window);
    await assert.rejects(send(room, 0), /key/);
    assert.equal((await room.stores.invitations.ofWindow(room.window))[0]?.completed, false);
  });
});

describe('What is in an envelope', () => {
  it('fills every envelope to the same size, whatever was written to whichever questions', () => {
    for (const set of QUESTION_SETS) {
      const names = Object.fromEntries(textQuestions(set).map(id => [id, 'f'.repeat(32)]));
      const ratings = Object.fromEntries(
        set.questions.flatMap(question =>
          question.type === 'text'
            ? []
            : [
                [
                  question.id,
                  question.type === 'severalOf' ? question.options : (question.options.at(-1) ?? ''),
                ],
              ],
        ),
      );
      // Signs that need most room where they are written down.
      const texts = (sign: string) =>
        Object.fromEntries(textQuestions(set).map(id => [id, sign.repeat(TEXT_LIMIT)]));
      const contents = [undefined, ...['x', '\ud800', '\u0001', '"', '€'].map(texts)].map(one => ({
        ...{ response: 'f'.repeat(32), comments: names },
        answers: one && { ratings, texts: one },
      }));
      for (const content of contents) {
        const bytes = packed(content);
        assert.equal(bytes.length, PACKED_BYTES);
        assert.deepEqual(unpacked(bytes), content);
      }
    }
  });

  it('throws rather than cut an answer short', () => {
    const texts = { difference: 'x'.repeat(PACKED_BYTES) };
    assert.throws(() => packed({ response: 'a', comments: {}, answers: { ratings: {}, texts } }), RangeError);
  });

  it('throws on bytes of something else', () => {
    assert.throws(() => unpacked(new TextEncoder().encode('{"response": 7}')));
    assert.throws(() => unpacked(new TextEncoder().encode('no')));
  });
});

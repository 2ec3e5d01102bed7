import assert from 'node:assert/strict';
import { buttonOf, buttonsOf } from '../../scripts/support/teams-user.ts';
import { type AnsweredStage, raiseAnsweredStage } from './answered-stage.ts';
import { press, textOf, typed } from './vote-stage.ts';

const TEXTS = ['More time for the case', 'Ann of Purbrook talked too long', 'A clearer template'];

describe('What people wrote, in conversation', function () {
  this.timeout(60_000);
  let stage: AnsweredStage;
  before(async () => {
    stage = await raiseAnsweredStage(new Date('2016-05-03T09:00:00Z'));
    await stage.answered('T1', 'evaluation', 'overall', { excellent: 7, veryGood: 4, good: 1 });
    await stage.turnTo(new Date('2016-05-04T01:00:00Z'));
    for (const text of TEXTS) await stage.wrote('T1', text);
    await stage.training.insertMaterial({
      ...{ region: stage.region, programme: 'pilot', version: '1.1', from: '2015-09-01', features: [] },
      ...{ change: 'A template', reason: 'Comments', evidence: [], createdBy: 'manager' },
      createdAt: new Date('2015-09-01T09:00:00Z'),
    });
  });
  after(() => stage.close());

  const read = async (key: string, command: string) => {
    const answer = await typed(stage, key, command);
    return typeof answer === 'string' ? answer : textOf(answer);
  };

  it('is read by nobody before the programme manager has read it, nor by anybody who may not', async () => {
    for (const key of ['manager', 'chair', 'officer', 'trainer']) {
      const text = await read(key, 'comments');
      for (const written of TEXTS) assert.ok(!text.includes(written), key);
    }
    for (const key of ['chair', 'officer', 'trainer', 'ann'])
      assert.match(await read(key, 'comments to read'), /Only the programme manager|programme manager/, key);
    for (const key of ['trainer', 'ann', 'officer'])
      for (const [verb, data] of [
        ['comment.accept', { comment: 'comment-13', themes: 'Time' }],
        ['comment.reject', { comment: 'comment-13' }],
      ] as const)
        assert.match((await press(stage, key, { verb, data })).text ?? '', /programme manager/, key);
    assert.match(await read('manager', 'comments to read'), /3 comments wait/);
    assert.match(await read('manager', 'waiting'), /3 comments wait to be read by you first/);
    assert.doesNotMatch(await read('ann', 'waiting'), /comments? wait/);
  });

  it('waits in a queue, is accepted with what it is about or rejected, each once', async () => {
    let card = await typed(stage, 'manager', 'comments to read');
    assert.doesNotMatch(textOf(card), /T1|Purbrook(?! talked)|South/);
    const [first] = buttonsOf(card).filter(({ verb }) => verb === 'comment.accept');
    const without = await press(stage, 'manager', buttonOf(card, 'comment.accept'), { themes: ' ' });
    assert.match(without.text ?? '', /theme|is empty/i);
    const bad = await press(stage, 'manager', buttonOf(card, 'comment.accept'), {
      themes: 'About the boy born 14/03/2009',
    });
    assert.match(bad.text ?? '', /date of birth/);
    assert.match(await read('manager', 'comments to read'), /3 comments wait/);
    for (let waiting = TEXTS.length; waiting > 0; waiting--) {
      const isNamed = textOf(card).includes('Ann of Purbrook');
      const verb = isNamed ? 'comment.reject' : 'comment.accept';
      const themes = textOf(card).includes('template') ? 'The template' : 'Time\nThe template';
      card = (await press(stage, 'manager', buttonOf(card, verb), isNamed ? {} : { themes })).card;
    }
    assert.match(textOf(card), /No comment waits/);
    for (const verb of ['comment.accept', 'comment.reject'])
      assert.match(
        (await press(stage, 'manager', { verb, data: { ...first?.data, themes: 'Time' } })).text ?? '',
        /does not wait any more/,
      );
  });

  it('is then read in their words by the steering group and link officers, as themes by trainers', async () => {
    for (const key of ['manager', 'chair', 'director', 'officer']) {
      const text = await read(key, 'comments');
      assert.match(text, /More time for the case/, key);
      assert.match(text, /The template.*Time/s, 'the most frequent first');
      assert.doesNotMatch(text, /Ann of Purbrook|T1|D13/, key);
    }
    const trainer = await read('trainer', 'comments');
    assert.match(trainer, /The template/);
    assert.doesNotMatch(trainer, /More time for the case|A clearer template/);
    assert.match(await read('ann', 'comments'), /programme manager/);
  });

  it('is not shown of a survey that fewer than ten have answered, not even as a theme (X8)', async () => {
    const nine = { changedALot: 4, changedALittle: 3, noChange: 2 };
    await stage.answered('T2', 'impact', 'changedPractice', nine);
    await stage.wrote('T2', 'We read the record together', {
      ...{ kind: 'impact', question: 'difference', state: 'accepted', themes: ['Reading together'] },
    });
    await stage.turnTo(new Date('2016-05-05T01:00:00Z'));
    for (const key of ['manager', 'chair', 'director', 'officer', 'trainer']) {
      const text = await read(key, 'comments');
      assert.match(text, /Nothing is shown yet: .* from 10 replies on/, key);
      assert.doesNotMatch(text, /together/, key);
      assert.match(text, /The template/, 'what ten have answered is shown beside it');
    }
  });

  it('is answered with what was changed because of it, which everybody may read', async () => {
    const card = await typed(stage, 'manager', 'you said');
    assert.match(textOf(card), /Nothing has been recorded yet/);
    const save = buttonOf(card, 'decision.record');
    const change = { said: 'The template is unclear', changed: 'A clearer template', materialVersion: '1.1' };
    const bad = await press(stage, 'manager', save, { ...change, said: 'About 943 476 5919' });
    assert.match(bad.text ?? '', /an NHS number/);
    const unknown = await press(stage, 'manager', save, { ...change, materialVersion: '9.9' });
    assert.match(unknown.text ?? '', /9.9/);
    for (const _ of ['once', 'again']) await press(stage, 'manager', save, change);
    for (const key of ['ann', 'trainer', 'officer']) {
      const told = await typed(stage, key, 'you said');
      assert.equal(textOf(told).match(/The template is unclear/g)?.length, 1, key);
      assert.match(textOf(told), /5 May 2016, version 1.1/);
      assert.deepEqual(buttonsOf(told), [], key);
      assert.match((await press(stage, key, save, change)).text ?? '', /programme manager/, key);
    }
  });
});

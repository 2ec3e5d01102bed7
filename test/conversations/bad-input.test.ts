import assert from 'node:assert/strict';
import type { Stage } from '../../scripts/scenario/stage.ts';
import { buttonOf, type PressAnswer } from '../../scripts/support/teams-user.ts';
import { chosen, inDebate, opened, press, stageForVotes, textOf, typed, voteAnswers } from './vote-stage.ts';

/** A clear answer: HTTP 200, no card taken away, a sentence that says what to do. */
function assertRefused({ status, card, text }: PressAnswer, about: string): void {
  assert.equal(status, 200, about);
  assert.equal(card, undefined, about);
  assert.match(text ?? '', /[.!?]$/, about);
}

describe('Bad input', function () {
  this.timeout(60_000);

  describe('before a vote opens', () => {
    let stage: Stage & { keys: string[] };
    let vote: string;
    before(async () => {
      stage = await stageForVotes();
      vote = await inDebate(stage);
    });
    after(async () => {
      await stage.close();
    });

    const proposal = (change: Record<string, unknown>) => ({
      verb: 'proposal.submit',
      data: { once: 'once-1', vote, title: 'A topic', code: 'NEW', caseForAction: 'Because.', ...change },
    });
    const topics = async () => textOf(await typed(stage, 'manager', 'proposals'));

    const broken: [string, Record<string, unknown>][] = [
      ['an empty title', { title: '   ' }],
      ['a title of 121 characters', { title: 'x'.repeat(121) }],
      ['a title that is a number', { title: 7 }],
      ['a title that is an operator', { title: { $gt: '' } }],
      ['a vote that is an operator', { vote: { $gt: '' } }],
      ['a vote that does not exist', { vote: 'nowhere' }],
      ['an id with a comma', { once: 'a,b' }],
      ['a short name that is taken', { code: 'NEG' }],
      ['a short name with a sign', { code: 'N-G' }],
      ['a date of birth', { caseForAction: 'As for the boy born 14/03/2009.' }],
      ['nothing at all', { title: undefined, code: undefined, caseForAction: undefined }],
    ];
    for (const [what, change] of broken)
      it(`refuses ${what} and keeps nothing`, async () => {
        const before = await topics();
        assertRefused(await press(stage, 'voter-D01', proposal(change)), what);
        assert.equal(await topics(), before);
      });

    it('names every problem of a form at once', async () => {
      const { text } = await press(stage, 'voter-D01', proposal({ title: '', code: '!', caseForAction: '' }));
      for (const label of ['Topic', 'Short name', 'Case for'])
        assert.match(text ?? '', new RegExp(`"${label}`));
    });

    it('shows markdown, HTML, commas and quotes in a title as they were typed', async () => {
      const title = '**Bold**, "quoted" <b>x</b> [link](http://example.invalid) {{DATE(now)}}';
      const { card } = await press(stage, 'voter-D01', proposal({ once: 'once-2', code: 'ODD', title }));
      assert.doesNotMatch(JSON.stringify(card), /[^\\]\*\*Bold|\{\{DATE|[^\\]\]\(http/);
      assert.match(textOf(card), /quoted/);
    });

    it('refuses rules that cannot work: closing in the past, dates that do not exist, numbers out of range', async () => {
      const form = await typed(stage, 'manager', 'new vote');
      const save = buttonOf(form, 'vote.save');
      for (const change of [
        { closesDay: '2015-02-30' },
        { closesDay: '2014-11-27' },
        { closesTime: '25:00' },
        { choices: '0' },
        { choices: '1.5' },
        { unit: 'perHousehold' },
        { reminders: 'a,b' },
      ])
        assertRefused(await press(stage, 'manager', save, voteAnswers(change)), JSON.stringify(change));
    });

    it('answers a verb that nobody knows with what to do', async () => {
      assertRefused(await press(stage, 'voter-D01', { verb: 'vote.everything', data: {} }), 'unknown verb');
      assertRefused(await press(stage, 'voter-D01', { verb: '__proto__', data: {} }), 'prototype');
    });
  });

  describe('on a ballot', () => {
    let stage: Stage & { keys: string[] };
    let vote: string;
    before(async () => {
      stage = await stageForVotes();
      vote = await opened(stage);
    });
    after(async () => {
      await stage.close();
    });

    it('refuses data edited by hand, whatever was edited', async () => {
      const review = await chosen(stage, 'voter-D01', ['NEG']);
      const { verb, data } = buttonOf(review.card, 'ballot.cast');
      for (const change of [
        { choices: 'NEG,WRK,QOP' },
        { choices: 'XXX' },
        { choices: '' },
        { choices: { $gt: '' } },
        { choices: ['NEG'] },
        { paper: `${vote}:D02` },
        { paper: 'nowhere' },
        { paper: { $ne: '' } },
        { vote: 'nowhere' },
        { revision: -1 },
        { revision: 'x' },
      ]) {
        const answer = await press(stage, 'voter-D01', { verb, data: { ...data, ...change } });
        assertRefused(answer, JSON.stringify(change));
      }
      assert.match(textOf(await typed(stage, 'manager', 'turnout')), /0 of 4/);
    });

    it('takes the same choices with spaces and repeats for what they are', async () => {
      const review = await press(
        stage,
        'voter-D02',
        { verb: 'ballot.review', data: { vote, paper: `${vote}:D02`, revision: 0 } },
        { choices: ' NEG , NEG' },
      );
      assert.equal(buttonOf(review.card, 'ballot.cast').data.choices, 'NEG');
    });
  });
});

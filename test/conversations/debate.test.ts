import assert from 'node:assert/strict';
import { cardOf } from '../../scripts/scenario/acting.ts';
import type { Stage } from '../../scripts/scenario/stage.ts';
import { buttonOf, buttonsOf } from '../../scripts/support/teams-user.ts';
import { inDebate, OPENS_AT, opened, press, stageForVotes, textOf, typed } from './vote-stage.ts';

type Topic = { vote: string; proposal: string };

describe('A debate in conversation', function () {
  this.timeout(60_000);
  let stage: Stage & { keys: string[] };
  let topic: Topic;
  beforeEach(async () => {
    stage = await stageForVotes();
    const vote = await inDebate(stage);
    const proposals = JSON.stringify(await typed(stage, 'manager', 'proposals'));
    const [, proposal = ''] =
      proposals.match(/"value":"([^"]+)","title":"NEG/) ??
      proposals.match(/"title":"NEG[^}]*"value":"([^"]+)"/) ??
      [];
    topic = { vote, proposal };
  });
  afterEach(async () => {
    await stage.close();
  });

  const show = async (key: string) => cardOf(await press(stage, key, { verb: 'proposal.show', data: topic }));
  const speak = async (key: string, stance: string, text: string) =>
    cardOf(await press(stage, key, buttonOf(await show(key), 'debate.speak'), { stance, text }));

  it('shows for and against side by side, and the questions below with their answers', async () => {
    await speak('voter-D01', 'for', 'It fits us all');
    await speak('voter-D02', 'against', 'It costs too much');
    await speak('voter-D02', 'question', 'Who pays for it?');
    const card = await speak('boardChair', 'question', 'When does it begin?');
    const columns = (card.body as { layouts?: unknown; items?: unknown[] }[]).find(one => one.layouts)?.items;
    const [left, right, ...more] = columns ?? [];
    assert.deepEqual(more, []);
    assert.match(textOf(left), /For \(1\).*It fits us all/);
    assert.match(textOf(right), /Against \(1\).*It costs too much/);
    assert.match(textOf(card), /Questions \(2, 2 without an answer\)/);

    const answer = buttonOf(card, 'debate.answer');
    const question = questionIn(card, 'Who pays for it?');
    const press1 = { question, answer: 'The region does' };
    const answered = cardOf(await press(stage, 'voter-D03', answer, press1));
    cardOf(await press(stage, 'voter-D03', answer, press1));
    assert.match(textOf(answered), /Questions \(2, 1 without an answer\)/);
    assert.match(textOf(answered), /Who pays for it\?.*Answer: The region does/);
    assert.match(
      textOf(await show('voter-D01')),
      /Answer: The region does.*When does it begin\?|When does it begin\?.*Answer: The region does/,
    );
  });

  it('takes an answer only to a question of that topic', async () => {
    const card = await speak('voter-D01', 'question', 'Who pays for it?');
    const answer = buttonOf(card, 'debate.answer');
    for (const question of ['nothing', topic.proposal]) {
      const { card: none, text } = await press(stage, 'voter-D02', answer, { question, answer: 'We do' });
      assert.equal(none, undefined);
      assert.match(text ?? '', /question is not there/);
    }
    assert.doesNotMatch(textOf(await show('voter-D01')), /We do/);
  });

  it('shows the indicator with its source, set by whoever put the topic forward or the programme manager', async () => {
    const figures = {
      indicator: 'Re-referrals within 12 months',
      figure: '33%',
      period: '2014-15',
      source: 'Table C1 of the return',
    };
    const set = { verb: 'proposal.indicator', data: topic };
    for (const key of ['voter-D01', 'chair', 'boardChair', 'trainer']) {
      assert.equal((await press(stage, key, set, figures)).card, undefined, key);
      assert.doesNotMatch(
        JSON.stringify(await press(stage, key, { verb: 'proposal.show', data: topic })),
        /proposal\.indicator/,
      );
    }
    const half = await press(stage, 'manager', set, { ...figures, source: '', period: ' ' });
    assert.match(half.text ?? '', /Still missing: its period and its source/);
    assert.doesNotMatch(textOf(await show('voter-D01')), /33%/);
    const born = await press(stage, 'manager', set, { ...figures, source: 'born 12/03/2009' });
    assert.match(born.text ?? '', /date of birth/);

    cardOf(await press(stage, 'manager', buttonOf(await show('manager'), 'proposal.indicator'), figures));
    assert.match(
      textOf(await show('voter-D01')),
      /Re-referrals within 12 months.*33%.*2014-15.*Table C1 of the return/,
    );
    const removed = { indicator: '', figure: '', period: '', source: '' };
    cardOf(await press(stage, 'manager', buttonOf(await show('manager'), 'proposal.indicator'), removed));
    assert.doesNotMatch(textOf(await show('voter-D01')), /33%/);

    const form = await typed(stage, 'voter-D02', 'propose');
    const own = { title: 'Topic EDU', code: 'EDU', caseForAction: 'Together.', ...figures };
    const proposed = cardOf(await press(stage, 'voter-D02', buttonOf(form, 'proposal.submit'), own));
    assert.match(textOf(proposed), /33%/);
    const mine = buttonOf(proposed, 'proposal.indicator');
    const changed = { ...figures, figure: '31%' };
    assert.match(textOf(cardOf(await press(stage, 'voter-D02', mine, changed))), /31%/);
  });

  it('changes no indicator once voting has opened', async () => {
    const other = await stageForVotes();
    try {
      const vote = await opened(other);
      const card = cardOf(await press(other, 'manager', { verb: 'proposal.list', data: { vote } }));
      const [, proposal = ''] = JSON.stringify(card).match(/"value":"([0-9a-f-]{36})"/) ?? [];
      const figures = { indicator: 'A', figure: '1%', period: '2015', source: 'B' };
      const set = { verb: 'proposal.indicator', data: { vote, proposal } };
      assert.match((await press(other, 'manager', set, figures)).text ?? '', /vote is open/);
    } finally {
      await other.close();
    }
  });

  it('names the authorities that were not heard to the programme manager and the chair, and counts them for others', async () => {
    await speak('voter-D02', 'against', 'It costs too much');
    for (const key of ['manager', 'chair']) {
      const text = textOf(await show(key));
      assert.match(text, /2 of 4 authorities/, key);
      assert.match(text, /Not heard on it yet: Authority D03; Authority D04/, key);
    }
    const text = textOf(await show('voter-D03'));
    assert.match(text, /2 of 4 authorities/);
    assert.doesNotMatch(text, /Not heard|Authority D0[34]/);
  });

  it('gives the programme manager and the chair the debate in brief, and nobody else', async () => {
    await speak('voter-D01', 'for', 'It fits us all');
    await speak('voter-D02', 'question', 'Who pays for it?');
    for (const key of ['manager', 'chair']) {
      const text = textOf(await typed(stage, key, 'debate summary'));
      assert.match(text, /NEG: Topic NEG 1 0 1, 1 not answered/, key);
      assert.match(text, /Not answered yet \(1\).*NEG: Who pays for it\?/, key);
      assert.match(text, /2 of 4 authorities.*Authority D03; Authority D04/, key);
    }
    for (const key of ['voter-D01', 'boardChair', 'trainer', 'colleague']) {
      assert.equal(typeof (await typed(stage, key, 'debate summary')), 'string', key);
      assert.equal((await press(stage, key, { verb: 'debate.summary', data: topic })).card, undefined, key);
    }
  });

  it('shows the chair the debate in brief when asked to confirm the opening', async () => {
    await speak('voter-D02', 'question', 'Who pays for it?');
    await stage.turnTo(OPENS_AT);
    cardOf(await press(stage, 'manager', { verb: 'vote.askToOpen', data: { vote: topic.vote } }));
    await stage.bot.reconcile();
    const asked = stage.lastCard('chair');
    assert.match(textOf(asked), /The debate so far.*NEG: Topic NEG 0 0 1, 1 not answered.*Who pays for it\?/);
    assert.match(textOf(asked), /Authority D03; Authority D04/);
    assert.ok(buttonsOf(asked).some(({ verb }) => verb === 'vote.confirm'));
  });
});

function questionIn(card: unknown, text: string): string {
  const found = JSON.stringify(card).match(
    new RegExp(`"value":"([^"]+)","title":"${text.replace('?', '\\?')}"`),
  );
  return found?.[1] ?? assert.fail(`The card does not offer "${text}".`);
}

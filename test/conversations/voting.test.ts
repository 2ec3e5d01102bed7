import assert from 'node:assert/strict';
import type { Stage } from '../../scripts/scenario/stage.ts';
import { buttonOf, buttonsOf } from '../../scripts/support/teams-user.ts';
import {
  CLOSES_AT,
  chosen,
  declared,
  inDebate,
  OPENS_AT,
  opened,
  press,
  stageForVotes,
  textOf,
  typed,
  voted,
} from './vote-stage.ts';

describe('A vote in conversation', function () {
  this.timeout(60_000);
  let stage: Stage & { keys: string[] };
  beforeEach(async () => {
    stage = await stageForVotes();
  });
  afterEach(async () => {
    await stage.close();
  });

  it('goes from the draft to the declared result, and tells everybody', async () => {
    await opened(stage);
    assert.match(textOf(stage.lastCard('voter-D02')), /Our ballot/);
    await voted(stage, 'voter-D01', ['NEG', 'WRK']);
    await voted(stage, 'deputy-D02', ['NEG', 'QOP']);
    await voted(stage, 'voter-D03', ['NEG']);
    const result = textOf(await declared(stage));
    assert.match(result, /3 of 4 \(75%\)|3 of 4 \(75\.0%\)/);
    assert.match(result, /Topic NEG 3 of 3 Yes/);
    for (const key of ['voter-D01', 'deputy-D01', 'voter-D04', 'manager'])
      assert.match(textOf(stage.lastCard(key)), /Result: Regional priorities/, key);
  });

  it('opens only when the debate has lasted, the chair confirms, and the one who asked is another', async () => {
    const vote = await inDebate(stage);
    const early = await press(stage, 'manager', { verb: 'vote.askToOpen', data: { vote } });
    assert.match(early.text ?? '', /27 November 2015/);
    await stage.turnTo(OPENS_AT);
    await press(stage, 'manager', { verb: 'vote.askToOpen', data: { vote } });
    await stage.bot.reconcile();
    const confirm = buttonOf(stage.lastCard('chair'), 'vote.confirm');
    assert.match((await press(stage, 'manager', confirm)).text ?? '', /chair/);
    assert.match((await press(stage, 'voter-D01', confirm)).text ?? '', /chair/);
    assert.match(textOf((await press(stage, 'chair', confirm)).card), /Open/);
    assert.match(textOf((await press(stage, 'chair', confirm)).card ?? {}), /^$|Open/);
  });

  it('refuses four choices of two with the limit, and keeps nothing', async () => {
    await opened(stage);
    const { card } = await chosen(stage, 'voter-D01', ['NEG', 'WRK', 'QOP', 'SUF']);
    assert.match(textOf(card), /You chose 4 topics; the limit is 2/);
    assert.match(JSON.stringify(card), /"value":"NEG,WRK,QOP,SUF"/);
    assert.deepEqual(
      buttonsOf(card).filter(({ verb }) => verb === 'ballot.cast'),
      [],
    );
    assert.match(textOf(await typed(stage, 'manager', 'turnout')), /0 of 4/);
  });

  it('counts the last ballot of an authority, whichever of its two people sent it, as one', async () => {
    await opened(stage);
    await voted(stage, 'voter-D01', ['NEG']);
    await voted(stage, 'deputy-D01', ['WRK']);
    await voted(stage, 'voter-D02', ['WRK']);
    await voted(stage, 'voter-D03', ['WRK']);
    const result = textOf(await declared(stage));
    assert.match(result, /Topic WRK 3 of 3 Yes/);
    assert.match(result, /Topic NEG 0 of 3 No/);
  });

  it('gives the same press twice one effect and a receipt both times', async () => {
    await opened(stage);
    const { receipt, send } = await voted(stage, 'voter-D01', ['NEG']);
    const again = await press(stage, 'voter-D01', send);
    assert.deepEqual(textOf(again.card), textOf(receipt));
    assert.match(textOf(await typed(stage, 'manager', 'turnout')), /1 of 4/);
  });

  it('answers a press from an outdated card with the ballot as it stands, and changes nothing', async () => {
    await opened(stage);
    const { send: old } = await voted(stage, 'voter-D01', ['NEG']);
    await voted(stage, 'deputy-D01', ['WRK']);
    const late = await press(stage, 'voter-D01', { ...old, data: { ...old.data, choices: 'SUF' } });
    assert.match(textOf(late.card), /changed meanwhile/);
    assert.equal(buttonOf(late.card, 'ballot.review').data.revision, 2);
  });

  it('refuses a ballot one second after the close and says when that was', async () => {
    await opened(stage);
    const review = await chosen(stage, 'voter-D01', ['NEG']);
    await stage.turnTo(new Date(CLOSES_AT.getTime() + 1_000));
    const late = await press(stage, 'voter-D01', buttonOf(review.card, 'ballot.cast'));
    assert.match(late.text ?? '', /27 November 2015 at 15:00 London time/);
    await press(stage, 'chair', buttonOf(await typed(stage, 'chair', 'vote'), 'vote.declare'));
    assert.match(textOf(await typed(stage, 'chair', 'result')), /0 of 4/);
  });

  it('lets nobody vote but the voter and the deputy of an authority, whatever card they send', async () => {
    const vote = await opened(stage);
    for (const key of ['trainer', 'boardChair', 'colleague', 'manager', 'chair', 'voter-D02']) {
      const forged = {
        verb: 'ballot.cast',
        data: { vote, paper: `${vote}:D01`, revision: 0, choices: 'NEG' },
      };
      const { card, text } = await press(stage, key, forged);
      assert.equal(card, undefined, key);
      assert.notEqual(text, '', key);
    }
    assert.match(textOf(await typed(stage, 'manager', 'turnout')), /0 of 4/);
  });

  it('shows trainers nothing of votes', async () => {
    const vote = await opened(stage);
    for (const command of ['vote', 'votes', 'proposals', 'result', 'turnout'])
      assert.equal(typeof (await typed(stage, 'trainer', command)), 'string', command);
    const { card } = await press(stage, 'trainer', { verb: 'vote.show', data: { vote } });
    assert.equal(card, undefined);
  });

  it('shows who has voted to the programme manager and the chair, and to nobody else', async () => {
    const vote = await opened(stage);
    await voted(stage, 'voter-D03', ['NEG']);
    for (const key of ['manager', 'chair'])
      assert.match(textOf(await typed(stage, key, 'turnout')), /Have voted.*Authority D03/, key);
    for (const key of ['voter-D03', 'boardChair', 'branchChair']) {
      const { card, text } = await press(stage, key, { verb: 'vote.whoHasVoted', data: { vote } });
      assert.equal(card, undefined, key);
      assert.doesNotMatch(text ?? '', /D03/, key);
    }
  });

  it('reminds those who have not voted, once, and nobody else', async () => {
    await opened(stage);
    await voted(stage, 'voter-D01', ['NEG']);
    const before = stage.connector.outgoing.length;
    await stage.turnTo(new Date('2015-11-27T14:30:00Z'));
    await stage.turnTo(new Date('2015-11-27T14:40:00Z'));
    const reminded = stage.connector.outgoing.slice(before).filter(one => /Reminder/.test(one.text));
    const expected = ['D02', 'D03', 'D04'].flatMap(code => [`voter-${code}`, `deputy-${code}`]);
    assert.deepEqual(
      reminded.map(one => one.conversationId).sort(),
      expected.map(key => stage.user(key).conversationId).sort(),
    );
  });

  it('never counts a void vote, and says why it is void', async () => {
    const vote = await opened(stage);
    await voted(stage, 'voter-D01', ['NEG']);
    await press(
      stage,
      'manager',
      { verb: 'vote.sendVoidRequest', data: { vote } },
      { reason: 'A topic was missing' },
    );
    await stage.bot.reconcile();
    await press(stage, 'chair', buttonOf(stage.lastCard('chair'), 'vote.confirm'));
    await stage.turnTo(new Date(CLOSES_AT.getTime() + 60_000));
    assert.match(textOf(stage.lastCard('voter-D02')), /A topic was missing/);
    const { card, text } = await press(stage, 'chair', { verb: 'vote.declare', data: { vote } });
    assert.equal(card, undefined);
    assert.match(text ?? '', /void/i);
  });
});

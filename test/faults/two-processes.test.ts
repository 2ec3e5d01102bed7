import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { cardOf } from '../../scripts/scenario/acting.ts';
import type { Stage } from '../../scripts/scenario/stage.ts';
import { type Button, buttonOf } from '../../scripts/support/teams-user.ts';
import {
  AUTHORITIES,
  CLOSES_AT,
  chosen,
  inDebate,
  OPENS_AT,
  opened,
  press,
  stageForVotes,
  textOf,
  typed,
  voteAnswers,
  voted,
} from '../conversations/vote-stage.ts';
import { type AnotherBot, anotherBot, told } from './another-bot.ts';

const VOTERS = ['deputy', 'voter'].flatMap(role => AUTHORITIES.map(({ code }) => `${role}-${code}`));

describe('Two bots on one database', function () {
  this.timeout(60_000);
  let stage: Stage & { keys: string[] };
  let other: AnotherBot;
  beforeEach(async () => {
    stage = await stageForVotes();
    other = await anotherBot(stage);
  });
  afterEach(async () => {
    await other.close();
    await stage.close();
  });

  /** Both tick at the same moment, and again when each has seen what both have offered. Answers who was told what. */
  async function bothTick(at: string | Date): Promise<string[]> {
    const since = stage.connector.outgoing.length;
    stage.time.turnTo(new Date(at));
    for (let i = 0; i < 3; i++) await Promise.all([stage.bot.reconcile(), other.reconcile()]);
    return told(stage, since);
  }

  /** The same delivery reaches both at the same moment. */
  async function pressBoth(key: string, button: Pick<Button, 'verb' | 'data'>, inputs = {}) {
    const delivery = { id: randomUUID() };
    const both = [stage.user(key), other.user(key)];
    const [one, another] = await Promise.all(both.map(user => user.press(button, inputs, delivery)));
    assert.notEqual(textOf(one?.card), '', one?.text);
    assert.equal(textOf(another?.card), textOf(one?.card));
    return cardOf(one ?? assert.fail());
  }

  it('open, remind, close and declare once, and tell everybody each thing once', async () => {
    const vote = await inDebate(stage);
    await bothTick(OPENS_AT);
    await press(stage, 'manager', { verb: 'vote.askToOpen', data: { vote } });
    await bothTick(OPENS_AT);
    const confirm = buttonOf(stage.lastCard('chair'), 'vote.confirm');
    const since = stage.connector.outgoing.length;
    await pressBoth('chair', confirm);
    await bothTick('2015-11-27T13:31:00Z');
    assert.deepEqual(
      told(stage, since),
      VOTERS.map(key => `${key}: Voting is open`),
    );

    await voted(stage, 'voter-D01', ['NEG']);
    const reminders = VOTERS.filter(key => !key.endsWith('D01')).map(key => `${key}: Reminder`);
    assert.deepEqual(await bothTick('2015-11-27T14:30:00Z'), reminders);
    assert.deepEqual(await bothTick('2015-11-27T14:31:00Z'), []);
    const officers = ['chair', 'manager'];
    assert.deepEqual(
      await bothTick(CLOSES_AT),
      officers.map(key => `${key}: Voting has closed`),
    );
    await pressBoth('chair', { verb: 'vote.declare', data: { vote } });
    const results = [...officers, ...VOTERS].sort().map(key => `${key}: The result is declared`);
    assert.deepEqual(await bothTick('2015-11-27T15:01:00Z'), results);
    assert.deepEqual(await bothTick('2015-11-28T15:00:00Z'), []);
  });

  it('make one thing of a press that reaches both at once: a vote, a proposal, an entry, a ballot', async () => {
    const form = await typed(stage, 'manager', 'new vote');
    const saved = await pressBoth('manager', buttonOf(form, 'vote.save'), voteAnswers());
    await pressBoth('manager', buttonOf(saved, 'vote.startDebate'));
    for (const code of ['NEG', 'WRK', 'SUF']) {
      const propose = buttonOf(await typed(stage, 'voter-D01', 'propose'), 'proposal.submit');
      const topic = { title: `Topic ${code}`, code, caseForAction: 'It takes the whole region.' };
      const proposed = await pressBoth('voter-D01', propose, topic);
      const voice = { stance: 'for', text: 'We would lead on it.' };
      const spoken = await pressBoth('voter-D01', buttonOf(proposed, 'debate.speak'), voice);
      assert.equal(textOf(spoken).split(voice.text).length - 1, 1);
      const { vote, proposal } = buttonOf(spoken, 'debate.speak').data;
      await pressBoth('manager', { verb: 'proposal.accept', data: { vote, proposal } });
    }
    const proposals = textOf(await typed(stage, 'manager', 'proposals'));
    assert.deepEqual(proposals.match(/Topic \w+ Accepted/g)?.sort(), [
      'Topic NEG Accepted',
      'Topic SUF Accepted',
      'Topic WRK Accepted',
    ]);
  });

  it('take one ballot of two that reach them at once, and the same one twice', async () => {
    const vote = await opened(stage);
    await pressBoth('voter-D01', buttonOf((await chosen(stage, 'voter-D01', ['NEG'])).card, 'ballot.cast'));
    const forged = (choices: string) => ({
      verb: 'ballot.cast',
      data: { vote, paper: `${vote}:D02`, revision: 0, choices },
    });
    const answers = await Promise.all([
      stage.user('voter-D02').press(forged('WRK')),
      other.user('deputy-D02').press(forged('SUF')),
    ]);
    const received = answers.filter(({ card }) => /has been received/.test(textOf(card)));
    assert.equal(received.length, 1);
    assert.equal(answers.filter(({ card }) => /changed meanwhile/.test(textOf(card))).length, 1);
    assert.match(textOf(await typed(stage, 'manager', 'turnout')), /2 of 4/);
    await bothTick(CLOSES_AT);
    const result = textOf(await pressBoth('chair', { verb: 'vote.declare', data: { vote } }));
    const counted = /We chose: • Topic (WRK|SUF)/.exec(textOf(received[0]?.card))?.[1];
    assert.match(result, /Topic NEG 1 of 2/);
    assert.match(result, new RegExp(`Topic ${counted} 1 of 2`));
  });
});

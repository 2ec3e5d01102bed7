import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { cardOf } from '../../scripts/scenario/acting.ts';
import type { Stage } from '../../scripts/scenario/stage.ts';
import { type Button, buttonOf } from '../../scripts/support/teams-user.ts';
import {
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
} from '../conversations/vote-stage.ts';
import { anotherBot, told } from './another-bot.ts';

type Press = Pick<Button, 'verb' | 'data'>;

describe('A delivery that comes again', function () {
  this.timeout(60_000);
  let stage: Stage & { keys: string[] };
  beforeEach(async () => {
    stage = await stageForVotes();
  });
  afterEach(async () => {
    await stage.close();
  });

  /**
   * The same press four times: at once and later with the same id, later with a new id, and with the same id to a bot
   * that has just been started. Answers the card, after checking that each answer was the same.
   */
  async function again(key: string, button: Press, inputs: Record<string, string> = {}) {
    const id = randomUUID();
    const user = stage.user(key);
    const answers = await Promise.all([1, 2].map(() => user.press(button, inputs, { id })));
    answers.push(await user.press(button, inputs, { id }));
    answers.push(await user.press(button, inputs));
    const restarted = await anotherBot(stage);
    answers.push(await restarted.user(key).press(button, inputs, { id }));
    await restarted.close();
    const [first] = answers.map(answer => textOf(cardOf(answer)));
    for (const answer of answers) assert.equal(textOf(cardOf(answer)), first);
    return cardOf(answers[0] ?? assert.fail());
  }

  it('makes one vote, and shows it every time', async () => {
    const form = await typed(stage, 'manager', 'new vote');
    const save = buttonOf(form, 'vote.save');
    const card = await again('manager', save, voteAnswers());
    assert.match(textOf(card), /Regional priorities/);
    await press(stage, 'manager', buttonOf(card, 'vote.startDebate'));
    assert.match(textOf((await press(stage, 'manager', save, voteAnswers())).card), /In debate/);
    const list = textOf(await typed(stage, 'manager', 'votes'));
    assert.equal(list.match(/Regional priorities In debate/g)?.length, 1, list);
  });

  it('makes one proposal, and shows it every time', async () => {
    await inDebate(stage);
    const form = await typed(stage, 'voter-D01', 'propose');
    const topic = { title: 'Young carers', code: 'YCA', caseForAction: 'They move between us.' };
    const card = await again('voter-D01', buttonOf(form, 'proposal.submit'), topic);
    assert.match(textOf(card), /Young carers/);
    const list = textOf(await typed(stage, 'manager', 'proposals'));
    assert.equal(list.match(/Young carers Not yet decided/g)?.length, 1, list);
  });

  it('says one thing in a debate, and shows it every time', async () => {
    await inDebate(stage);
    const form = await typed(stage, 'voter-D01', 'propose');
    const topic = { title: 'Young carers', code: 'YCA', caseForAction: 'They move between us.' };
    const proposed = cardOf(await press(stage, 'voter-D01', buttonOf(form, 'proposal.submit'), topic));
    const voice = { stance: 'for', text: 'We saw this in our own peer challenge.' };
    const card = await again('voter-D01', buttonOf(proposed, 'debate.speak'), voice);
    assert.match(textOf(card), /1 for, 0 against, 0 questions/);
    assert.equal(textOf(card).split(voice.text).length - 1, 1);
  });

  it('opens a vote once and voids it once, and shows how the vote stands every time', async () => {
    const vote = await inDebate(stage);
    await stage.turnTo(OPENS_AT);
    await press(stage, 'manager', { verb: 'vote.askToOpen', data: { vote } });
    await stage.bot.reconcile();
    const open = await again('chair', buttonOf(stage.lastCard('chair'), 'vote.confirm'));
    assert.match(textOf(open), /Open: ballots can be cast/);
    await again(
      'manager',
      { verb: 'vote.sendVoidRequest', data: { vote } },
      { reason: 'A topic was missing' },
    );
    await stage.bot.reconcile();
    const voided = await again('chair', buttonOf(stage.lastCard('chair'), 'vote.confirm'));
    assert.match(textOf(voided), /A topic was missing/);
    await stage.bot.reconcile();
    assert.deepEqual(told(stage).filter(line => /is void/.test(line)).length, 10);
  });

  it('stores one ballot, and gives the receipt every time, after the close too', async () => {
    await opened(stage);
    const send = buttonOf((await chosen(stage, 'voter-D01', ['NEG', 'WRK'])).card, 'ballot.cast');
    const receipt = textOf(await again('voter-D01', send));
    assert.match(receipt, /Our ballot has been received.*(Topic NEG|Topic WRK).*Ballot Number 1/);
    assert.match(textOf(await typed(stage, 'manager', 'turnout')), /1 of 4/);

    await stage.turnTo(CLOSES_AT);
    assert.equal(textOf(await again('voter-D01', send)), receipt);
    await press(stage, 'chair', buttonOf(await typed(stage, 'chair', 'vote'), 'vote.declare'));
    assert.match(textOf(await typed(stage, 'chair', 'result')), /Topic NEG 1 of 1/);
  });

  it('changes nothing when the ballot was changed in between, and shows the ballot that stands', async () => {
    await opened(stage);
    const send = async (choice: string) => {
      const button = buttonOf((await chosen(stage, 'voter-D01', [choice])).card, 'ballot.cast');
      cardOf(await press(stage, 'voter-D01', button));
      return button;
    };
    const first = await send('NEG');
    await send('WRK');
    const card = await again('voter-D01', first);
    assert.match(textOf(card), /changed meanwhile/);
    assert.match(JSON.stringify(card), /"value":"WRK"/);
  });
});

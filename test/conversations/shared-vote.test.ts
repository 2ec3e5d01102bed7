import assert from 'node:assert/strict';
import { cardOf } from '../../scripts/scenario/acting.ts';
import type { Stage } from '../../scripts/scenario/stage.ts';
import type { Outgoing } from '../../scripts/support/fake-connector.ts';
import { buttonOf, buttonsOf } from '../../scripts/support/teams-user.ts';
import { pressedInChannel, saidInChannel } from './channel.ts';
import { CLOSES_AT, opened, press, stageForVotes, textOf, typed, voted } from './vote-stage.ts';

type Refresh = { action: { verb: string; data: Record<string, unknown> }; userIds: string[] };

describe('A vote in a channel', function () {
  this.timeout(60_000);
  let stage: Stage & { keys: string[] };
  let vote: string;
  beforeEach(async () => {
    stage = await stageForVotes();
    vote = await opened(stage);
  });
  afterEach(async () => {
    await stage.close();
  });

  const share = async (key = 'manager'): Promise<Outgoing> => {
    const [posted, ...more] = await saidInChannel(stage, key, 'share vote');
    assert.deepEqual(more, []);
    return posted ?? assert.fail('Nothing was posted.');
  };
  const refreshOf = (card: unknown): Refresh => (card as { refresh: Refresh }).refresh;
  const edits = (messageId: string) =>
    stage.connector.outgoing.filter(one => one.kind === 'edit' && one.messageId === messageId);

  it('is posted the same for all: no turnout, no tally, nobody named', async () => {
    await voted(stage, 'voter-D01', ['NEG']);
    const first = await share();
    await voted(stage, 'voter-D02', ['WRK', 'QOP']);
    const second = await share('chair');
    assert.deepEqual(first.card, second.card);
    const text = textOf(first.card);
    assert.match(text, /Regional priorities.*Open: ballots can be cast until/);
    assert.doesNotMatch(text, /Turnout|of 4|Authority D0|has voted/);
    assert.deepEqual(
      buttonsOf(first.card)
        .map(({ verb }) => verb)
        .filter(verb => verb !== 'vote.refreshShared'),
      ['ballot.show'],
    );
  });

  it('refreshes itself for those who may vote, known by their chats, whoever has voted', async () => {
    const { action, userIds } = refreshOf((await share()).card);
    assert.equal(action.verb, 'vote.refreshShared');
    const codes = ['D01', 'D02', 'D03', 'D04'];
    const expected = codes.flatMap(code => [`29:voter-${code}`, `29:deputy-${code}`]);
    assert.deepEqual([...userIds].sort(), expected.sort());
    // One of each authority comes first, so that a cut at 60 leaves out as few authorities as can be.
    assert.deepEqual(
      userIds
        .slice(0, 4)
        .map(id => id.slice(-3))
        .sort(),
      codes,
    );
    await voted(stage, 'voter-D03', ['NEG']);
    assert.deepEqual(refreshOf((await share()).card).userIds, userIds);
  });

  it('shows each person the own state on a refresh, without choices, and sends and edits nothing', async () => {
    const { card, messageId } = await share();
    await voted(stage, 'deputy-D01', ['NEG', 'QOP']);
    const button = refreshOf(card).action;
    const before = stage.connector.outgoing.length;
    const seen = async (key: string, trigger: 'automatic' | 'manual') =>
      cardOf(await pressedInChannel(stage, key, button, { trigger, replyToId: messageId }));
    for (const trigger of ['automatic', 'manual'] as const) {
      for (const key of ['voter-D01', 'deputy-D01']) {
        const own = await seen(key, trigger);
        assert.match(textOf(own), /Authority D01: the ballot was sent by .* on 27 November 2015/);
        assert.equal(buttonOf(own, 'ballot.show').title, 'Change our ballot');
        assert.doesNotMatch(JSON.stringify(own), /"choices":"[^"]/);
        assert.equal(refreshOf(own), undefined);
      }
      const other = textOf(await seen('voter-D02', trigger));
      assert.match(other, /Authority D02: no ballot has been sent yet/);
      assert.doesNotMatch(other, /D01/);
      assert.match(textOf(await seen('boardChair', trigger)), /You have no ballot in this vote/);
    }
    assert.equal((await pressedInChannel(stage, 'trainer', button)).card, undefined);
    assert.equal(stage.connector.outgoing.length, before);
  });

  it('opens the own ballot of whoever presses, in the answer that only this person sees', async () => {
    const { card } = await share();
    const before = stage.connector.outgoing.length;
    const open = buttonOf(card, 'ballot.show');
    const ballot = cardOf(await pressedInChannel(stage, 'voter-D02', open));
    assert.match(textOf(ballot), /Ballot of Authority D02/);
    const check = buttonOf(ballot, 'ballot.review');
    const review = cardOf(await pressedInChannel(stage, 'voter-D02', check, { inputs: { choices: 'NEG' } }));
    const receipt = cardOf(await pressedInChannel(stage, 'voter-D02', buttonOf(review, 'ballot.cast')));
    assert.match(textOf(receipt), /received/);
    const none = await pressedInChannel(stage, 'colleague', open);
    assert.equal(none.card, undefined);
    assert.match(none.text ?? '', /no ballot/);
    assert.equal(stage.connector.outgoing.length, before);
    assert.match(textOf(await typed(stage, 'manager', 'turnout')), /1 of 4/);
  });

  it('is edited where it was posted when voting closes, and again when the result is declared', async () => {
    const { messageId, conversationId } = await share();
    await stage.turnTo(CLOSES_AT);
    const [closed, ...more] = edits(messageId);
    assert.deepEqual(more, []);
    assert.equal(closed?.conversationId, conversationId);
    assert.match(textOf(closed?.card), /Closed on 27 November 2015/);
    assert.doesNotMatch(JSON.stringify(closed?.card), /ballot\.show|userIds/);

    // Within the same seconds the next edit waits, whatever happens.
    const declare = buttonOf(await typed(stage, 'chair', 'vote'), 'vote.declare');
    cardOf(await press(stage, 'chair', declare));
    await stage.bot.reconcile();
    await stage.bot.reconcile();
    assert.equal(edits(messageId).length, 1);
    await stage.turnTo(new Date(CLOSES_AT.getTime() + 6_000));
    const [, declared, ...others] = edits(messageId);
    assert.deepEqual(others, []);
    assert.match(textOf(declared?.card), /Result declared on/);
    assert.doesNotMatch(textOf(declared?.card), /Adopted|of 4/);
    const result = await pressedInChannel(stage, 'voter-D01', buttonOf(declared?.card, 'vote.result'));
    assert.match(textOf(result.card), /Result: Regional priorities/);
    await stage.turnTo(new Date(CLOSES_AT.getTime() + 3_600_000));
    assert.equal(edits(messageId).length, 2);
  });

  it('is edited later when Teams would not take the edit, and let go when the message is gone', async () => {
    const kept = await share();
    const lost = await share();
    stage.connector.next(
      { kind: 'refuse', status: 412, code: 'PreconditionFailed' },
      { kind: 'refuse', status: 404, code: 'ActivityNotFoundInConversation' },
    );
    await stage.turnTo(CLOSES_AT);
    await stage.turnTo(new Date(CLOSES_AT.getTime() + 30_000));
    await stage.turnTo(new Date(CLOSES_AT.getTime() + 60_000));
    const done = [kept, lost].map(({ messageId }) => edits(messageId).length).sort();
    assert.deepEqual(done, [0, 1]);
  });

  it('is posted by the programme manager and the chairs only, and where others read along', async () => {
    for (const key of ['voter-D01', 'boardChair', 'trainer']) {
      const [answer] = await saidInChannel(stage, key, 'share vote');
      assert.equal(answer?.card, undefined, key);
    }
    assert.match(String(await typed(stage, 'manager', 'share vote')), /Nobody else reads along here/);
    await stage.turnTo(CLOSES_AT);
    assert.match((await share()).text, /No vote is open now/);
    assert.ok(vote);
  });
});

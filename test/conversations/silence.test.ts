import assert from 'node:assert/strict';
import { cardOf } from '../../scripts/scenario/acting.ts';
import type { CastMember } from '../../scripts/scenario/cast.ts';
import type { Stage } from '../../scripts/scenario/stage.ts';
import { buttonOf, buttonsOf } from '../../scripts/support/teams-user.ts';
import { rowsOf } from '../cards/card-walk.ts';
import {
  CLOSES_AT,
  inDebate,
  OPENS_AT,
  opened,
  press,
  stageForVotes,
  textOf,
  typed,
  voted,
} from './vote-stage.ts';

/** D01 and D02 have a link officer, D03 two of them, D04 none. */
const OFFICERS: CastMember[] = ['D01', 'D02', 'D03', 'D03b'].map(key => ({
  key: `link-${key}`,
  name: `Link of ${key}`,
  account: { tenantId: `tenant-${key.slice(0, 3)}`, objectId: `link-${key}` },
  authority: key.slice(0, 3),
  roles: [{ role: 'linkOfficer', authority: key.slice(0, 3) }],
}));

const NEXT_DAY = new Date('2015-11-27T09:00:00Z');

describe('Silent authorities in conversation', function () {
  this.timeout(60_000);
  let stage: Stage & { keys: string[] };
  beforeEach(async () => {
    stage = await stageForVotes({}, OFFICERS);
  });
  afterEach(async () => {
    await stage.close();
  });

  /** Presses the button of the card as it is drawn now. */
  const nudge = async () => {
    const card = await typed(stage, 'manager', 'silent authorities');
    const nudged = cardOf(await press(stage, 'manager', buttonOf(card, 'silence.nudge')));
    await stage.bot.reconcile();
    return textOf(nudged);
  };
  /** Who got a message since then, by key of the chat. */
  const told = (since: number) =>
    stage.connector.outgoing
      .slice(since)
      .filter(one => /has not been heard|has not sent its ballot/.test(one.text))
      .map(one => one.conversationId.replace('a:', ''))
      .sort();

  it('are listed first, with who has proposed, debated and voted, in words', async () => {
    const vote = await inDebate(stage);
    const list = cardOf(await press(stage, 'voter-D03', { verb: 'proposal.list', data: { vote } }));
    const [, proposal = ''] = JSON.stringify(list).match(/"value":"([0-9a-f-]{36})"/) ?? [];
    const speak = { verb: 'debate.speak', data: { vote, proposal, once: 'said' } };
    cardOf(await press(stage, 'voter-D03', speak, { stance: 'for', text: 'It fits us all' }));
    assert.deepEqual(rowsOf(await typed(stage, 'manager', 'silent authorities')), [
      ['Authority D02', 'No', 'No', 'Not open yet'],
      ['Authority D04', 'No', 'No', 'Not open yet'],
      ['Authority D01', 'Yes, 4 topics', 'No', 'Not open yet'],
      ['Authority D03', 'No', 'Yes, 1 time', 'Not open yet'],
    ]);
  });

  it('are told through their link officers only, once a day, and those without one are named', async () => {
    await inDebate(stage);
    const before = stage.connector.outgoing.length;
    const text = await nudge();
    assert.match(text, /link officers of 2 authorities get one message/);
    assert.match(text, /without a link officer Authority D04\. Nobody can be told there\. Send "give role"/);
    assert.deepEqual(told(before), ['link-D02', 'link-D03', 'link-D03b']);

    const card = await typed(stage, 'manager', 'silent authorities');
    assert.match(textOf(card), /Told today already Authority D02; Authority D03/);
    assert.ok(!buttonsOf(card).some(({ verb }) => verb === 'silence.nudge'));
    const [{ vote }] = buttonsOf(card).map(({ data }) => data) as [{ vote: string }];
    const again = { verb: 'silence.nudge', data: { vote, stage: 'debate' } };
    assert.match(textOf(cardOf(await press(stage, 'manager', again))), /Nobody was told/);
    await stage.bot.reconcile();
    assert.equal(told(before).length, 3);

    await stage.turnTo(NEXT_DAY);
    await nudge();
    assert.equal(told(before).length, 6);
  });

  it('that have not voted are told so, and never how anybody voted', async () => {
    await opened(stage);
    await voted(stage, 'deputy-D02', ['NEG', 'QOP']);
    const before = stage.connector.outgoing.length;
    const text = await nudge();
    assert.match(text, /3 of 4 authorities have not sent a ballot/);
    assert.deepEqual(told(before), ['link-D01', 'link-D03', 'link-D03b']);
    const [message] = stage.connector.to(stage.user('link-D01').conversationId).slice(-1);
    assert.match(textOf(message?.card), /Authority D01 has not sent its ballot yet/);
    assert.doesNotMatch(JSON.stringify(message?.activity), /NEG|QOP|Authority D0[234]|Topic [A-Z]{3}/);
    const rows = rowsOf(await typed(stage, 'manager', 'who is silent'));
    assert.deepEqual(
      rows.map(row => row[3]),
      ['No', 'No', 'No', 'Yes'],
    );
  });

  it('are left in peace when they vote before the message goes out', async () => {
    const vote = await opened(stage);
    const before = stage.connector.outgoing.length;
    stage.connector.always(to => (to === 'a:link-D01' ? { kind: 'refuse', status: 412 } : { kind: 'take' }));
    await press(stage, 'manager', { verb: 'silence.nudge', data: { vote, stage: 'vote' } });
    await stage.bot.reconcile();
    await voted(stage, 'voter-D01', ['NEG']);
    stage.connector.always(() => ({ kind: 'take' }));
    for (let minutes = 1; minutes < 40; minutes += 2)
      await stage.turnTo(new Date(OPENS_AT.getTime() + minutes * 60_000));
    assert.ok(!told(before).includes('link-D01'));
    assert.ok(told(before).includes('link-D02'));
  });

  it('are for the programme manager only', async () => {
    const vote = await opened(stage);
    for (const key of ['chair', 'voter-D01', 'link-D01', 'trainer', 'boardChair']) {
      assert.equal(typeof (await typed(stage, key, 'silent authorities')), 'string', key);
      for (const button of [
        { verb: 'silence.show', data: { vote } },
        { verb: 'silence.nudge', data: { vote, stage: 'vote' } },
      ]) {
        const { card, text } = await press(stage, key, button);
        assert.equal(card, undefined, key);
        assert.doesNotMatch(text ?? '', /Authority D0/);
      }
    }
  });

  it('are not told any more once voting is over, nor in a stage that has passed', async () => {
    const vote = await opened(stage);
    const stale = { verb: 'silence.nudge', data: { vote, stage: 'debate' } };
    assert.match((await press(stage, 'manager', stale)).text ?? '', /vote is open/);
    const before = stage.connector.outgoing.length;
    await stage.turnTo(CLOSES_AT);
    const card = await typed(stage, 'manager', 'silent authorities');
    assert.match(textOf(card), /Voting is over/);
    assert.ok(!buttonsOf(card).some(({ verb }) => verb === 'silence.nudge'));
    const late = { verb: 'silence.nudge', data: { vote, stage: 'vote' } };
    assert.match((await press(stage, 'manager', late)).text ?? '', /closed on 27 November 2015/);
    await stage.bot.reconcile();
    assert.deepEqual(told(before), []);
  });
});

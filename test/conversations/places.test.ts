import assert from 'node:assert/strict';
import type { Stage } from '../../scripts/scenario/stage.ts';
import { buttonsOf } from '../../scripts/support/teams-user.ts';
import { declared, opened, press, stageForVotes, textOf, typed, voted } from './vote-stage.ts';

const CHANNEL = '19:region@thread.tacv2';
const inChannel = (text: string, tenantId = 'tenant-D01') => ({
  type: 'message',
  text: `<at>Regional improvement</at> ${text}`,
  entities: [
    {
      type: 'mention',
      text: '<at>Regional improvement</at>',
      mentioned: { id: '28:bot', name: 'Regional improvement' },
    },
  ],
  conversation: { id: `${CHANNEL};messageid=17`, conversationType: 'channel', tenantId },
  channelData: { tenant: { id: tenantId }, team: { id: CHANNEL }, channel: { id: CHANNEL } },
});

describe('Where something is said', function () {
  this.timeout(60_000);
  let stage: Stage & { keys: string[] };
  before(async () => {
    stage = await stageForVotes();
    await opened(stage);
    await voted(stage, 'voter-D01', ['NEG']);
  });
  after(async () => {
    await stage.close();
  });

  const saidInChannel = async (key: string, text: string) => {
    const before = stage.connector.outgoing.length;
    const { status } = await stage.user(key).post(inChannel(text, stage.user(key).account.tenantId));
    assert.equal(status, 200);
    const said = stage.connector.outgoing.slice(before);
    return {
      channel: said.filter(one => one.conversationId.startsWith(CHANNEL)),
      own: said.filter(one => one.conversationId === stage.user(key).conversationId),
    };
  };

  it('answers a private command of a channel in the personal chat, and leaves only a pointer', async () => {
    for (const command of ['vote', 'Who am I?', 'votes', 'proposals']) {
      const { channel, own } = await saidInChannel('voter-D01', command);
      assert.deepEqual(
        channel.map(one => [one.card, one.text]),
        [[undefined, 'The answer is in your personal chat with me.']],
      );
      assert.equal(own.length, 1, command);
    }
  });

  it('answers help in the channel, with the commands that are for everybody', async () => {
    const { channel } = await saidInChannel('manager', 'help');
    assert.match(textOf(channel[0]?.card), /who am i/);
    assert.doesNotMatch(textOf(channel[0]?.card), /turnout|export ballots|merge people/);
  });

  it('tells someone without a personal chat how to open one, and shows nothing', async () => {
    const stranger = { from: { id: '29:stranger', name: 'Stran Ger', aadObjectId: 'stranger' } };
    const before = stage.connector.outgoing.length;
    await stage.user('voter-D01').post({ ...inChannel('vote'), ...stranger });
    const [answer, ...more] = stage.connector.outgoing.slice(before);
    assert.deepEqual(more, []);
    assert.match(answer?.text ?? '', /Open a personal chat/);
    assert.equal(answer?.card, undefined);
  });

  it('understands a command in any case and with punctuation, with and without the mention', async () => {
    for (const text of ['HELP', 'help!', '/help', '  Help. ', 'hi', 'Hello!', 'Hey,'])
      assert.match(textOf(await typed(stage, 'voter-D02', text)), /What you can do here/, text);
  });

  it('offers the nearest command for a slip, and help for anything else', async () => {
    assert.match(String(await typed(stage, 'voter-D02', 'porposals')), /Did you mean "proposals"/);
    const lost = String(await typed(stage, 'voter-D02', 'what is the weather like'));
    assert.match(lost, /not a command/);
    assert.doesNotMatch(lost, /Did you mean/);
    assert.match(String(await typed(stage, 'voter-D02', '   ')), /help/);
  });

  it('shows in a channel nothing private of a vote that was shared there, whoever presses what', async () => {
    const [posted] = (await saidInChannel('manager', 'share vote')).channel;
    assert.match(textOf(posted?.card), /Open: ballots can be cast/);
    const buttons = buttonsOf(posted?.card);
    assert.ok(buttons.length > 1);
    const before = stage.connector.outgoing.length;
    for (const key of stage.keys)
      for (const button of buttons) {
        // A press in a client without universal actions comes as a message: its answer would be seen by all.
        const { tenantId } = stage.user(key).account;
        await stage
          .user(key)
          .post({ ...inChannel('', tenantId), text: '', value: { verb: button.verb, ...button.data } });
      }
    const said = stage.connector.outgoing.slice(before);
    const inPublic = said.filter(({ conversationId }) => conversationId.startsWith(CHANNEL));
    assert.equal(inPublic.length, stage.keys.length * buttons.length);
    for (const one of inPublic) {
      assert.equal(one.card, undefined);
      assert.match(one.text, /^The answer is in your personal chat with me\.$/);
    }
  });

  it('lets only those who answer for the result post it in a channel, without their own buttons', async () => {
    await voted(stage, 'voter-D02', ['NEG']);
    await voted(stage, 'voter-D03', ['NEG']);
    await declared(stage);
    const refused = await saidInChannel('voter-D01', 'share result');
    assert.equal(refused.channel[0]?.card, undefined);
    const shared = await saidInChannel('chair', 'share result');
    const text = JSON.stringify(shared.channel[0]?.card);
    assert.match(text, /Topic NEG/);
    assert.doesNotMatch(text, /vote\.export|priority\.endorse/);
  });

  it('keeps a file out of the channel when its button is pressed there', async () => {
    const { card } = await press(stage, 'manager', { verb: 'vote.export', data: await onlyVote(stage) });
    assert.match(JSON.stringify(card), /\/files\//);
    const before = stage.connector.outgoing.length;
    const { verb, data } = { verb: 'vote.export', data: await onlyVote(stage) };
    await stage.user('manager').post({ ...inChannel(''), text: '', value: { verb, ...data } });
    const said = stage.connector.outgoing.slice(before);
    for (const one of said.filter(({ conversationId }) => conversationId.startsWith(CHANNEL)))
      assert.doesNotMatch(JSON.stringify(one.activity), /\/files\//);
  });
});

async function onlyVote(stage: Stage): Promise<{ vote: string }> {
  const card = JSON.stringify(await typed(stage, 'manager', 'result'));
  const [, vote] = card.match(/"vote":"([^"]+)"/) ?? [];
  return { vote: vote ?? '' };
}

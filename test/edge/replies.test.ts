import { deepEqual, equal } from 'node:assert/strict';
import { card } from '../../cards/kit/card.ts';
import { words } from '../../cards/wording/words.ts';
import { execute, message, press } from '../support/activities.ts';
import { type EdgeRig, startEdgeRig } from '../support/edge-rig.ts';

const drawn = card({ summary: 'A vote', body: [{ type: 'TextBlock', text: 'Hello' }] });
const CARD = 'application/vnd.microsoft.card.adaptive';
const TEXT = 'application/vnd.microsoft.activity.message';

describe('replies to Teams', () => {
  let rig: EdgeRig;
  let url: string;
  before(async () => {
    rig = await startEdgeRig();
    url = rig.connector.serviceUrl;
  });
  beforeEach(() => {
    rig.connector.outgoing.length = 0;
  });
  after(() => rig.close());

  const pressed = async (given: Record<string, unknown> = {}) =>
    (await rig.post(press(url, execute('vote.show'), given))).json;
  const sent = () =>
    rig.connector.outgoing.map(({ kind, conversationId, messageId, card, text }) => ({
      kind,
      conversationId,
      text,
      ...(kind === 'edit' ? { messageId } : {}),
      ...(card ? { card } : {}),
    }));
  const submit = (given: Record<string, unknown> = {}) =>
    message(url, { text: undefined, value: { verb: 'vote.show' }, replyToId: 'card-1', ...given });
  const group = { conversation: { id: '19:g', conversationType: 'groupChat' } };

  it('gives the one who pressed a card, and sends nothing', async () => {
    rig.reply = { kind: 'card', card: drawn };
    deepEqual(await pressed(), { statusCode: 200, type: CARD, value: drawn });
    deepEqual(sent(), []);
  });

  it('edits the message for everybody and gives the same card to the one who pressed', async () => {
    rig.reply = { kind: 'cardForAll', card: drawn };
    deepEqual(await pressed(), { statusCode: 200, type: CARD, value: drawn });
    deepEqual(sent(), [
      {
        kind: 'edit',
        conversationId: 'a:asha',
        text: 'A vote',
        messageId: 'message-of-the-card',
        card: drawn,
      },
    ]);
  });

  it('never edits in answer to a refresh, which would go on for ever', async () => {
    rig.reply = { kind: 'cardForAll', card: drawn };
    const value = { action: execute('vote.show'), trigger: 'automatic' };
    deepEqual(await pressed({ value }), { statusCode: 200, type: CARD, value: drawn });
    deepEqual(sent(), []);
  });

  it('gives the card although the edit failed', async () => {
    rig.reply = { kind: 'cardForAll', card: drawn };
    rig.connector.next({ kind: 'refuse', status: 500 });
    deepEqual(await pressed(), { statusCode: 200, type: CARD, value: drawn });
  });

  it('shows notices and refusals as texts that every client shows', async () => {
    for (const reply of [
      { kind: 'notice', text: 'Noted.' },
      { kind: 'refusal', text: 'Closed.', codes: ['voteClosed'] },
    ] as const) {
      rig.reply = reply;
      deepEqual(await pressed(), { statusCode: 200, type: TEXT, value: reply.text });
    }
  });

  it('sends a message and says under the card that it did, or that it could not', async () => {
    rig.reply = { kind: 'message', text: 'A file', card: drawn };
    deepEqual(await pressed(), { statusCode: 200, type: TEXT, value: words.edge.inNewMessage });
    deepEqual(sent(), [{ kind: 'send', conversationId: 'a:asha', text: 'A file', card: drawn }]);
    rig.connector.next({ kind: 'refuse', status: 403, code: 'ConversationBlockedByUser' });
    deepEqual(await pressed(), { statusCode: 200, type: TEXT, value: words.edge.couldNotSend });
  });

  it('answers a press with something even when there is nothing to say', async () => {
    rig.reply = { kind: 'nothing' };
    deepEqual(await pressed(), { statusCode: 200, type: TEXT, value: words.edge.done });
  });

  it('answers a command by a message in the same conversation and thread', async () => {
    const conversation = { id: '19:c;messageid=1', conversationType: 'channel' };
    for (const [reply, expected] of [
      [
        { kind: 'card', card: drawn },
        { text: 'A vote', card: drawn },
      ],
      [
        { kind: 'cardForAll', card: drawn },
        { text: 'A vote', card: drawn },
      ],
      [{ kind: 'message', text: 'Hello' }, { text: 'Hello' }],
      [{ kind: 'notice', text: 'Noted.' }, { text: 'Noted.' }],
      [{ kind: 'refusal', text: 'Closed.', codes: ['voteClosed'] }, { text: 'Closed.' }],
    ] as const) {
      rig.connector.outgoing.length = 0;
      rig.reply = reply;
      const { status, text } = await rig.post(message(url, { conversation }));
      deepEqual([status, text], [200, '']);
      deepEqual(sent(), [{ kind: 'send', conversationId: conversation.id, ...expected }]);
    }
  });

  it('sends nothing when there is nothing to say to a message', async () => {
    rig.reply = { kind: 'nothing' };
    equal((await rig.post(message(url))).status, 200);
    deepEqual(sent(), []);
  });

  it('redraws the card of an old client in a personal chat', async () => {
    rig.reply = { kind: 'card', card: drawn };
    await rig.post(submit());
    deepEqual(
      sent().map(one => one.kind),
      ['edit'],
    );
  });

  it('sends the card anew where it cannot be redrawn, or where others would see it change', async () => {
    rig.reply = { kind: 'card', card: drawn };
    rig.connector.next({ kind: 'refuse', status: 404, code: 'ActivityNotFoundInConversation' });
    await rig.post(submit());
    await rig.post(submit(group));
    deepEqual(
      sent().map(one => one.kind),
      ['send', 'send'],
    );
  });

  it('signs what it sends with the token of the bot', async () => {
    rig.reply = { kind: 'notice', text: 'Noted.' };
    await rig.post(message(url));
    equal(rig.connector.outgoing[0]?.authorization, 'Bearer outbound-token');
  });
});

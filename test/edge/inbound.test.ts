import { deepEqual, equal } from 'node:assert/strict';
import { readActivity } from '../../bot/activity.ts';
import { toTurn } from '../../bot/inbound.ts';
import { execute, message, press } from '../support/activities.ts';

const URL = 'https://smba.trafficmanager.net/emea';

function turnOf(body: unknown) {
  const activity = readActivity(body);
  if (activity === undefined) throw new Error('Not an activity.');
  return toTurn(activity, () => 'made-1');
}
const inboundOf = (body: unknown) => turnOf(body).inbound;
const textOf = (text: string, given: Record<string, unknown> = {}) =>
  inboundOf(message(URL, { text, ...given }));

describe('inbound translation', () => {
  it('reads who spoke, where and through which bot', () => {
    const { from, place, activityId } = turnOf(message(URL, { id: 'a-1' }));
    const tenantId = 'aaaaaaaa-0000-0000-0000-000000000001';
    equal(activityId, 'a-1');
    deepEqual(from, { tenantId, objectId: 'object-asha', teamsUserId: '29:asha', name: 'Asha Green' });
    deepEqual(place, { id: 'a:asha', scope: 'personal', tenantId, serviceUrl: URL, botId: '28:bot' });
  });

  it('keeps the thread, the team and the channel of what is said in a channel', () => {
    const { place } = turnOf(
      message(URL, {
        conversation: { id: '19:c@thread.tacv2;messageid=1', conversationType: 'channel', tenantId: 't' },
        channelData: { team: { id: '19:t@thread.tacv2' }, channel: { id: '19:c@thread.tacv2' } },
      }),
    );
    deepEqual(place, {
      id: '19:c@thread.tacv2;messageid=1',
      scope: 'channel',
      tenantId: 't',
      serviceUrl: URL,
      botId: '28:bot',
      teamId: '19:t@thread.tacv2',
      channelId: '19:c@thread.tacv2',
    });
  });

  it('treats a conversation of an unknown kind as one that others see', () => {
    for (const conversationType of [undefined, 'groupChat', 'meeting', '__proto__'])
      equal(turnOf(message(URL, { conversation: { id: 'x', conversationType } })).place.scope, 'group');
  });

  it('names a turn that Teams left unnamed', () => {
    equal(turnOf(message(URL, { id: undefined })).activityId, 'made-1');
  });

  it('takes the mention of the bot out of a command, and leaves those of people', () => {
    const entities = [
      { type: 'mention', mentioned: { id: '28:bot', name: 'Regional improvement' }, text: '<at>RI</at>' },
      { type: 'mention', mentioned: { id: '29:ben', name: 'Ben' }, text: '<at>Ben</at>' },
    ];
    for (const [said, meant] of [
      ['<at>RI</at> votes', 'votes'],
      ['votes <at>RI</at>', 'votes'],
      ['<at>RI</at>&nbsp;hand over to <at>Ben</at>\n', 'hand over to Ben'],
      ['<at id="0">Regional improvement</at> Help!', 'Help!'],
      ['<at>RI</at>', ''],
    ] as const)
      deepEqual(textOf(said, { entities }), { kind: 'command', text: meant });
  });

  it('takes HTML out of a command and keeps what it says', () => {
    for (const [said, meant] of [
      ['<p>votes</p>', 'votes'],
      ['<div><b>who</b> am&nbsp;I</div>', 'who am I'],
      ['a < b &amp; c > d', 'a < b & c > d'],
      ['&lt;script&gt; &quot;x&quot; &#39;y&#39;', '<script> "x" \'y\''],
      ['  two\r\n lines ', 'two lines'],
    ] as const)
      deepEqual(textOf(said), { kind: 'command', text: meant });
  });

  it('reads a hostile text in no more time than an honest one', () => {
    for (const part of ['<at', '<at>', '<at>x<', '</at>', '<a', '&lt', '<'])
      equal(textOf(part.repeat(20_000)).kind, 'command');
  });

  it('reads the press of a button with what was filled in', () => {
    deepEqual(inboundOf(press(URL, execute('ballot.send', { vote: 'v1', choices: 'A,B' }))), {
      kind: 'action',
      verb: 'ballot.send',
      data: { vote: 'v1', choices: 'A,B' },
      cardMessageId: 'message-of-the-card',
      automatic: false,
      answer: 'response',
    });
  });

  it('takes a press without trigger, as the playground sends it, for one by a person', () => {
    const given = { value: { action: execute('vote.show') } };
    const inbound = inboundOf(press(URL, undefined, given));
    equal(inbound.kind === 'action' && inbound.automatic, false);
  });

  it('knows a refresh that nobody pressed', () => {
    const given = { value: { action: execute('vote.show'), trigger: 'automatic' } };
    const inbound = inboundOf(press(URL, undefined, given));
    equal(inbound.kind === 'action' && inbound.automatic, true);
  });

  it('takes data that is not a set of answers for none', () => {
    for (const data of ['text', ['a'], 7, null]) {
      const inbound = inboundOf(press(URL, { type: 'Action.Execute', verb: 'x', data }));
      deepEqual(inbound.kind === 'action' && inbound.data, {});
    }
  });

  it('reads a submit of an old client as the same action, answered by a message', () => {
    const value = { verb: 'ballot.send', vote: 'v1', msteams: { type: 'x' } };
    deepEqual(inboundOf(message(URL, { text: undefined, value, replyToId: 'm-1' })), {
      kind: 'action',
      verb: 'ballot.send',
      data: { vote: 'v1' },
      cardMessageId: 'm-1',
      automatic: false,
      answer: 'message',
    });
  });

  it('refuses a submit without a verb, and one with an operator in its place', () => {
    for (const value of [{}, { vote: 'v1' }, { verb: '' }, { verb: { $gt: '' } }])
      deepEqual(inboundOf(message(URL, { text: '', value })), { kind: 'malformed', problem: 'noVerb' });
  });

  it('reads a message with text and other data as what its text says', () => {
    deepEqual(inboundOf(message(URL, { text: 'votes', value: { from: 'a hero card' } })), {
      kind: 'command',
      text: 'votes',
    });
  });

  it('refuses what needs a person when Teams names none', () => {
    for (const from of [
      undefined,
      {},
      { id: '29:x' },
      { aadObjectId: 'x' },
      { id: '29:x', aadObjectId: '' },
    ]) {
      deepEqual(inboundOf(message(URL, { from })), { kind: 'malformed', problem: 'noSender' });
      deepEqual(inboundOf(press(URL, execute('x'), { from })), { kind: 'malformed', problem: 'noSender' });
    }
  });
});

describe('arrivals and departures', () => {
  const event = (type: string, given: Record<string, unknown>) =>
    inboundOf(message(URL, { type, text: undefined, ...given }));
  const bot = { id: '28:bot' };
  const person = { id: '29:ben' };

  it('sees the bot arrive and leave', () => {
    equal(event('installationUpdate', { action: 'add' }).kind, 'arrived');
    equal(event('conversationUpdate', { membersAdded: [person, bot] }).kind, 'arrived');
    equal(event('installationUpdate', { action: 'remove' }).kind, 'left');
    equal(event('conversationUpdate', { membersRemoved: [bot] }).kind, 'left');
    equal(event('conversationUpdate', { channelData: { eventType: 'teamDeleted' } }).kind, 'left');
  });

  it('takes an upgrade for no departure, and other people for no arrival of the bot', () => {
    for (const action of ['add-upgrade', 'remove-upgrade', undefined])
      equal(event('installationUpdate', { action }).kind, 'ignored');
    equal(event('conversationUpdate', { membersAdded: [person] }).kind, 'ignored');
    equal(event('conversationUpdate', { channelData: { eventType: 'channelCreated' } }).kind, 'ignored');
  });

  it('sees the bot leave although nobody is named, and asks for a person before it arrives', () => {
    equal(event('installationUpdate', { action: 'remove', from: undefined }).kind, 'left');
    equal(event('installationUpdate', { action: 'add', from: undefined }).kind, 'ignored');
  });

  it('ignores edits, reactions, typing and what it does not know, whose names it does not repeat', () => {
    for (const type of ['messageUpdate', 'messageDelete', 'messageReaction', 'typing', 'event'])
      deepEqual(event(type, {}), { kind: 'ignored', what: type });
    deepEqual(event('A secret', {}), { kind: 'ignored', what: 'unknownType' });
  });
});

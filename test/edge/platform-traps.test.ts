import { deepEqual, equal, match } from 'node:assert/strict';
import { button, card } from '../../cards/kit/card.ts';
import { execute, message, press } from '../support/activities.ts';
import { type EdgeRig, startEdgeRig } from '../support/edge-rig.ts';

const drawn = card({ summary: 'A card', body: [{ type: 'TextBlock', text: 'Hello' }] });

describe('traps of the platform', () => {
  let rig: EdgeRig;
  let url: string;
  const firstTurn = () => rig.turns.at(-1);

  before(async () => {
    rig = await startEdgeRig();
    url = rig.connector.serviceUrl;
  });
  beforeEach(() => {
    rig.reply = { kind: 'notice', text: 'Noted.' };
    rig.turns.length = 0;
  });
  after(() => rig.close());

  it('1: a code other than 200 stays in the body of a card answer, HTTP is 200', async () => {
    rig.reply = { kind: 'refusal', text: 'No action.', codes: ['noAction'] };
    const { status, json } = await rig.post(press(url, undefined));
    equal(status, 200);
    deepEqual(json, {
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
      value: { code: 'noAction', message: 'No action.' },
    });
  });

  it('2: an exception in a handler is an apology with a reference, never a 501', async () => {
    rig.reply = () => Promise.reject(new Error('secret detail'));
    const { status, json, text } = await rig.post(press(url, execute('ballot.send'), { id: 'turn-501' }));
    equal(status, 200);
    match((json as { value: string }).value, /reference: turn-501$/);
    equal(text.includes('secret detail'), false);
  });

  it('3: no button carries msteams data, at which the playground fails', () => {
    const { data, fallback } = button('Send', 'ballot.send', { vote: 'v1' });
    deepEqual(data, { vote: 'v1' });
    deepEqual((fallback as { data: unknown }).data, { vote: 'v1', verb: 'ballot.send' });
  });

  it('4: a client that does not know a button presses its fallback, which means the same', async () => {
    const { verb, data, fallback } = button('Send', 'ballot.send', { vote: 'v1' });
    await rig.post(press(url, { type: 'Action.Execute', verb, data }));
    const pressed = firstTurn()?.inbound;
    await rig.post(
      message(url, {
        text: undefined,
        value: (fallback as { data: unknown }).data,
        replyToId: 'message-of-the-card',
      }),
    );
    const submitted = firstTurn()?.inbound;
    deepEqual(submitted, { ...pressed, answer: 'message' });
  });

  it('5: the same activity twice, in flight or later, has one effect and the same answer', async () => {
    let finish = () => {};
    const busy = new Promise<void>(resolve => {
      finish = resolve;
    });
    rig.reply = async () => {
      await busy;
      return { kind: 'card', card: drawn };
    };
    const activity = press(url, execute('ballot.send'));
    const inFlight = [rig.post(activity), rig.post(activity)];
    finish();
    const answers = [...(await Promise.all(inFlight)), await rig.post(activity)];
    equal(rig.turns.length, 1);
    const value = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: drawn };
    for (const { json } of answers) deepEqual(json, value);
  });

  it('5: a command that arrives twice is answered by one message', async () => {
    rig.reply = { kind: 'message', text: 'Once.' };
    const activity = message(url);
    const before = rig.connector.outgoing.length;
    equal((await rig.post(activity)).status, 200);
    equal((await rig.post(activity)).status, 200);
    equal(rig.connector.outgoing.length - before, 1);
  });

  it('5: a repeat with a new id is handled again, for the natural keys of the services to decide', async () => {
    const activity = press(url, execute('ballot.send'));
    await rig.post(activity);
    await rig.post({ ...activity, id: 'a-new-id' });
    equal(rig.turns.length, 2);
  });

  it('5: nobody gets the answer of somebody else who sends the same id', async () => {
    const activity = press(url, execute('ballot.send'));
    await rig.post(activity);
    await rig.post({ ...activity, from: { id: '29:ben', name: 'Ben', aadObjectId: 'object-ben' } });
    equal(rig.turns.length, 2);
  });

  for (const [what, behaviour] of [
    ['a 500', { kind: 'refuse', status: 500 }],
    ['a 503 with Retry-After', { kind: 'refuse', status: 503, retryAfter: '0' }],
    ['a 429 with Retry-After', { kind: 'refuse', status: 429, retryAfter: '0' }],
    ['a 408', { kind: 'refuse', status: 408 }],
    ['a dropped connection', { kind: 'drop' }],
    ['a connection dropped after the message was taken', { kind: 'drop', taken: true }],
  ] as const)
    it(`6: a message that meets ${what} is sent once and not again by itself`, async () => {
      rig.reply = { kind: 'message', text: 'Hello.' };
      const before = rig.connector.requests;
      rig.connector.next(behaviour);
      equal((await rig.post(message(url))).status, 200);
      equal(rig.connector.requests - before, 1);
    });

  it('7: restify serves on the oldest Node that is supported, as on this one', async () => {
    const response = await fetch(`${rig.url}/healthz`);
    equal(response.status, 200);
    deepEqual(await response.json(), { status: 'up' });
  });
});

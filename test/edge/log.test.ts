import { deepEqual, equal, ok } from 'node:assert/strict';
import { execute, message, press } from '../support/activities.ts';
import { APP_ID, type EdgeRig, startEdgeRig, TENANT } from '../support/edge-rig.ts';

const SECRETS = [
  'Asha Green',
  'object-asha',
  '29:asha',
  TENANT,
  APP_ID,
  'NEG',
  'my own words',
  'the answer to her',
  'outbound-token',
  'eyJ',
  'E11000 dup key',
];

describe('the log', () => {
  let rig: EdgeRig;
  const { error } = console;
  before(async () => {
    console.error = () => {};
    rig = await startEdgeRig();
  });
  after(async () => {
    console.error = error;
    await rig.close();
  });

  it('never has a ballot, a text, a name, an account or a token, whatever happens', async () => {
    const url = rig.connector.serviceUrl;
    const ballot = () => press(url, execute('ballot.send', { choices: 'NEG,WRK', note: 'my own words' }));
    const command = () => message(url, { text: 'my own words' });
    rig.reply = { kind: 'message', text: 'the answer to her' };
    for (const behaviour of [
      { kind: 'take' },
      { kind: 'drop' },
      { kind: 'refuse', status: 403, code: 'Asha Green' },
      { kind: 'refuse', status: 500 },
    ] as const) {
      rig.connector.next(behaviour, behaviour);
      await rig.post(ballot());
      await rig.post(command());
    }
    rig.reply = () =>
      Promise.reject(Object.assign(new Error('E11000 dup key: Asha Green voted NEG'), { code: 11_000 }));
    await rig.post(ballot());
    await rig.post({ ...command(), id: 'my own words' });
    const again = ballot();
    await rig.post(again);
    await rig.post(again);
    await rig.post(command(), 'Bearer my own words');
    await rig.post(command(), `Bearer ${await rig.keys.token({ key: 'unknown' })}`);
    await rig.post(message('https://evil.example/Asha'), `Bearer ${await rig.keys.token()}`);
    await rig.post(message(url, { conversation: { id: 'my own words', tenantId: 'Asha Green' } }));
    await rig.post('my own words');
    await rig.post('my own words'.repeat(20_000));
    await rig.post({ ...command(), type: 'my own words' });

    const logged = rig.logged();
    for (const secret of SECRETS) equal(logged.includes(secret), false, secret);
    const lines = logged
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as { msg: string });
    ok(lines.length >= 12);
    deepEqual([...new Set(lines.map(({ msg }) => msg))].sort(), ['fault', 'not sent', 'turn', 'turned away']);
  });

  it('says of a fault what kind it was and where', async () => {
    const logged =
      rig
        .logged()
        .split('\n')
        .find(line => line.includes('"fault"')) ?? '{}';
    const { code, error: kind, at } = JSON.parse(logged);
    deepEqual([code, kind], ['11000', 'Error']);
    ok(at.length > 0 && at.every((frame: string) => frame.startsWith('at ')));
  });
});

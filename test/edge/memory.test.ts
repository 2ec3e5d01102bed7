import { deepEqual, equal, rejects } from 'node:assert/strict';
import { ClaimsIdentity } from 'botframework-connector';
import { recentTurns } from '../../bot/recent-turns.ts';
import { tokenMemo } from '../../bot/teams/token-memo.ts';

const MINUTE = 60_000;

describe('the memory of tokens', () => {
  let now: number;
  let verified: number;
  let ask: (change?: object, expiresIn?: number) => Promise<unknown>;

  beforeEach(() => {
    now = 1_000_000_000;
    verified = 0;
    const memo = tokenMemo(() => now);
    ask = (change = {}, expiresIn = 60 * MINUTE) =>
      memo(
        { authorization: 'Bearer x', channel: 'msteams', serviceUrl: 'https://a', ...change },
        async () => {
          verified += 1;
          const exp = `${(now + expiresIn) / 1_000}`;
          return {
            audience: '',
            callerId: '',
            claimsIdentity: new ClaimsIdentity([{ type: 'exp', value: exp }]),
          };
        },
      );
  });

  it('checks the same request once within 5 minutes, and then again', async () => {
    await ask();
    now += 5 * MINUTE - 1;
    await ask();
    equal(verified, 1);
    now += 1;
    await ask();
    equal(verified, 2);
  });

  it('forgets a token when it runs out', async () => {
    await ask({}, MINUTE);
    now += MINUTE - 1;
    await ask();
    equal(verified, 1);
    now += 1;
    await ask();
    equal(verified, 2);
  });

  it('does not remember one that has run out, although it was taken within the tolerance', async () => {
    await ask({}, -MINUTE);
    await ask({}, -MINUTE);
    equal(verified, 2);
  });

  it('checks every other header, channel and service address by itself', async () => {
    for (const change of [
      {},
      { authorization: 'Bearer y' },
      { channel: 'webchat' },
      { serviceUrl: 'https://b' },
    ])
      await ask(change);
    equal(verified, 4);
  });

  it('remembers successes only', async () => {
    const memo = tokenMemo(() => now);
    const request = { authorization: 'Bearer x', channel: 'msteams', serviceUrl: 'https://a' };
    const refuse = () => Promise.reject(new Error('refused'));
    await rejects(memo(request, refuse), /refused/);
    await rejects(memo(request, refuse), /refused/);
  });

  it('remembers 2,000 and lets the oldest go', async () => {
    for (let n = 0; n <= 2_000; n += 1) await ask({ authorization: `Bearer ${n}` });
    await ask({ authorization: 'Bearer 1' });
    equal(verified, 2_001);
    await ask({ authorization: 'Bearer 0' });
    equal(verified, 2_002);
  });
});

describe('the memory of turns', () => {
  const LIMITS = { most: 3, forMs: 100 };

  it('runs the work once for one key, while it is under way and for a while after', async () => {
    const recent = recentTurns<string>(LIMITS);
    let runs = 0;
    const work = async () => `answer ${++runs}`;
    deepEqual(
      [recent.once('a', 0, work), recent.once('a', 0, work), recent.once('a', 99, work)].map(
        ({ repeated }) => repeated,
      ),
      [false, true, true],
    );
    equal(await recent.once('a', 99, work).answer, 'answer 1');
    equal(await recent.once('a', 100, work).answer, 'answer 2');
  });

  it('forgets a failure, so that a repeat can succeed', async () => {
    const recent = recentTurns<string>(LIMITS);
    await rejects(recent.once('a', 0, () => Promise.reject(new Error('fault'))).answer, /fault/);
    equal(await recent.once('a', 1, async () => 'done').answer, 'done');
  });

  it('remembers no more than its limit, and lets the oldest go', async () => {
    const recent = recentTurns<string>(LIMITS);
    const repeated = (key: string) => recent.once(key, 0, async () => key).repeated;
    deepEqual(['a', 'b', 'c', 'd'].map(repeated), [false, false, false, false]);
    deepEqual(['b', 'c', 'd'].map(repeated), [true, true, true]);
    equal(repeated('a'), false);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  CONVERSATION_LIMITS,
  createLimiter,
  JITTER_MS,
  type Limiter,
  type Target,
} from '../../bot/delivery/limiter.ts';
import { SURE_PER_SECOND } from '../../programme/delivery/mailing-progress.ts';
import { assertWithinLimits, mostInAnyWindow } from './windows.ts';

const ada: Target = { conversation: 'a:ada', tenant: 't1' };
const everybody = (n: number, tenant = 't1'): Target[] =>
  Array.from({ length: n }, (_, i) => ({ conversation: `a:${i}`, tenant }));

/** Sends to each target in turn as soon as the limiter allows; answers when each send started. */
function sendAll(limiter: Limiter, targets: readonly Target[], from = 0): number[] {
  let now = from;
  return targets.map(target => {
    now = limiter.mayStart(target, now);
    limiter.note(target, now);
    return now;
  });
}

describe('The limiter', () => {
  it('lets seven messages to one conversation start at once, and the eighth a second later', () => {
    const starts = sendAll(createLimiter(), Array(8).fill(ada));
    assert.deepEqual(starts, [0, 0, 0, 0, 0, 0, 0, 1_000 + JITTER_MS]);
  });

  it('lets a ninth start only when two seconds have passed since the first', () => {
    assert.equal(sendAll(createLimiter(), Array(9).fill(ada)).at(-1), 2_000 + JITTER_MS);
  });

  it('sends 1,800 messages to one conversation in its first hour, and the next after it', () => {
    const starts = sendAll(createLimiter(), Array(1_801).fill(ada));
    assert.ok((starts[1_799] ?? 0) < 3_600_000);
    assert.equal(starts[1_800], 3_600_000 + JITTER_MS);
  });

  it('sends no less than what is promised for a second to a tenant, and spreads it over the second', () => {
    const starts = sendAll(createLimiter(), everybody(5_000));
    assert.ok((starts.at(-1) ?? 0) < (5_000 / SURE_PER_SECOND) * 1_000);
    assert.equal(mostInAnyWindow(starts.slice(0, 500), 200), 10);
  });

  it('keeps to the limits where Teams gets things a little sooner or later than they left', () => {
    const starts = sendAll(createLimiter(), everybody(500));
    const got = starts.map((at, n) => (n % 3 === 0 ? at + JITTER_MS - 1 : at));
    assert.ok(mostInAnyWindow(got, 1_000) <= 50);
  });

  it('counts each tenant for itself', () => {
    const limiter = createLimiter();
    sendAll(limiter, everybody(50));
    assert.equal(limiter.mayStart({ conversation: 'a:next', tenant: 't1' }, 0), 1_000 + JITTER_MS);
    assert.equal(limiter.mayStart({ conversation: 'a:other', tenant: 't2' }, 0), 0);
  });

  it('counts replies in a turn, which never wait, against what the outbox may send', () => {
    const limiter = createLimiter();
    for (let i = 0; i < 7; i++) limiter.note(ada, 400);
    assert.equal(limiter.mayStart(ada, 500), 1_400 + JITTER_MS);
  });

  it('holds a tenant that asked for a pause until it is over, and no other', () => {
    const limiter = createLimiter();
    limiter.pause(5_000, 't1');
    limiter.pause(3_000, 't1');
    assert.equal(limiter.mayStart(ada, 10), 5_000);
    assert.equal(limiter.mayStart({ ...ada, tenant: 't2' }, 10), 10);
  });

  it('holds everybody while it is paused as a whole', () => {
    const limiter = createLimiter();
    limiter.pause(2_000);
    assert.equal(limiter.mayStart(ada, 0), 2_000);
  });

  it('exceeds no limit in any window, whatever is sent to whom and when', () => {
    const send = fc.record({
      conversation: fc.constantFrom('a:1', 'a:2', 'a:3', 'a:4', 'a:5', 'a:6', 'a:7', 'a:8'),
      idleMs: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 4_000 })),
    });
    fc.assert(
      fc.property(fc.array(send, { maxLength: 400, size: 'max' }), sends => {
        const limiter = createLimiter();
        const posts: { conversation: string; startedAt: number }[] = [];
        let now = 0;
        for (const { conversation, idleMs } of sends) {
          const target = { conversation, tenant: 't1' };
          now = limiter.mayStart(target, now + idleMs);
          limiter.note(target, now);
          posts.push({ conversation, startedAt: now });
        }
        assertWithinLimits(posts);
      }),
    );
  });

  it('never waits longer than the limits ask: the send before its answer would break one', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 1_500 }), { maxLength: 120 });
    fc.assert(
      fc.property(gaps, idle => {
        const limiter = createLimiter();
        const starts: number[] = [];
        let asked = 0;
        for (const gap of idle) {
          asked += gap;
          const at = limiter.mayStart(ada, asked);
          if (at > asked) {
            const tooEarly = [...starts, at - 1];
            assert.ok(
              CONVERSATION_LIMITS.some(({ max, windowMs }) => mostInAnyWindow(tooEarly, windowMs) > max),
            );
          }
          limiter.note(ada, at);
          starts.push(at);
          asked = at;
        }
      }),
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  CONVERSATION_LIMITS,
  createLimiter,
  type Limiter,
  MARGIN_MS,
  type Target,
  TENANT_LIMITS,
} from '../../bot/delivery/limiter.ts';
import { SURE_PER_SECOND } from '../../programme/delivery/mailing-progress.ts';
import { sendSideBySide } from './side-by-side.ts';
import { assertWithinLimits, mostInAnyWindow } from './windows.ts';

const ada: Target = { conversation: 'a:ada', tenant: 't1' };
const everybody = (n: number, tenant = 't1'): Target[] =>
  Array.from({ length: n }, (_, i) => ({ conversation: `a:${i}`, tenant }));

/** A send that is answered at once. */
const send = (limiter: Limiter, target: Target, now: number): void => limiter.start(target, now)(now, 0);

/** Sends to each target in turn as soon as the limiter allows; answers when each send started. */
function sendAll(limiter: Limiter, targets: readonly Target[], from = 0): number[] {
  let now = from;
  return targets.map(target => {
    now = limiter.mayStart(target, now);
    send(limiter, target, now);
    return now;
  });
}

describe('The limiter', () => {
  it('lets seven messages to one conversation start at once, and the eighth a second later', () => {
    const starts = sendAll(createLimiter(), Array(8).fill(ada));
    assert.deepEqual(starts, [0, 0, 0, 0, 0, 0, 0, 1_000 + MARGIN_MS]);
  });

  it('lets a ninth start only when two seconds have passed since the first', () => {
    assert.equal(sendAll(createLimiter(), Array(9).fill(ada)).at(-1), 2_000 + MARGIN_MS);
  });

  it('sends 1,800 messages to one conversation in its first hour, and the next after it', () => {
    const starts = sendAll(createLimiter(), Array(1_801).fill(ada));
    assert.ok((starts[1_799] ?? 0) < 3_600_000);
    assert.equal(starts[1_800], 3_600_000 + MARGIN_MS);
  });

  it('sends no less than what is promised for a second to a tenant, and spreads it over the second', () => {
    const starts = sendAll(createLimiter(), everybody(5_000));
    assert.ok((starts.at(-1) ?? 0) < (5_000 / SURE_PER_SECOND) * 1_000);
    assert.equal(mostInAnyWindow(starts.slice(0, 500), 200), 10);
  });

  it('is no slower where an answer takes long, as long as it always does', () => {
    const sent = sendSideBySide(everybody(1_000), () => ({ there: 100, back: 300 }));
    assert.ok((sent.at(-1)?.startedAt ?? 0) < (1_000 / SURE_PER_SECOND) * 1_000);
    assert.ok(
      mostInAnyWindow(
        sent.map(({ countedAt }) => countedAt),
        1_000,
      ) <= 50,
    );
  });

  it('keeps to the limit of a tenant as Teams counts it, whatever holds a send up on its way', () => {
    const delays = fc.array(fc.integer({ min: 0, max: 1_500 }), { minLength: 400, maxLength: 400 });
    fc.assert(
      fc.property(delays, fc.integer({ min: 0, max: 300 }), (heldUp, back) => {
        const sent = sendSideBySide(everybody(400), n => ({ there: 40 + (heldUp[n] ?? 0), back }));
        const counted = sent.map(({ countedAt }) => countedAt);
        for (const { max, windowMs } of TENANT_LIMITS) assert.ok(mostInAnyWindow(counted, windowMs) <= max);
      }),
      { numRuns: 30 },
    );
  });

  it('takes nothing that happens before a request leaves for a part of its way', () => {
    const sent = sendSideBySide(everybody(400), n =>
      n < 50 ? { before: 100, there: 0, back: 5 } : { before: 5, there: 0, back: 100 },
    );
    const counted = sent.map(({ countedAt }) => countedAt);
    for (const { max, windowMs } of TENANT_LIMITS) assert.ok(mostInAnyWindow(counted, windowMs) <= max);
  });

  it('lets no more than some be on their way to a tenant whose answers stay away', () => {
    const limiter = createLimiter();
    let now = 0;
    for (const target of everybody(25)) {
      now = limiter.mayStart(target, now);
      limiter.start(target, now);
    }
    assert.equal(
      limiter.mayStart({ conversation: 'a:next', tenant: 't1' }, now + 60_000),
      Number.POSITIVE_INFINITY,
    );
    assert.equal(limiter.mayStart({ conversation: 'a:other', tenant: 't2' }, now), now);
  });

  it('counts each tenant for itself', () => {
    const limiter = createLimiter();
    const last = sendAll(limiter, everybody(50)).at(-1) ?? 0;
    assert.equal(limiter.mayStart({ conversation: 'a:next', tenant: 't1' }, last), 1_000 + MARGIN_MS);
    assert.equal(limiter.mayStart({ conversation: 'a:other', tenant: 't2' }, last), last);
  });

  it('counts replies in a turn, which never wait, against what the outbox may send', () => {
    const limiter = createLimiter();
    for (let i = 0; i < 7; i++) send(limiter, ada, 400);
    assert.equal(limiter.mayStart(ada, 500), 1_400 + MARGIN_MS);
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
    const sends = fc.record({
      conversation: fc.constantFrom('a:1', 'a:2', 'a:3', 'a:4', 'a:5', 'a:6', 'a:7', 'a:8'),
      idleMs: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 4_000 })),
    });
    fc.assert(
      fc.property(fc.array(sends, { maxLength: 400, size: 'max' }), all => {
        const limiter = createLimiter();
        const posts: { conversation: string; startedAt: number }[] = [];
        let now = 0;
        for (const { conversation, idleMs } of all) {
          const target = { conversation, tenant: 't1' };
          now = limiter.mayStart(target, now + idleMs);
          send(limiter, target, now);
          posts.push({ conversation, startedAt: now });
        }
        assertWithinLimits(posts);
      }),
    );
  });

  it('never waits longer than the limits and their margin ask: the send before its answer would break one', () => {
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
            const tooEarly = [...starts, at - MARGIN_MS - 1];
            assert.ok(
              CONVERSATION_LIMITS.some(({ max, windowMs }) => mostInAnyWindow(tooEarly, windowMs) > max),
            );
          }
          send(limiter, ada, at);
          starts.push(at);
          asked = at;
        }
      }),
    );
  });
});

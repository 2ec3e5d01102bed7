import assert from 'node:assert/strict';
import { endAfter, MAX_ATTEMPTS } from '../../bot/delivery/ending.ts';
import type { SendOutcome } from '../../bot/delivery/messenger.ts';
import type { Delivery } from '../../programme/delivery/message.ts';

const NOW = new Date('2015-11-23T10:00:00Z');
const ALMOST_ONE = 1 - Number.EPSILON;

const attempted = (attempts: number): Delivery => ({
  region: 'south-west',
  key: 'news/s/ada',
  kind: 'news',
  subject: 's',
  recipient: 'ada',
  notBefore: NOW,
  state: 'sending',
  createdAt: NOW,
  nextAt: NOW,
  attempts,
  tenant: 'tenant-1',
});

/** Seconds until the next attempt after so many. */
function waits(outcome: SendOutcome, attempts: number, random: number): number {
  const { nextAt } = endAfter(outcome, attempted(attempts), NOW, random);
  assert.ok(nextAt);
  return Math.round((nextAt.getTime() - NOW.getTime()) / 1_000);
}

describe('The end of an attempt', () => {
  it('doubles the wait from 2 seconds to 15 minutes, of which chance takes up to a half off', () => {
    const retry: SendOutcome = { kind: 'retry', reason: 'PreconditionFailed' };
    const attempts = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, i) => i + 1);
    const longest = [2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900, 900, 900];
    assert.deepEqual(
      attempts.map(n => waits(retry, n, 0)),
      longest.map(seconds => seconds / 2),
    );
    assert.deepEqual(
      attempts.map(n => waits(retry, n, ALMOST_ONE)),
      longest.map(seconds => seconds + 1),
    );
  });

  it('waits for as long as Teams asked, and up to a second more', () => {
    const retry: SendOutcome = { kind: 'retry', afterMs: 30_000, reason: 'Throttled' };
    assert.equal(waits(retry, 1, 0), 30);
    assert.equal(waits(retry, 9, ALMOST_ONE), 31);
  });

  it('is failed after the last attempt, with the reason of that one', () => {
    const retry: SendOutcome = { kind: 'retry', afterMs: 30_000, reason: 'Throttled' };
    assert.deepEqual(endAfter(retry, attempted(MAX_ATTEMPTS), NOW, 0), {
      state: 'failed',
      at: NOW,
      reason: 'Throttled',
    });
  });

  it('is what Teams answered where nothing more may be tried', () => {
    for (const kind of ['uncertain', 'unreachable', 'failed'] as const) {
      const end = endAfter({ kind, reason: 'why' }, attempted(1), NOW, 0);
      assert.deepEqual(end, { state: kind, at: NOW, reason: 'why' });
    }
    assert.deepEqual(endAfter({ kind: 'sent', messageId: 'm' }, attempted(1), NOW, 0), {
      state: 'sent',
      at: NOW,
    });
  });
});

import type { Delivery } from '../../programme/delivery/message.ts';
import type { DeliveryEnd } from '../../programme/delivery/outbox-store.ts';
import type { SendOutcome } from './messenger.ts';

/** Spread over more than an hour, so that an outage of the network or of Teams is outlasted. */
export const MAX_ATTEMPTS = 16;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 15 * 60_000;
/** Spreads those that were told the same Retry-After. */
const SPREAD_MS = 1_000;

/**
 * How a delivery ends after an attempt. Only what was surely not delivered waits for another one: as long as Teams
 * asked for, or twice as long each time with jitter, up to MAX_ATTEMPTS. `random` is from 0 up to 1.
 */
export function endAfter(outcome: SendOutcome, delivery: Delivery, now: Date, random: number): DeliveryEnd {
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent', at: now };
    case 'uncertain':
    case 'unreachable':
    case 'failed':
      return { state: outcome.kind, at: now, reason: outcome.reason };
    case 'retry': {
      if (delivery.attempts >= MAX_ATTEMPTS) return { state: 'failed', at: now, reason: outcome.reason };
      const waitMs = outcome.afterMs === undefined ? backOff(delivery.attempts, random) : outcome.afterMs;
      const nextAt = new Date(now.getTime() + waitMs + random * SPREAD_MS);
      return { state: 'waiting', at: now, nextAt, reason: outcome.reason };
    }
  }
}

/** Milliseconds to wait after this many attempts: 2 s, 4 s, 8 s ..., each between half and the whole of it. */
const backOff = (attempts: number, random: number): number =>
  Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS) * (0.5 + random / 2);

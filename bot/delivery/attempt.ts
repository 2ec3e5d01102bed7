import { plusMilliseconds } from '../../programme/calendar.ts';
import type { Conversation, ConversationStore } from '../../programme/delivery/conversation.ts';
import type { Delivery } from '../../programme/delivery/message.ts';
import type { DeliveryEnd } from '../../programme/delivery/outbox-store.ts';
import type { PeopleStore } from '../../programme/region/people-store.ts';
import type { Telling } from '../feature.ts';
import type { Log } from '../log.ts';
import type { Timer } from '../timer.ts';
import { endAfter } from './ending.ts';
import type { Limiter } from './limiter.ts';
import type { Messenger, OutgoingMessage, SendOutcome } from './messenger.ts';
import { createPreparing, type Prepared } from './preparing.ts';
import type { Turnstile } from './turnstile.ts';

export interface AttemptDeps {
  people: PeopleStore;
  conversations: ConversationStore;
  tellings: readonly Telling[];
  messenger: Messenger;
  limiter: Limiter;
  now(): Date;
  timer: Timer;
  /** From 0 up to 1. */
  random(): number;
  /** Teams said that nothing can be sent to this conversation; its record says so too. */
  foundUnreachable(conversationId: string): void;
  log: Pick<Log, 'fault' | 'notSent'>;
}

/**
 * Makes one attempt to send a delivery and says how it ended. `maySend` is asked at the last moment before the message
 * leaves; when it says no, or when the limiter's turn is far off, the delivery goes back untried.
 */
export function createAttempt(deps: AttemptDeps, turnstile: Turnstile) {
  const { messenger, limiter, conversations, timer, log } = deps;
  const prepare = createPreparing(deps);

  async function prepared(delivery: Delivery): Promise<Prepared> {
    try {
      return await prepare(delivery, deps.now());
    } catch (error) {
      log.fault(error, `delivery.${delivery.kind}`);
      const outcome: SendOutcome = { kind: 'retry', reason: 'fault' };
      return { ready: false, end: endAfter(outcome, delivery, deps.now(), deps.random()) };
    }
  }

  async function send(conversation: Conversation, message: OutgoingMessage): Promise<SendOutcome> {
    const outcome = await messenger.send(conversation, message).catch((error: unknown): SendOutcome => {
      log.fault(error, 'delivery.send');
      return { kind: 'uncertain', reason: 'fault' };
    });
    // Before the next one starts: whoever goes on sending into a throttled tenant is throttled for longer.
    if (outcome.kind === 'retry' && outcome.afterMs !== undefined) {
      limiter.pause(timer.elapsed() + outcome.afterMs, conversation.tenantId);
    }
    return outcome;
  }

  return async (delivery: Delivery, maySend: () => boolean): Promise<DeliveryEnd> => {
    const what = await prepared(delivery);
    if (!what.ready) return what.end;
    const { conversation, message } = what;
    const startedAt = deps.now();
    const target = { conversation: conversation.id, tenant: conversation.tenantId };
    const passage = await turnstile.through(target, async () =>
      maySend() ? await send(conversation, message) : undefined,
    );
    const outcome = passage.passed ? passage.result : undefined;
    const at = deps.now();
    if (outcome === undefined) {
      const waitMs = passage.passed ? 0 : passage.notBefore - timer.elapsed();
      return { state: 'waiting', at, nextAt: plusMilliseconds(at, waitMs), untried: true };
    }
    if (outcome.kind !== 'sent') log.notSent('message', outcome.kind, outcome.reason);
    if (outcome.kind === 'unreachable') {
      // Not before the sign of life that the attempt relied on, should that come from a clock ahead of ours.
      const since = startedAt > conversation.updatedAt ? startedAt : conversation.updatedAt;
      await conversations.markUnreachable(delivery.region, conversation.id, outcome.reason, since);
      deps.foundUnreachable(conversation.id);
    }
    return endAfter(outcome, delivery, at, deps.random());
  };
}

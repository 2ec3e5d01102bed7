import { plusMilliseconds } from '../../programme/calendar.ts';
import type { Conversation, ConversationStore } from '../../programme/delivery/conversation.ts';
import type { Delivery } from '../../programme/delivery/message.ts';
import type { DeliveryEnd } from '../../programme/delivery/outbox-store.ts';
import type { Log } from '../log.ts';
import type { Timer } from '../timer.ts';
import { endAfter } from './ending.ts';
import type { Limiter } from './limiter.ts';
import type { Messenger, OutgoingMessage, SendOutcome } from './messenger.ts';
import type { Turnstile } from './turnstile.ts';

export interface AttemptDeps {
  conversations: Pick<ConversationStore, 'markUnreachable'>;
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

/** What is sent where. */
interface Addressed {
  conversation: Conversation;
  message: OutgoingMessage;
}

/** What came of a send, and how long it was on its way. */
interface Sent {
  outcome: SendOutcome;
  tookMs: number;
}

/** Asked at the last moment before a message leaves: `later` puts it back, `never` means that it is not ours to send. */
export type Permit = () => Promise<'now' | 'later' | 'never'>;

/**
 * Makes one attempt to send a delivery and says how it ended; undefined when the permit was denied for good. A delivery
 * whose permit comes later, or whose turn by the limiter is far off, goes back untried.
 */
export function createAttempt(deps: AttemptDeps, turnstile: Turnstile) {
  const { messenger, limiter, conversations, timer, log } = deps;

  async function send({ conversation, message }: Addressed): Promise<Sent> {
    const leftAt = timer.elapsed();
    const outcome = await messenger.send(conversation, message).catch((error: unknown): SendOutcome => {
      log.fault(error, 'delivery.send');
      return { kind: 'uncertain', reason: 'fault' };
    });
    // Before the next one starts: whoever goes on sending into a throttled tenant is throttled for longer.
    if (outcome.kind === 'retry' && outcome.afterMs !== undefined) {
      limiter.pause(timer.elapsed() + outcome.afterMs, conversation.tenantId);
    }
    return { outcome, tookMs: timer.elapsed() - leftAt };
  }

  return async (
    delivery: Delivery,
    addressed: Addressed,
    permit: Permit,
  ): Promise<DeliveryEnd | undefined> => {
    const { conversation } = addressed;
    const startedAt = deps.now();
    const target = { conversation: conversation.id, tenant: conversation.tenantId };
    const passage = await turnstile.through<Sent | 'later' | 'never'>(
      target,
      async () => {
        const permitted = await permit();
        return permitted === 'now' ? send(addressed) : permitted;
      },
      result => (typeof result === 'object' && result.outcome.kind === 'sent' ? result.tookMs : undefined),
    );
    const at = deps.now();
    const putBack = (waitMs: number): DeliveryEnd => ({
      state: 'waiting',
      at,
      nextAt: plusMilliseconds(at, waitMs),
      untried: true,
    });
    if (!passage.passed) return putBack(passage.notBefore - timer.elapsed());
    const { result } = passage;
    if (result === 'never') return undefined;
    if (result === 'later') return putBack(0);
    const { outcome } = result;
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

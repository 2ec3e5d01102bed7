import type { Timer } from '../timer.ts';
import type { Limiter } from './limiter.ts';
import type { Messenger } from './messenger.ts';

/**
 * For answers in a turn: a person is waiting, so they are sent at once, and are counted, so that what the outbox sends
 * keeps to the limits together with them.
 */
export function countedMessenger(messenger: Messenger, limiter: Limiter, timer: Timer): Messenger {
  const count = (conversation: { id: string; tenantId: string }) =>
    limiter.note({ conversation: conversation.id, tenant: conversation.tenantId }, timer.elapsed());
  return {
    send(conversation, message) {
      count(conversation);
      return messenger.send(conversation, message);
    },
    edit(conversation, messageId, message) {
      count(conversation);
      return messenger.edit(conversation, messageId, message);
    },
  };
}

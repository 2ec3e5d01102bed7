import type { Timer } from '../timer.ts';
import type { Place } from '../turn.ts';
import type { Limiter } from './limiter.ts';
import type { Messenger, SendOutcome } from './messenger.ts';

/**
 * For answers in a turn: a person is waiting, so they are sent at once, and are counted, so that what the outbox sends
 * keeps to the limits together with them.
 */
export function countedMessenger(messenger: Messenger, limiter: Limiter, timer: Timer): Messenger {
  async function counted(to: Place, attempt: () => Promise<SendOutcome>): Promise<SendOutcome> {
    const leftAt = timer.elapsed();
    const ended = limiter.start({ conversation: to.id, tenant: to.tenantId }, leftAt);
    let outcome: SendOutcome | undefined;
    try {
      outcome = await attempt();
      return outcome;
    } finally {
      const now = timer.elapsed();
      ended(now, outcome?.kind === 'sent' ? now - leftAt : undefined);
    }
  }

  return {
    send: (to, message) => counted(to, () => messenger.send(to, message)),
    edit: (to, messageId, message) => counted(to, () => messenger.edit(to, messageId, message)),
  };
}

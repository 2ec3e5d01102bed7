import type { Delivery } from '../delivery/message.ts';
import type { OutboxStore } from '../delivery/outbox-store.ts';
import { askedKey } from './asked-about.ts';
import type { SurveyKind } from './survey-kind.ts';
import type { InvitationStore } from './survey-store.ts';

/** What a delivery says about whom it reached; nothing while it is on its way. What may have arrived has. */
function reached({ state, sentAt, nextAt }: Delivery) {
  if (state === 'sent' || state === 'uncertain') return { state: 'sent' as const, sentAt: sentAt ?? nextAt };
  const isOnItsWay = state === 'waiting' || state === 'sending';
  return isOnItsWay ? undefined : { state: 'undeliverable' as const };
}

/** Notes on invitations whether the message arrived, which is what a response rate is of (I5). */
export function deliveryNotes(deps: {
  invitations: Pick<InvitationStore, 'undelivered' | 'noteDelivery'>;
  outbox: Pick<OutboxStore, 'byKeys'>;
}) {
  return {
    async reconcile(region: string, kind: SurveyKind, now: Date): Promise<void> {
      const waiting = await deps.invitations.undelivered(region, kind, now);
      if (waiting.length === 0) return;
      const found = await deps.outbox.byKeys(region, waiting.map(askedKey));
      const deliveries = new Map(found.map(delivery => [delivery.key, delivery]));
      for (const invitation of waiting) {
        const delivery = deliveries.get(askedKey(invitation));
        const how = delivery && reached(delivery);
        if (how && how.state !== invitation.state)
          await deps.invitations.noteDelivery(region, invitation.id, how);
      }
    },
  };
}

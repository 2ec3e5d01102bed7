import { afterQuietHours } from '../../programme/calendar.ts';
import type { Conversation, ConversationStore } from '../../programme/delivery/conversation.ts';
import type { Delivery } from '../../programme/delivery/message.ts';
import type { DeliveryEnd } from '../../programme/delivery/outbox-store.ts';
import type { PeopleStore } from '../../programme/region/people-store.ts';
import type { Telling } from '../feature.ts';
import type { OutgoingMessage } from './messenger.ts';
import { recipientsOf } from './recipients.ts';

/** A delivery ready to be sent, or how it ends without being sent. */
export type Prepared =
  | { ready: true; conversation: Conversation; message: OutgoingMessage }
  | { ready: false; end: DeliveryEnd };

interface Deps {
  people: PeopleStore;
  conversations: ConversationStore;
  tellings: readonly Telling[];
}

/** Throws when no feature knows the kind of the delivery, such as one that a newer version has offered. */
export function createPreparing({ people, conversations, tellings }: Deps) {
  const tellingOf = new Map(tellings.map(telling => [telling.kind, telling]));

  return async (delivery: Delivery, now: Date): Promise<Prepared> => {
    const { region, kind, recipient, dropAfter } = delivery;
    const start = delivery.urgent ? now : afterQuietHours(now);
    if (dropAfter && start > dropAfter) return ended({ state: 'dropped', at: now, reason: 'tooLate' });
    if (start > now) return ended({ state: 'waiting', at: now, nextAt: start, untried: true });

    const telling = tellingOf.get(kind);
    if (telling === undefined) throw new Error(`No feature tells messages of kind ${kind}.`);
    const person = (await recipientsOf(people, region, [recipient])).get(recipient);
    const message = person && (await telling.draw(delivery, person, now));
    if (!message) return ended({ state: 'dropped', at: now, reason: 'noLongerDue' });

    const conversation = await conversations.personal(region, person.accounts);
    if (!conversation) return ended({ state: 'unreachable', at: now, reason: 'notInstalled' });
    return { ready: true, conversation, message };
  };
}

const ended = (end: DeliveryEnd): Prepared => ({ ready: false, end });

import { afterQuietHours } from '../../programme/calendar.ts';
import type { Conversation, ConversationStore } from '../../programme/delivery/conversation.ts';
import type { Delivery } from '../../programme/delivery/message.ts';
import type { DeliveryEnd } from '../../programme/delivery/outbox-store.ts';
import type { PeopleStore } from '../../programme/region/people-store.ts';
import type { Person } from '../../programme/region/person.ts';
import type { Drawn, Telling } from '../feature.ts';
import type { Log } from '../log.ts';
import { endAfter } from './ending.ts';
import { recipientsOf } from './recipients.ts';

/** A delivery ready to be sent, or how it ends without being sent. */
export type Prepared =
  | { ready: true; conversation: Conversation; message: Drawn }
  | { ready: false; end: DeliveryEnd };

interface Deps {
  people: PeopleStore;
  conversations: ConversationStore;
  tellings: readonly Telling[];
  /** From 0 up to 1. */
  random(): number;
  log: Pick<Log, 'fault'>;
}

/**
 * Prepares what was taken together, with few queries for all of it: draws each message and finds the recipient's chat.
 * What cannot be prepared, such as a kind that only a newer version knows, ends as a fault and takes no other one with it.
 */
export function createPreparing({ people, conversations, tellings, random, log }: Deps) {
  const tellingOf = new Map(tellings.map(telling => [telling.kind, telling]));

  async function drawn(
    delivery: Delivery,
    person: Person | undefined,
    now: Date,
  ): Promise<Drawn | undefined> {
    const telling = tellingOf.get(delivery.kind);
    if (telling === undefined) throw new Error(`No feature tells messages of kind ${delivery.kind}.`);
    return person && telling.draw(delivery, person, now);
  }

  async function prepared(
    delivery: Delivery,
    person: Person | undefined,
    conversation: Conversation | undefined,
    now: Date,
  ): Promise<Prepared> {
    const { dropAfter } = delivery;
    const start = delivery.urgent ? now : afterQuietHours(now);
    if (dropAfter && start > dropAfter) return ended({ state: 'dropped', at: now, reason: 'tooLate' });
    if (start > now) return ended({ state: 'waiting', at: now, nextAt: start, untried: true });
    const chat = conversation?.unreachable ? undefined : conversation;
    if (chat && chat.tenantId !== delivery.tenant)
      return ended({ state: 'waiting', at: now, nextAt: now, untried: true, tenant: chat.tenantId });
    const message = await drawn(delivery, person, now);
    if (!message) return ended({ state: 'dropped', at: now, reason: 'noLongerDue' });
    if (chat) return { ready: true, conversation: chat, message };
    const reason = conversation?.unreachable?.reason ?? 'notInstalled';
    return ended({ state: 'unreachable', at: now, reason });
  }

  const faulted = (delivery: Delivery, now: Date, error: unknown): Prepared => {
    log.fault(error, `delivery.${delivery.kind}`);
    return ended(endAfter({ kind: 'retry', reason: 'fault' }, delivery, now, random()));
  };

  async function preparedAll(
    region: string,
    deliveries: readonly Delivery[],
    now: Date,
  ): Promise<Prepared[]> {
    const ids = [...new Set(deliveries.map(({ recipient }) => recipient))];
    const persons = await recipientsOf(people, region, ids);
    const chats = await conversations.personalOfEach(
      region,
      ids.map(id => persons.get(id)?.accounts ?? []),
    );
    const chatOf = new Map(ids.map((id, index) => [id, chats[index]]));
    return Promise.all(
      deliveries.map(delivery => {
        const { recipient } = delivery;
        return prepared(delivery, persons.get(recipient), chatOf.get(recipient), now).catch(error =>
          faulted(delivery, now, error),
        );
      }),
    );
  }

  return async (region: string, deliveries: readonly Delivery[], now: Date): Promise<Prepared[]> =>
    deliveries.length === 0
      ? []
      : preparedAll(region, deliveries, now).catch(error =>
          deliveries.map(delivery => faulted(delivery, now, error)),
        );
}

const ended = (end: DeliveryEnd): Prepared => ({ ready: false, end });

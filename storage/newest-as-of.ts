import type { Collection } from 'mongodb';
import type { MailingStore } from '../programme/delivery/mailing-store.ts';
import { coalesced } from './coalesced-writes.ts';
import type { DeliveryDocument } from './delivery-revivals.ts';
import { text, texts } from './gate.ts';

interface Question {
  region: string;
  kind: string;
  recipients: readonly string[];
  recent: string;
}

const BATCH = 200;

/**
 * Asked for every copy of a mailing, so whoever asks at the same time is answered together: by one query for what was
 * sent lately, and by one more for those who have had nothing lately.
 */
export function newestAsOf(deliveries: Collection<DeliveryDocument>): MailingStore['lastAsOf'] {
  /** The newest instant for each of these recipients, of all their deliveries or of those from `recent` on. */
  async function newest(
    of: Question,
    recipients: readonly string[],
    recent?: string,
  ): Promise<Map<string, Date>> {
    const { region, kind } = of;
    const found = await deliveries
      .find(
        {
          ...{ region, kind, recipient: { $in: [...recipients] } },
          ...(recent !== undefined && { subject: { $gte: recent } }),
          ...{ state: 'sent' as const, asOf: { $exists: true } },
        },
        { projection: { recipient: 1, asOf: 1 } },
      )
      .toArray();
    const byRecipient = new Map<string, Date>();
    for (const { recipient, asOf } of found) {
      const known = byRecipient.get(recipient);
      if (asOf && (!known || asOf > known)) byRecipient.set(recipient, asOf);
    }
    return byRecipient;
  }

  async function answers(batch: readonly Question[]): Promise<(Date | undefined)[]> {
    const [first] = batch;
    if (first === undefined) return [];
    const all = batch.flatMap(({ recipients }) => recipients);
    const lately = await newest(first, all, first.recent);
    const others = all.filter(id => !lately.has(id));
    const before = others.length > 0 ? await newest(first, others) : new Map<string, Date>();
    return batch.map(({ recipients }) =>
      recipients
        .flatMap(id => lately.get(id) ?? before.get(id) ?? [])
        .reduce<Date | undefined>((last, at) => (last && last > at ? last : at), undefined),
    );
  }

  /** One queue for each mailing; of the last one only, for one goes out at a time. */
  let queue: { of: string; ask(question: Question): Promise<Date | undefined> } | undefined;
  let asked = 0;

  return async (region, kind, recipients, recent) => {
    const question = {
      region: text(region),
      kind: text(kind),
      recipients: texts(recipients),
      recent: text(recent),
    };
    const of = JSON.stringify([region, kind, recent]);
    // Every question has a key of its own, so none waits for another.
    queue =
      queue?.of === of
        ? queue
        : { of, ask: coalesced({ keyOf: () => `${++asked}`, write: answers, limit: BATCH }) };
    return queue.ask(question);
  };
}

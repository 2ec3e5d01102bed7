import type { Collection, Filter } from 'mongodb';
import type { MailingHistory, MailingStore } from '../programme/delivery/mailing-store.ts';
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
 * Asked for every copy of a mailing, so whoever asks at the same time is answered together: by one query for what is
 * recent, and by one more for those who were sent nothing lately.
 */
export function mailingHistory(deliveries: Collection<DeliveryDocument>): MailingStore['history'] {
  async function byRecipient(filter: Filter<DeliveryDocument>): Promise<Map<string, MailingHistory>> {
    const projection = { recipient: 1, subject: 1, state: 1, asOf: 1 } as const;
    const histories = new Map<string, MailingHistory>();
    for (const one of await deliveries.find(filter, { projection }).toArray()) {
      const asOf = one.state === 'sent' ? one.asOf : undefined;
      const next = { firstSubject: one.subject, ...(asOf && { lastAsOf: asOf }) };
      histories.set(one.recipient, together(histories.get(one.recipient), next));
    }
    return histories;
  }

  /** All of one mailing. */
  async function answers(batch: readonly Question[]): Promise<MailingHistory[]> {
    const [first] = batch;
    if (first === undefined) return [];
    const { region, kind, recent } = first;
    const all = batch.flatMap(({ recipients }) => recipients);
    const lately = await byRecipient({ region, kind, recipient: { $in: all }, subject: { $gte: recent } });
    const others = all.filter(id => lately.get(id)?.lastAsOf === undefined);
    const before =
      others.length > 0
        ? await byRecipient({
            region,
            kind,
            recipient: { $in: others },
            state: 'sent',
            subject: { $lt: recent },
          })
        : new Map<string, MailingHistory>();
    return batch.map(({ recipients }) =>
      recipients.reduce<MailingHistory>((sofar, id) => {
        const { lastAsOf } = before.get(id) ?? {};
        return together(together(sofar, lately.get(id) ?? {}), lastAsOf ? { lastAsOf } : {});
      }, {}),
    );
  }

  /** One queue for each mailing; of the last one only, for one goes out at a time. */
  let queue: { of: string; ask(question: Question): Promise<MailingHistory> } | undefined;

  return async (region, kind, recipients, recent) => {
    const question = {
      ...{ region: text(region), kind: text(kind) },
      ...{ recipients: texts(recipients), recent: text(recent) },
    };
    const of = JSON.stringify([region, kind, recent]);
    queue = queue?.of === of ? queue : { of, ask: coalesced({ write: answers, limit: BATCH }) };
    return queue.ask(question);
  };
}

/** The later instant and the earlier subject of the two. */
function together(one: MailingHistory | undefined, other: MailingHistory): MailingHistory {
  const instants = [one?.lastAsOf, other.lastAsOf].flatMap(at => at?.getTime() ?? []);
  const [firstSubject] = [one?.firstSubject, other.firstSubject].flatMap(subject => subject ?? []).sort();
  return {
    ...(instants.length > 0 && { lastAsOf: new Date(Math.max(...instants)) }),
    ...(firstSubject !== undefined && { firstSubject }),
  };
}

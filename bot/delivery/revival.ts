import { plusMilliseconds } from '../../programme/calendar.ts';
import type { ConversationStore } from '../../programme/delivery/conversation.ts';
import type { OutboxStore } from '../../programme/delivery/outbox-store.ts';
import type { PeopleStore } from '../../programme/region/people-store.ts';
import { type Account, accountKey } from '../../programme/region/person.ts';
import type { Log } from '../log.ts';
import { recipientsOf } from './recipients.ts';

/** Whoever can be reached again gets what she missed for this long, as far as it is still due. */
const REVIVED_FOR_MS = 30 * 24 * 3_600_000;

interface Deps {
  region: string;
  outbox: OutboxStore;
  people: PeopleStore;
  conversations: ConversationStore;
  log: Pick<Log, 'event'>;
}

/** A message whose recipient could not be reached was surely not delivered, so it goes out once she can be. */
export async function reviveReachable(deps: Deps, now: Date): Promise<void> {
  const { outbox, people, conversations, region, log } = deps;
  const since = plusMilliseconds(now, -REVIVED_FOR_MS);
  const missed = await outbox.unreachableRecipients(region, since);
  if (missed.length === 0) return;
  const recipients = await recipientsOf(people, region, missed);
  const accountsOf = (id: string): readonly Account[] => recipients.get(id)?.accounts ?? [];
  const reachable = new Set(
    (await conversations.reachable(region, missed.flatMap(accountsOf))).map(accountKey),
  );
  const back = missed.filter(id => accountsOf(id).some(account => reachable.has(accountKey(account))));
  if (back.length === 0) return;
  log.event('deliveries revived', { revived: await outbox.revive(region, back, since, now) });
}

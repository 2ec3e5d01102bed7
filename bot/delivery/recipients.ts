import type { ConversationStore } from '../../programme/delivery/conversation.ts';
import type { PeopleStore } from '../../programme/region/people-store.ts';
import type { Person } from '../../programme/region/person.ts';

/** Nobody is merged more often than this; it ends the walk should records ever point at each other. */
const MERGES = 5;

/** The people these ids stand for now: whoever was merged is found where the accounts moved. Unknown ids are absent. */
export async function recipientsOf(
  people: PeopleStore,
  region: string,
  ids: readonly string[],
): Promise<Map<string, Person>> {
  const found = new Map((await people.byIds(region, ids)).map(person => [person.id, person]));
  for (const [id, first] of found) {
    let person: Person | undefined = first;
    for (let merges = 0; person?.mergedInto !== undefined && merges < MERGES; merges++) {
      person = await people.byId(region, person.mergedInto);
    }
    if (person) found.set(id, person);
  }
  return found;
}

/** The tenant in which each of these recipients can be reached now; whoever can't be is absent. */
export async function tenantsOf(
  { people, conversations }: { people: PeopleStore; conversations: ConversationStore },
  region: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const recipients = await recipientsOf(people, region, ids);
  const chats = await conversations.personalOfEach(
    region,
    ids.map(id => recipients.get(id)?.accounts ?? []),
  );
  return new Map(
    ids.flatMap((id, index) => {
      const chat = chats[index];
      return chat && !chat.unreachable ? [[id, chat.tenantId] as const] : [];
    }),
  );
}

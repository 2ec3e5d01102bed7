import type { Collection } from 'mongodb';
import type { PeopleStore } from '../programme/region/people-store.ts';
import type { Account, Person } from '../programme/region/person.ts';
import { accountKey } from './account-key.ts';
import { coalesced } from './coalesced-writes.ts';
import { byKey, documentId } from './document.ts';
import { text, texts } from './gate.ts';
import { folded, fromPersonDocument, type PersonDocument } from './people-document.ts';
import { WHOLE_LIST } from './whole-list.ts';

/** Accounts that are looked up together at most. */
const TOGETHER = 500;

const notMerged = { mergedInto: { $exists: false } };

/** Many come for the first time at the same moment, such as when booking opens: they are one command. */
function accountReader(people: Collection<PersonDocument>) {
  return coalesced<{ region: string; account: string }, PersonDocument | undefined>({
    limit: TOGETHER,
    async write(asked) {
      const regions = [...new Set(asked.map(({ region }) => region))];
      const accounts = asked.map(({ account }) => account);
      const found = await people
        .find({ region: { $in: regions }, 'store.accounts': { $in: accounts } }, WHOLE_LIST)
        .toArray();
      const byAccount = new Map(
        found.flatMap(person =>
          (person.store?.accounts ?? []).map(account => [`${person.region}\n${account}`, person] as const),
        ),
      );
      return asked.map(({ region, account }) => byAccount.get(`${region}\n${account}`));
    },
  });
}

/** People by what identifies them. */
export function peopleById(people: Collection<PersonDocument>) {
  async function byId(region: string, id: string): Promise<Person | undefined> {
    const found = await people.findOne(byKey(region, id));
    return found === null ? undefined : fromPersonDocument(found);
  }

  /** Whoever this person is now. Two opposite merges at the same instant make a circle; it ends where it closes. */
  async function afterMerges(person: Person): Promise<Person> {
    const seen = new Set([person.id]);
    let current = person;
    while (current.mergedInto !== undefined && !seen.has(current.mergedInto)) {
      seen.add(current.mergedInto);
      const next = await byId(current.region, current.mergedInto);
      if (next === undefined) break;
      current = next;
    }
    return current;
  }

  const withAccount = accountReader(people);

  async function byAccount(region: string, account: Account): Promise<Person | undefined> {
    const found = await withAccount({ region: text(region), account: accountKey(account) });
    return found && afterMerges(fromPersonDocument(found));
  }

  async function byIds(region: string, ids: readonly string[]): Promise<Person[]> {
    if (ids.length === 0) return [];
    const keys = ids.map(id => documentId(region, id));
    const found = await people.find({ region: text(region), _id: { $in: keys } }).toArray();
    return found.map(fromPersonDocument);
  }

  async function mergedRecords(region: string, id: string): Promise<Person[]> {
    // Few are ever merged, and whoever asks does so for one person's rights: it may read the region's people.
    const found = await people.find({ region: text(region), mergedInto: text(id) }).toArray();
    const deeper = await Promise.all(found.map(one => mergedRecords(region, one.id)));
    return [...found.map(fromPersonDocument), ...deeper.flat()];
  }

  async function seatHolder(region: string, seat: string): Promise<Person | undefined> {
    const found = await people.findOne({ region: text(region), 'store.seats': text(seat) });
    return found === null ? undefined : fromPersonDocument(found);
  }

  return { byId, byIds, byAccount, afterMerges, mergedRecords, seatHolder };
}

/** People by what is true of them; the merged are left out. */
export function peopleByTraits(
  people: Collection<PersonDocument>,
): Pick<PeopleStore, 'withRoles' | 'unconfirmed' | 'decidedSince' | 'leftBefore' | 'search'> {
  return {
    async withRoles(region, roles) {
      const found = people.find({ region: text(region), 'roles.role': { $in: texts(roles) }, ...notMerged });
      return (await found.toArray()).map(fromPersonDocument);
    },
    async unconfirmed(region, authority) {
      const found = people.find(
        {
          region: text(region),
          authorityConfirmed: false,
          authority: authority === undefined ? { $exists: true } : text(authority),
          ...notMerged,
        },
        { sort: { chosenAt: 1, _id: 1 } },
      );
      return (await found.toArray()).map(fromPersonDocument);
    },
    async decidedSince(region, since) {
      const found = people.find({ region: text(region), decidedAt: { $gte: since }, ...notMerged });
      return (await found.toArray()).map(fromPersonDocument);
    },
    async leftBefore(region, day) {
      const found = people.find({ region: text(region), leftOn: { $lt: text(day) }, ...notMerged });
      return (await found.toArray()).map(fromPersonDocument);
    },
    async search(region, words, limit) {
      const wanted = folded(text(words));
      const found: Person[] = [];
      if (limit <= 0) return found;
      // The portable subset has no text search. A region's people are few, and reading ends with the last one needed.
      const inOrder = people.find(
        { region: text(region), ...notMerged },
        { sort: { 'store.name': 1, _id: 1 } },
      );
      for await (const document of inOrder) {
        const person = fromPersonDocument(document);
        if (person.erasedOn !== undefined) continue;
        if (![person.name, person.workEmail ?? ''].some(value => folded(value).includes(wanted))) continue;
        if (found.push(person) >= limit) break;
      }
      return found;
    },
  };
}

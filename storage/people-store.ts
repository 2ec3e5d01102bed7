import type { Db } from 'mongodb';
import type { PeopleStore } from '../programme/region/people-store.ts';
import { byKey } from './document.ts';
import { insertOnce } from './idempotent-writes.ts';
import { peopleChanges } from './people-changes.ts';
import { type PersonDocument, toPersonDocument } from './people-document.ts';
import { peopleById, peopleByTraits } from './people-finder.ts';

/** Collection `people`; `people-document.ts` says what a document adds to a person. */
export function mongoPeopleStore(db: Db): PeopleStore {
  const people = db.collection<PersonDocument>('people', { ignoreUndefined: true });
  const { byId, byIds, byAccounts, seatHolder, afterMerges } = peopleById(people);

  return {
    byId,
    byIds,
    byAccount: async (region, account) => byAccounts(region, [account]),
    seatHolder,
    ...peopleByTraits(people),
    ...peopleChanges(people),

    async insert(person) {
      if (await insertOnce(people, toPersonDocument(person))) return person;
      const there =
        (await byAccounts(person.region, person.accounts)) ?? (await byId(person.region, person.id));
      if (there === undefined) throw new Error(`A seat of person ${person.id} is somebody else's.`);
      return there;
    },
    async merge(region, from, into) {
      const target = await byId(region, into);
      if (target === undefined) throw new Error(`There is no person ${into}.`);
      const heir = await afterMerges(target);
      // This one write moves the accounts: the keys stay with the merged person and lead to the heir from now on.
      if (heir.id !== from) {
        const stillItself = { ...byKey(region, from), mergedInto: { $exists: false } };
        await people.updateOne(stillItself, { $set: { mergedInto: heir.id } });
      }
      const merged = await people.findOne(byKey(region, from));
      if (merged === null) throw new Error(`There is no person ${from}.`);
      // This only lists them there. A crash in between costs the list and no one's identity; a repetition restores it.
      const { id } = await afterMerges(merged);
      if (id === from) return;
      await people.updateOne(byKey(region, id), { $addToSet: { accounts: { $each: merged.accounts } } });
    },
  };
}

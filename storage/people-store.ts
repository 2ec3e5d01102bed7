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
  const { byId, byIds, byAccount, seatHolder, mergedRecords, afterMerges } = peopleById(people);

  return {
    byId,
    byIds,
    byAccount,
    seatHolder,
    mergedRecords,
    ...peopleByTraits(people),
    ...peopleChanges(people),

    async insert(person) {
      if (await insertOnce(people, toPersonDocument(person))) return person;
      const holders = await Promise.all(person.accounts.map(account => byAccount(person.region, account)));
      const there = holders.find(holder => holder !== undefined) ?? (await byId(person.region, person.id));
      if (there === undefined) throw new Error(`A seat of person ${person.id} is somebody else's.`);
      return there;
    },
    async merge(region, from, into) {
      const merged = await people.findOne(byKey(region, from));
      const target = await byId(region, into);
      if (merged === null || target === undefined)
        throw new Error(`There is no person ${merged ? into : from}.`);
      const heir = await afterMerges(target);
      if (heir.id === from) return;
      const [hers, theirs] = [byKey(region, from), byKey(region, heir.id)];
      await people.updateOne(theirs, { $addToSet: { accounts: { $each: merged.accounts } } });
      // This one write moves the accounts: the keys stay with the merged person and lead to the heir from now on. It
      // comes last, so that whoever finds a person unmerged after a crash can merge her again.
      await people.updateOne({ ...hers, mergedInto: { $exists: false } }, { $set: { mergedInto: heir.id } });
      const now = await byId(region, from);
      if (now && (await afterMerges(now)).id === heir.id) return;
      // Somebody merged her elsewhere meanwhile.
      for (const account of merged.accounts) await people.updateOne(theirs, { $pull: { accounts: account } });
    },
  };
}

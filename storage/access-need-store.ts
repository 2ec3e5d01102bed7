import type { Db } from 'mongodb';
import type { AccessNeed, AccessNeedStore } from '../programme/training/access-need.ts';
import { byKey, documentId, fromDocument, type Stored, toDocument } from './document.ts';
import { text, texts } from './gate.ts';
import { put } from './idempotent-writes.ts';

/** Collection `accessNeeds`, apart from sessions; a person has one for each session, by the `_id`. */
export function mongoAccessNeedStore(db: Db): AccessNeedStore {
  const needs = db.collection<Stored<AccessNeed>>('accessNeeds', { ignoreUndefined: true });
  return {
    put: async need => put(needs, toDocument(need, [need.session, need.person])),
    async of(region, session, person) {
      const found = await needs.findOne(byKey(region, session, person));
      return found === null ? undefined : fromDocument<AccessNeed>(found);
    },
    async ofSession(region, session) {
      const found = await needs.find({ region: text(region), session: text(session) }).toArray();
      return found.map(document => fromDocument<AccessNeed>(document));
    },
    async sessions(region) {
      const shown = { projection: { _id: 0, session: 1 } };
      const found = await needs.find({ region: text(region) }, shown).toArray();
      return [...new Set(found.map(({ session }) => session))];
    },
    async replacePerson(region, from, to) {
      const found = await needs.find({ region: text(region), person: text(from) }).toArray();
      for (const document of found) {
        const need = { ...fromDocument<AccessNeed>(document), person: text(to) };
        await put(needs, toDocument(need, [need.session, need.person]), { at: { $lt: need.at } });
      }
      await needs.deleteMany({ region: text(region), _id: { $in: found.map(({ _id }) => _id) } });
    },
    async remove(region, session, people) {
      const these = texts(people).map(person => documentId(region, session, person));
      return (await needs.deleteMany({ region: text(region), _id: { $in: these } })).deletedCount;
    },
  };
}

import type { Db } from 'mongodb';
import type { SurveyResponse } from '../programme/survey/response.ts';
import type { ResponseStore } from '../programme/survey/survey-store.ts';
import type { WindowName } from '../programme/survey/window.ts';
import { byKey, fromDocument, type Stored, toDocument } from './document.ts';
import { insertMissing } from './idempotent-writes.ts';
import { ofWindow } from './survey-envelopes.ts';

/** What the store notes: withdrawn, so that its answers are gone; final, since the window has closed. */
interface Mark {
  mark: 'withdrawn' | 'final';
}

const STANDS = { 'store.mark': { $ne: 'withdrawn' } } as const;
const CAN_CHANGE = { store: { $exists: false } } as const;

/** Collection `surveyResponses`. */
export function mongoResponseStore(db: Db): ResponseStore {
  const responses = db.collection<Stored<SurveyResponse, Mark>>('surveyResponses', { ignoreUndefined: true });
  const one = (name: WindowName, id: string) => ({ ...ofWindow(name), ...byKey(name.region, id) });

  return {
    async insertMissing(missing) {
      await insertMissing(
        responses,
        missing.map(response => toDocument<SurveyResponse, Mark>(response, [response.id])),
      );
    },
    async ofWindow(name) {
      const found = await responses.find({ ...ofWindow(name), ...STANDS }).toArray();
      return found.map(document => fromDocument<SurveyResponse>(document));
    },
    async byId(name, id) {
      const found = await responses.findOne(one(name, id));
      if (found === null) return undefined;
      return found.store?.mark === 'withdrawn' ? 'withdrawn' : fromDocument<SurveyResponse>(found);
    },
    async correct(name, id, ratings) {
      const { matchedCount } = await responses.updateOne(
        { ...one(name, id), ...CAN_CHANGE },
        { $set: { ratings } },
      );
      return matchedCount === 1;
    },
    async withdraw(name, id) {
      const { matchedCount } = await responses.updateOne(
        { ...one(name, id), 'store.mark': { $ne: 'final' } },
        { $set: { store: { mark: 'withdrawn' } }, $unset: { ratings: '' } },
      );
      return matchedCount === 1;
    },
    count: async name => responses.countDocuments(ofWindow(name)),
    async forget(name) {
      await responses.deleteMany(ofWindow(name));
    },
    async settle(name) {
      await responses.updateMany(
        { ...ofWindow(name), ...CAN_CHANGE },
        { $set: { store: { mark: 'final' } } },
      );
      await responses.deleteMany({ ...ofWindow(name), 'store.mark': 'withdrawn' });
    },
  };
}

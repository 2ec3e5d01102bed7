import type { Db } from 'mongodb';
import type { DigestIssue, DigestSettings, DigestStore } from '../programme/digest/digest-store.ts';
import { byKey, fromDocument, type Stored, toDocument } from './document.ts';
import { text, texts } from './gate.ts';
import { insertOnce, put } from './idempotent-writes.ts';

/** Collections `digestIssues`, one document for each week, and `digestSettings`, one for the region. */
export function mongoDigestStore(db: Db): DigestStore {
  const issues = db.collection<Stored<DigestIssue>>('digestIssues', { ignoreUndefined: true });
  const settings = db.collection<Stored<DigestSettings>>('digestSettings', { ignoreUndefined: true });
  const SETTINGS = 'settings';

  async function issue(region: string, week: string): Promise<DigestIssue | undefined> {
    const found = await issues.findOne(byKey(region, week));
    return found === null ? undefined : fromDocument<DigestIssue>(found);
  }

  return {
    issue,
    async settings(region) {
      const found = await settings.findOne(byKey(region, SETTINGS));
      return found === null ? undefined : fromDocument<DigestSettings>(found);
    },
    async putSettings(chosen) {
      await put(settings, toDocument(chosen, [SETTINGS]));
    },
    async begin(wanted) {
      if (await insertOnce(issues, toDocument(wanted, [wanted.week]))) return wanted;
      const there = await issue(wanted.region, wanted.week);
      if (there === undefined) throw new Error(`The issue of ${wanted.week} is gone.`);
      return there;
    },
    async latest(region, limit) {
      const newest = { sort: { week: -1 }, limit, projection: { recipients: 0 } } as const;
      const found = await issues.find({ region: text(region) }, newest).toArray();
      return found.map(document => fromDocument<Omit<DigestIssue, 'recipients'>>(document));
    },
    async addRecipients(region, week, recipients) {
      await issues.updateOne(
        { ...byKey(region, week), stopped: { $exists: false } },
        { $addToSet: { recipients: { $each: texts(recipients) } } },
      );
      return issue(region, week);
    },
    async stop(region, week, stopped) {
      const going = { ...byKey(region, week), stopped: { $exists: false } };
      return (await issues.updateOne(going, { $set: { stopped } })).matchedCount === 1;
    },
    async removeBefore(region, week) {
      return (await issues.deleteMany({ region: text(region), week: { $lt: text(week) } })).deletedCount;
    },
  };
}

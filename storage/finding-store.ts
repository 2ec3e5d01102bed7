import type { Db } from 'mongodb';
import type { FindingStore, LearningStore } from '../programme/challenge/challenge-store.ts';
import type { Finding, ReleasedFinding } from '../programme/challenge/finding.ts';
import type { LearningSummary } from '../programme/challenge/learning-summary.ts';
import { byKey, fromDocument, type Stored, toDocument } from './document.ts';
import { text, texts } from './gate.ts';
import { insertOnce, put } from './idempotent-writes.ts';

const atHost = { visibility: 'hostOnly' } as const;

/** Collection `findings`; who may read one is decided by `visibility`, which each step sets under its own condition. */
export function mongoFindingStore(db: Db): FindingStore {
  const findings = db.collection<Stored<Finding>>('findings', { ignoreUndefined: true });
  return {
    insert: finding => insertOnce(findings, toDocument(finding, [finding.id])),
    async byId(region, id) {
      const found = await findings.findOne(byKey(region, id));
      return found === null ? undefined : fromDocument<Finding>(found);
    },
    async ofChallenge(region, challenge) {
      const theirs = { region: text(region), challenge: text(challenge) };
      const found = await findings.find(theirs, { sort: { changedAt: 1, _id: 1 } }).toArray();
      return found.map(document => fromDocument<Finding>(document));
    },
    async released(region, programmes) {
      const found = await findings
        .find(
          {
            region: text(region),
            programme: { $in: texts(programmes) },
            visibility: { $in: ['approvedForCollation', 'collated'] },
          },
          { sort: { releasedAt: 1, _id: 1 } },
        )
        .toArray();
      return found.map(document => fromDocument(document as Stored<ReleasedFinding>));
    },
    async changeDraft(region, id, seen, change) {
      const key = { ...byKey(region, id), ...atHost, changedAt: seen };
      return (await findings.updateOne(key, { $set: change })).matchedCount === 1;
    },
    async removeDraft(region, id) {
      return (await findings.deleteOne({ ...byKey(region, id), ...atHost })).deletedCount === 1;
    },
    async release(region, id, read, released) {
      const { matchedCount } = await findings.updateOne(
        { ...byKey(region, id), ...atHost, changedAt: { $lte: read } },
        { $set: { visibility: 'approvedForCollation', ...released } },
      );
      return matchedCount === 1;
    },
    async collate(region, id, collated) {
      const { matchedCount } = await findings.updateOne(
        { ...byKey(region, id), visibility: 'approvedForCollation' },
        { $set: { visibility: 'collated', ...collated } },
      );
      return matchedCount === 1;
    },
  };
}

/** Collection `learningSummaries`. */
export function mongoLearningStore(db: Db): LearningStore {
  const summaries = db.collection<Stored<LearningSummary>>('learningSummaries', { ignoreUndefined: true });
  return {
    async ofProgrammes(region, programmes) {
      const theirs = { region: text(region), programme: { $in: texts(programmes) } };
      const found = await summaries.find(theirs, { sort: { programme: 1, topic: 1 } }).toArray();
      return found.map(document => fromDocument<LearningSummary>(document));
    },
    put: summary => put(summaries, toDocument(summary, [summary.programme, summary.topic])),
    async approve({ region, programme, topic, writtenAt }, approved) {
      const { matchedCount } = await summaries.updateOne(
        { ...byKey(region, programme, topic), writtenAt, approvedAt: { $exists: false } },
        { $set: approved },
      );
      return matchedCount === 1;
    },
  };
}

import type { Db } from 'mongodb';
import type { ChallengeProgramme } from '../programme/challenge/challenge-programme.ts';
import type { ChallengeStore } from '../programme/challenge/challenge-store.ts';
import type { Participation } from '../programme/challenge/participation.ts';
import type { PeerChallenge } from '../programme/challenge/peer-challenge.ts';
import type { Topic } from '../programme/challenge/topic.ts';
import { decidedChanges } from './decided-changes.ts';
import { byKey, fromDocument, type Stored, toDocument } from './document.ts';
import { text, texts } from './gate.ts';
import { insertMissing, insertOnce, put } from './idempotent-writes.ts';

/** Collections `challengeProgrammes`, `participations`, `topics` and `peerChallenges`. */
export const mongoChallengeStore = (db: Db): ChallengeStore => ({
  ...mongoChallengeProgrammes(db),
  ...mongoParticipations(db),
  ...mongoTopics(db),
  ...mongoPeerChallenges(db),
});

function mongoChallengeProgrammes(db: Db): Pick<ChallengeStore, 'insertProgramme' | 'programmes'> {
  const programmes = db.collection<Stored<ChallengeProgramme>>('challengeProgrammes', {
    ignoreUndefined: true,
  });
  return {
    async insertProgramme(programme) {
      if (await insertOnce(programmes, toDocument(programme, [programme.id]))) return 'inserted';
      // Not every server says which index refused.
      const there = await programmes.findOne(byKey(programme.region, programme.id));
      return there === null ? 'taken' : 'alreadyThere';
    },
    async programmes(region) {
      const newest = { sort: { year: -1, beginsOn: -1, _id: -1 } } as const;
      const found = await programmes.find({ region: text(region) }, newest).toArray();
      return found.map(document => fromDocument<ChallengeProgramme>(document));
    },
  };
}

function mongoParticipations(
  db: Db,
): Pick<ChallengeStore, 'insertMissingParticipations' | 'participations' | 'moveParticipation' | 'chase'> {
  const rows = db.collection<Stored<Participation>>('participations', { ignoreUndefined: true });
  return {
    insertMissingParticipations: wanted =>
      insertMissing(
        rows,
        wanted.map(row => toDocument(row, [row.programme, row.authority])),
      ),
    async participations(region, programmes) {
      const theirs = { region: text(region), programme: { $in: texts(programmes) } };
      const found = await rows.find(theirs, { sort: { programme: 1, authority: 1 } }).toArray();
      return found.map(document => fromDocument<Participation>(document));
    },
    async moveParticipation(region, programme, authority, from, step) {
      const { matchedCount } = await rows.updateOne(
        { ...byKey(region, programme, authority), status: text(from) },
        { $set: { status: step.status }, $push: { steps: { $each: [step] } } },
      );
      return matchedCount === 1;
    },
    async chase(region, programme, day) {
      const undecided = { region: text(region), programme: text(programme), status: 'invited' as const };
      return (await rows.updateMany(undecided, { $set: { chasedOn: day } })).matchedCount;
    },
  };
}

function mongoTopics(db: Db): Pick<ChallengeStore, 'topics' | 'putTopic'> {
  const topics = db.collection<Stored<Topic>>('topics', { ignoreUndefined: true });
  return {
    async topics(region) {
      const found = await topics.find({ region: text(region) }, { sort: { title: 1, _id: 1 } }).toArray();
      return found.map(document => fromDocument<Topic>(document));
    },
    putTopic: topic => put(topics, toDocument(topic, [topic.code])),
  };
}

type Challenges = 'insertChallenge' | 'challenge' | 'challenges' | 'challengesWith' | 'changeChallenge';

function mongoPeerChallenges(db: Db): Pick<ChallengeStore, Challenges> {
  const challenges = db.collection<Stored<PeerChallenge>>('peerChallenges', { ignoreUndefined: true });
  return {
    insertChallenge: challenge => insertOnce(challenges, toDocument(challenge, [challenge.id])),
    async challenge(region, id) {
      const found = await challenges.findOne(byKey(region, id));
      return found === null ? undefined : fromDocument<PeerChallenge>(found);
    },
    async challenges(region, programmes) {
      const theirs = { region: text(region), programme: { $in: texts(programmes) } };
      const found = await challenges.find(theirs, { sort: { createdAt: 1, _id: 1 } }).toArray();
      return found.map(document => fromDocument<PeerChallenge>(document));
    },
    async challengesWith(region, person) {
      const [led, visited] = await Promise.all([
        challenges.find({ region: text(region), lead: text(person) }).toArray(),
        challenges.find({ region: text(region), team: text(person) }).toArray(),
      ]);
      return [...led, ...visited].map(document => fromDocument<PeerChallenge>(document));
    },
    changeChallenge: decidedChanges(challenges),
  };
}

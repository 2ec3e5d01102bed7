import type { Db } from 'mongodb';
import type { Meeting, MeetingAnswer } from '../programme/steering/meeting.ts';
import type { MeetingStore } from '../programme/steering/steering-store.ts';
import { decidedChanges } from './decided-changes.ts';
import { byKey, fromDocument, type Stored, toDocument } from './document.ts';
import { text, texts } from './gate.ts';
import { insertOnce, put } from './idempotent-writes.ts';

/** Collections `meetings` and `meetingAnswers`; a member has one answer about one date, by the `_id`. */
export function mongoMeetingStore(db: Db): MeetingStore {
  const meetings = db.collection<Stored<Meeting>>('meetings', { ignoreUndefined: true });
  const answers = db.collection<Stored<MeetingAnswer>>('meetingAnswers', { ignoreUndefined: true });
  return {
    insert: meeting => insertOnce(meetings, toDocument(meeting, [meeting.id])),
    async byId(region, id) {
      const found = await meetings.findOne(byKey(region, id));
      return found === null ? undefined : fromDocument<Meeting>(found);
    },
    async inStates(region, states) {
      const wanted = { region: text(region), state: { $in: texts(states) } };
      const found = await meetings.find(wanted, { sort: { createdAt: -1, _id: -1 } }).toArray();
      return found.map(document => fromDocument<Meeting>(document));
    },
    async latestHeld(region, limit) {
      const newest = { sort: { changedAt: -1, _id: -1 }, limit } as const;
      const found = await meetings.find({ region: text(region), state: 'held' }, newest).toArray();
      return found.map(document => fromDocument<Meeting>(document));
    },
    change: decidedChanges(meetings),
    putAnswer: answer => put(answers, toDocument(answer, [answer.meeting, answer.date, answer.person])),
    async answers(region, wanted) {
      const found = await answers.find({ region: text(region), meeting: { $in: texts(wanted) } }).toArray();
      return found.map(document => fromDocument<MeetingAnswer>(document));
    },
    async answersOf(region, person) {
      const found = await answers.find({ region: text(region), person: text(person) }).toArray();
      return found.map(document => fromDocument<MeetingAnswer>(document));
    },
    async removeAnswer({ region, meeting, date, person }) {
      await answers.deleteOne(byKey(region, meeting, date, person));
    },
    async attendedBy(region, person) {
      const found = await meetings.find({ region: text(region), members: text(person) }).toArray();
      return found.map(document => fromDocument<Meeting>(document));
    },
  };
}

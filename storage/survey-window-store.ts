import type { Db } from 'mongodb';
import { SURVEY_KINDS } from '../programme/survey/survey-kind.ts';
import type { WindowStore } from '../programme/survey/survey-store.ts';
import type { SurveyWindow, WindowName } from '../programme/survey/window.ts';
import { byKey, fromDocument, type Stored, toDocument } from './document.ts';
import { text, texts, whole } from './gate.ts';
import { insertOnce } from './idempotent-writes.ts';

/** What the store notes of a window whose texts, or answers, are gone. */
const MARK = { texts: 'store.textless', answers: 'store.answerless' } as const;

interface Forgotten {
  textless?: true;
  answerless?: true;
}

const partsOf = ({ kind, session }: WindowName): [string, string] => [text(kind), text(session)];
const named = (name: WindowName) => byKey(name.region, ...partsOf(name));

/** Collection `surveyWindows`; kind and session are the `_id`, so that a session has one of each kind. */
export function mongoWindowStore(db: Db): WindowStore {
  const windows = db.collection<Stored<SurveyWindow, Forgotten>>('surveyWindows', { ignoreUndefined: true });
  const toWindow = (document: Stored<SurveyWindow>) => fromDocument<SurveyWindow>(document);

  const of: WindowStore['of'] = async name => {
    const found = await windows.findOne(named(name));
    return found === null ? undefined : toWindow(found);
  };

  return {
    of,
    async insertOnce(window) {
      if (await insertOnce(windows, toDocument(window, partsOf(window)))) return window;
      const there = await of(window);
      if (there === undefined) throw new Error(`The window of ${window.session} is neither new nor there.`);
      return there;
    },
    async open(region, kind) {
      const open = { region: text(region), kind: text(kind), state: 'open' as const };
      return (await windows.find(open, { sort: { closesAt: 1, _id: 1 } }).toArray()).map(toWindow);
    },
    async ofSessions(region, kind, sessions) {
      if (sessions.length === 0) return [];
      const keys = texts(sessions).map(session => byKey(region, kind, session)._id);
      const found = await windows.find({ region: text(region), _id: { $in: keys } }).toArray();
      return found.map(toWindow);
    },
    async beginOpening(name, openings) {
      const before = { ...named(name), state: 'open' as const, openings: whole(openings) };
      const { matchedCount } = await windows.updateOne(
        { ...before, opening: { $exists: false } },
        { $set: { openings: openings + 1, opening: 'taking' } },
      );
      return matchedCount === 1;
    },
    async envelopesTaken(name, opening) {
      const taking = { ...named(name), openings: whole(opening), opening: 'taking' as const };
      await windows.updateOne(taking, { $set: { opening: 'inserting' } });
    },
    async finishOpening(name, opening) {
      await windows.updateOne({ ...named(name), openings: whole(opening) }, { $unset: { opening: '' } });
    },
    async claimNight(name, day) {
      const { matchedCount } = await windows.updateOne(
        { ...named(name), lookedOn: { $ne: text(day) } },
        { $set: { lookedOn: day } },
      );
      return matchedCount === 1;
    },
    async close(name, counts) {
      const { matchedCount } = await windows.updateOne(
        { ...named(name), state: 'open' },
        // In the same command, or a crash could leave it closed and never counted.
        { $set: { state: 'closed', counts, uncounted: true } },
      );
      return matchedCount === 1;
    },
    async uncounted(region, kind, limit) {
      const waiting = { region: text(region), kind: text(kind), uncounted: true } as const;
      return (await windows.find(waiting, { limit }).toArray()).map(toWindow);
    },
    async noteCounted(region, kind, sessions) {
      const keys = texts(sessions).map(session => byKey(region, text(kind), session)._id);
      await windows.updateMany({ region: text(region), _id: { $in: keys } }, { $unset: { uncounted: '' } });
    },
    async keeping(region, what, before) {
      const closed = { region: text(region), kind: { $in: [...SURVEY_KINDS] }, state: 'closed' as const };
      const kept = {
        closesAt: { $lt: before },
        uncounted: { $exists: false },
        [MARK[what]]: { $exists: false },
      };
      const found = await windows.find({ ...closed, ...kept }).toArray();
      return found.map(({ kind, session }) => ({ region, kind, session }));
    },
    async noteForgotten(name, what) {
      await windows.updateOne(named(name), { $set: { [MARK[what]]: true } });
    },
  };
}

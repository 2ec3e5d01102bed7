import type { Db } from 'mongodb';
import type { SurveyComment } from '../programme/survey/response.ts';
import type { CommentStore } from '../programme/survey/survey-store.ts';
import type { WindowName } from '../programme/survey/window.ts';
import { byKey, fromDocument, type Stored, toDocument } from './document.ts';
import { text, texts } from './gate.ts';
import { insertMissing, put } from './idempotent-writes.ts';
import { ofWindow } from './survey-envelopes.ts';

/** A mark that the store sets on what was withdrawn; its text is gone then. */
interface Mark {
  mark: 'withdrawn';
}

const STANDS = { store: { $exists: false } } as const;

/** Collection `surveyComments`. */
export function mongoCommentStore(db: Db): CommentStore {
  const comments = db.collection<Stored<SurveyComment, Mark>>('surveyComments', { ignoreUndefined: true });
  const one = (name: WindowName, id: string) => ({ ...ofWindow(name), ...byKey(name.region, id) });
  const toComment = (document: Stored<SurveyComment>) => fromDocument<SurveyComment>(document);
  const asDocument = (comment: SurveyComment) => toDocument<SurveyComment, Mark>(comment, [comment.id]);

  return {
    async insertMissing(missing) {
      await insertMissing(comments, missing.map(asDocument));
    },
    async ofWindow(name) {
      return (await comments.find({ ...ofWindow(name), ...STANDS }).toArray()).map(toComment);
    },
    async byIds(name, ids) {
      const keys = texts(ids).map(id => byKey(name.region, id)._id);
      const found = await comments.find({ ...ofWindow(name), _id: { $in: keys }, ...STANDS }).toArray();
      return found.map(toComment);
    },
    async inState(region, state, limit) {
      const these = { region: text(region), state: text(state), ...STANDS };
      return (await comments.find(these, { limit }).toArray()).map(toComment);
    },
    async judge(region, id, to) {
      const { matchedCount } = await comments.updateOne(
        { ...byKey(region, id), state: 'waiting', ...STANDS },
        { $set: { state: text(to) } },
      );
      return matchedCount === 1;
    },
    async put(comment) {
      // What says the same has been read, or is about to be.
      await put(comments, asDocument(comment), { text: { $ne: text(comment.text) } });
    },
    async withdraw(name, id) {
      await comments.updateOne(one(name, id), {
        $set: { store: { mark: 'withdrawn' }, state: 'rejected' },
        $unset: { text: '' },
      });
    },
    async forgetWithdrawn(name) {
      await comments.deleteMany({ ...ofWindow(name), store: { $exists: true } });
    },
  };
}

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
    count: async (region, state) =>
      comments.countDocuments({ region: text(region), state: text(state), ...STANDS }),
    async accepted(region, kind, limit) {
      const these = { region: text(region), state: 'accepted' as const, kind: text(kind), ...STANDS };
      return (await comments.find(these, { sort: { opening: -1, _id: 1 }, limit }).toArray()).map(toComment);
    },
    async themes(region, kind, limit) {
      const these = { region: text(region), state: 'accepted', kind: text(kind), ...STANDS };
      const found = await comments
        .aggregate<{ _id: string; comments: number }>([
          { $match: these },
          { $unwind: '$themes' },
          { $group: { _id: '$themes', comments: { $sum: 1 } } },
          { $sort: { comments: -1, _id: 1 } },
          { $limit: limit },
        ])
        .toArray();
      return found.map(({ _id: theme, comments: n }) => ({ theme, comments: n }));
    },
    async judge(region, id, to) {
      const { matchedCount } = await comments.updateOne(
        { ...byKey(region, id), state: 'waiting', ...STANDS },
        {
          $set:
            to.state === 'accepted' ? { state: 'accepted', themes: texts(to.themes) } : { state: 'rejected' },
        },
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
        $unset: { text: '', themes: '' },
      });
    },
    countOf: async name => comments.countDocuments(ofWindow(name)),
    async forget(name) {
      await comments.deleteMany(ofWindow(name));
    },
    async forgetWithdrawn(name) {
      await comments.deleteMany({ ...ofWindow(name), store: { $exists: true } });
    },
  };
}

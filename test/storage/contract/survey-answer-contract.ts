import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import { mongoCommentStore } from '../../../storage/survey-comment-store.ts';
import { mongoResponseStore } from '../../../storage/survey-response-store.ts';
import { newRegion, smuggled } from './samples.ts';
import { nameOf, sampleComment, sampleResponse } from './survey-samples.ts';

const ACCEPTED = { state: 'accepted', themes: [] } as const;

const ids = (found: readonly { id: string }[]): string[] => found.map(({ id }) => id).sort();

export function surveyResponseContract(db: () => Db): void {
  describe('ResponseStore', () => {
    it('keeps a response once, and lists those of a window', async () => {
      const [responses, region] = [mongoResponseStore(db()), newRegion()];
      await responses.insertMissing([]);
      await responses.insertMissing(['a', 'b'].map(id => sampleResponse(region, id)));
      await responses.insertMissing([
        sampleResponse(region, 'a', { ratings: { overall: 'poor' } }),
        sampleResponse(region, 'c', { session: 'T2' }),
        sampleResponse(region, 'd', { kind: 'impact' }),
      ]);
      assert.deepEqual(ids(await responses.ofWindow(nameOf(region))), ['a', 'b']);
      assert.deepEqual(await responses.byId(nameOf(region), 'a'), sampleResponse(region, 'a'));
      assert.equal(await responses.byId(nameOf(region, 'T2'), 'a'), undefined);
      assert.equal(await responses.byId(nameOf(newRegion()), 'a'), undefined);
    });

    it('corrects and withdraws what is there, and brings back nothing that was withdrawn', async () => {
      const [responses, region] = [mongoResponseStore(db()), newRegion()];
      const name = nameOf(region);
      const all = ['a', 'b'].map(id => sampleResponse(region, id));
      await responses.insertMissing(all);
      assert.equal(await responses.correct(name, 'a', { overall: 'fair' }), true);
      assert.deepEqual(
        await responses.byId(name, 'a'),
        sampleResponse(region, 'a', { ratings: { overall: 'fair' } }),
      );
      assert.equal(await responses.correct(name, 'c', { overall: 'fair' }), false);
      assert.equal(await responses.correct(nameOf(region, 'T2'), 'b', { overall: 'fair' }), false);
      assert.equal(await responses.withdraw(nameOf(region, 'T2'), 'a'), false);
      for (const _ of ['once', 'again']) assert.equal(await responses.withdraw(name, 'a'), true);
      assert.equal(await responses.withdraw(name, 'c'), false);
      await responses.insertMissing(all);
      assert.equal(await responses.correct(name, 'a', { overall: 'good' }), false);
      assert.equal(await responses.byId(name, 'a'), 'withdrawn');
      assert.deepEqual(ids(await responses.ofWindow(name)), ['b']);
      const withdrawn = await db().collection('surveyResponses').findOne({ region, id: 'a' });
      assert.equal(withdrawn?.ratings, undefined);
    });

    it('forgets what was withdrawn and changes nothing any more once the window has closed', async () => {
      const [responses, region] = [mongoResponseStore(db()), newRegion()];
      const name = nameOf(region);
      await responses.insertMissing(['a', 'b'].map(id => sampleResponse(region, id)));
      await responses.insertMissing([sampleResponse(region, 'c', { session: 'T2' })]);
      await responses.withdraw(name, 'a');
      for (const _ of ['once', 'again']) await responses.settle(name);
      assert.equal(await responses.correct(name, 'b', { overall: 'fair' }), false);
      assert.equal(await responses.withdraw(name, 'b'), false);
      assert.equal(await responses.correct(nameOf(region, 'T2'), 'c', { overall: 'fair' }), true);
      assert.deepEqual(await responses.ofWindow(name), [sampleResponse(region, 'b')]);
      assert.equal(await db().collection('surveyResponses').countDocuments({ region }), 2);
    });

    it('never lets an operator match', async () => {
      const [responses, region] = [mongoResponseStore(db()), newRegion()];
      await responses.insertMissing([sampleResponse(region, 'a')]);
      const hostile = { ...nameOf(region), kind: smuggled as 'impact' };
      await assert.rejects(responses.ofWindow(hostile), TypeError);
      await assert.rejects(responses.byId(nameOf(region), smuggled), TypeError);
      await assert.rejects(responses.correct(nameOf(region), smuggled, {}), TypeError);
      await assert.rejects(responses.withdraw(nameOf(region), smuggled), TypeError);
      await assert.rejects(responses.settle(hostile), TypeError);
      assert.deepEqual(ids(await responses.ofWindow(nameOf(region))), ['a']);
    });
  });
}

export function surveyCommentContract(db: () => Db): void {
  describe('CommentStore', () => {
    it('keeps a comment once, and lists those of a window and by id', async () => {
      const [comments, region] = [mongoCommentStore(db()), newRegion()];
      await comments.insertMissing([]);
      await comments.insertMissing(['a', 'b'].map(id => sampleComment(region, id)));
      await comments.insertMissing([
        sampleComment(region, 'a', { text: 'Other.' }),
        sampleComment(region, 'c', { session: 'T2' }),
      ]);
      assert.deepEqual(ids(await comments.ofWindow(nameOf(region))), ['a', 'b']);
      assert.deepEqual(await comments.byIds(nameOf(region), ['a', 'c', 'x']), [sampleComment(region, 'a')]);
      assert.deepEqual(await comments.byIds(nameOf(region), []), []);
    });

    it('lets each text be judged once', async () => {
      const [comments, region] = [mongoCommentStore(db()), newRegion()];
      await comments.insertMissing(['a', 'b', 'c'].map(id => sampleComment(region, id)));
      assert.equal(await comments.judge(region, 'a', ACCEPTED), true);
      assert.equal(await comments.judge(region, 'a', { state: 'rejected' }), false);
      assert.equal(await comments.judge(newRegion(), 'b', { state: 'rejected' }), false);
      assert.deepEqual(ids(await comments.inState(region, 'waiting', 9)), ['b', 'c']);
      assert.equal((await comments.inState(region, 'waiting', 1)).length, 1);
      assert.deepEqual(ids(await comments.inState(region, 'accepted', 9)), ['a']);
    });

    it('says of what is accepted what it is about, the most frequent first', async () => {
      const [comments, region] = [mongoCommentStore(db()), newRegion()];
      const ids = ['a', 'b', 'c', 'd'];
      await comments.insertMissing(ids.map((id, i) => sampleComment(region, id, { opening: i + 1 })));
      const accept = (id: string, ...themes: string[]) =>
        comments.judge(region, id, { state: 'accepted', themes });
      await accept('a', 'Template', 'Time');
      await accept('b', 'Time');
      await comments.judge(region, 'c', { state: 'rejected' });
      assert.deepEqual(await comments.themes(region, 'evaluation', 9), [
        { theme: 'Time', comments: 2 },
        { theme: 'Template', comments: 1 },
      ]);
      assert.equal((await comments.themes(region, 'evaluation', 1)).length, 1);
      assert.deepEqual(await comments.themes(region, 'impact', 9), []);
      const accepted = await comments.accepted(region, 'evaluation', 9);
      assert.deepEqual(
        accepted.map(({ id, themes }) => [id, themes]),
        [
          ['b', ['Time']],
          ['a', ['Template', 'Time']],
        ],
      );
      assert.deepEqual(
        [await comments.count(region, 'waiting'), await comments.count(region, 'rejected')],
        [1, 1],
      );
      await assert.rejects(comments.themes(smuggled, 'evaluation', 9), TypeError);
      await assert.rejects(comments.accepted(region, smuggled as 'impact', 9), TypeError);
      await assert.rejects(comments.count(region, smuggled as 'waiting'), TypeError);
      await assert.rejects(accept('d', smuggled), TypeError);
    });

    it('has a text that was changed judged again, and one that says the same not', async () => {
      const [comments, region] = [mongoCommentStore(db()), newRegion()];
      for (const id of ['a', 'b']) {
        await comments.put(sampleComment(region, id));
        await comments.judge(region, id, ACCEPTED);
      }
      await comments.put(sampleComment(region, 'a'));
      await comments.put(sampleComment(region, 'b', { text: 'Another thought.' }));
      assert.deepEqual(ids(await comments.inState(region, 'accepted', 9)), ['a']);
      const [changed] = await comments.inState(region, 'waiting', 9);
      assert.deepEqual(changed, sampleComment(region, 'b', { text: 'Another thought.' }));
    });

    it('brings back nothing that was withdrawn, unless it is written anew', async () => {
      const [comments, region] = [mongoCommentStore(db()), newRegion()];
      const name = nameOf(region);
      await comments.insertMissing(['a', 'b'].map(id => sampleComment(region, id)));
      for (const _ of ['once', 'again']) await comments.withdraw(name, 'a');
      await comments.withdraw(nameOf(region, 'T2'), 'b');
      await comments.insertMissing([sampleComment(region, 'a')]);
      assert.deepEqual(ids(await comments.ofWindow(name)), ['b']);
      assert.deepEqual(ids(await comments.inState(region, 'rejected', 9)), []);
      assert.equal(await comments.judge(region, 'a', ACCEPTED), false);
      assert.ok(
        !JSON.stringify(await db().collection('surveyComments').findOne({ region, id: 'a' })).includes('Two'),
      );
      await comments.put(sampleComment(region, 'a'));
      assert.deepEqual(ids(await comments.inState(region, 'waiting', 9)), ['a', 'b']);
      await comments.withdraw(name, 'a');
      await comments.forgetWithdrawn(name);
      assert.equal(await db().collection('surveyComments').countDocuments({ region }), 1);
    });

    it('never lets an operator match', async () => {
      const [comments, region] = [mongoCommentStore(db()), newRegion()];
      await comments.insertMissing([sampleComment(region, 'a')]);
      const hostile = { ...nameOf(region), session: smuggled };
      await assert.rejects(comments.ofWindow(hostile), TypeError);
      await assert.rejects(comments.byIds(nameOf(region), [smuggled]), TypeError);
      await assert.rejects(comments.inState(region, smuggled as 'waiting', 9), TypeError);
      await assert.rejects(comments.judge(region, smuggled, { state: 'rejected' }), TypeError);
      await assert.rejects(comments.put(sampleComment(region, 'a', { text: smuggled })), TypeError);
      await assert.rejects(comments.withdraw(nameOf(region), smuggled), TypeError);
      await assert.rejects(comments.forgetWithdrawn(hostile), TypeError);
    });
  });
}

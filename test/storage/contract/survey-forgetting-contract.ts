import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import { mongoCommentStore } from '../../../storage/survey-comment-store.ts';
import { mongoInvitationStore } from '../../../storage/survey-invitation-store.ts';
import { mongoResponseStore } from '../../../storage/survey-response-store.ts';
import { mongoWindowStore } from '../../../storage/survey-window-store.ts';
import { minute, newRegion, smuggled } from './samples.ts';
import {
  nameOf,
  sampleComment,
  sampleInvitation,
  sampleResponse,
  sampleWindow,
  sealedAs,
} from './survey-samples.ts';

const counts = { invited: 3, deliverable: 2, completed: 1 };

/** What becomes of evaluations and the survey when they have been kept for long enough. */
export function surveyForgettingContract(db: () => Db): void {
  describe('The stores of surveys, when enough time has passed', () => {
    it('find invitations that were shut and are empty, and remove those that are named', async () => {
      const [invitations, region] = [mongoInvitationStore(db()), newRegion()];
      const own = (person: string) => sampleInvitation(region, person);
      await invitations.insertMissing([
        own('anna'),
        own('ben'),
        { ...own('carl'), kind: 'impact', closesAt: minute(60) },
        { ...own('dora'), session: 'T2' },
      ]);
      await invitations.submit(own('ben'), sealedAs(1), minute(5));
      await invitations.shut(nameOf(region));
      await invitations.shut({ ...nameOf(region), kind: 'impact' });
      const closed = async (at: Date) => (await invitations.closedBefore(region, at)).map(one => one.person);
      assert.deepEqual(await closed(minute(50)), []);
      assert.deepEqual(await closed(minute(51)), ['anna']);
      assert.deepEqual((await closed(minute(61))).sort(), ['anna', 'carl']);
      const { id } = own('anna');
      assert.equal(await invitations.remove(newRegion(), [id]), 0);
      assert.equal(await invitations.remove(region, [id, 'nothing']), 1);
      assert.equal(await invitations.remove(region, [id]), 0);
      assert.equal(await invitations.own(nameOf(region), 'anna'), undefined);
      assert.notEqual(await invitations.own(nameOf(region), 'ben'), undefined);
      await assert.rejects(invitations.remove(region, [smuggled]), TypeError);
      await assert.rejects(invitations.closedBefore(smuggled, minute(9)), TypeError);
    });

    it('find closed windows of both kinds that still have texts or answers, until it is noted that those are gone', async () => {
      const [windows, region] = [mongoWindowStore(db()), newRegion()];
      for (const window of [{}, { session: 'T2' }, { kind: 'impact' as const }, { session: 'T3' }])
        await windows.insertOnce(sampleWindow(region, window));
      for (const name of [
        nameOf(region),
        nameOf(region, 'T2'),
        { ...nameOf(region), kind: 'impact' as const },
      ])
        await windows.close(name, counts);
      const keeping = async (what: 'texts' | 'answers', before = minute(51)) =>
        (await windows.keeping(region, what, before)).map(({ kind, session }) => `${kind} ${session}`).sort();
      assert.deepEqual(await keeping('texts'), [], 'nothing is forgotten before it was added up');
      await windows.noteCounted(region, 'evaluation', ['T1', 'T2']);
      await windows.noteCounted(region, 'impact', ['T1']);
      assert.deepEqual(await keeping('texts', minute(50)), []);
      assert.deepEqual(await keeping('texts'), ['evaluation T1', 'evaluation T2', 'impact T1']);
      await windows.noteForgotten(nameOf(region), 'texts');
      assert.deepEqual(await keeping('texts'), ['evaluation T2', 'impact T1']);
      assert.deepEqual(await keeping('answers'), ['evaluation T1', 'evaluation T2', 'impact T1']);
      assert.deepEqual(await windows.of(nameOf(region)), sampleWindow(region, { state: 'closed', counts }));
      await assert.rejects(windows.keeping(smuggled, 'texts', minute(9)), TypeError);
    });

    it('count and forget the answers and the texts of one window', async () => {
      const [responses, comments, region] = [mongoResponseStore(db()), mongoCommentStore(db()), newRegion()];
      const other = { session: 'T2' };
      await responses.insertMissing([sampleResponse(region, 'a'), sampleResponse(region, 'b', other)]);
      await comments.insertMissing([sampleComment(region, 'c'), sampleComment(region, 'd', other)]);
      const name = nameOf(region);
      const left = async () => [await responses.count(name), await comments.countOf(name)];
      assert.deepEqual(await left(), [1, 1]);
      for (const _ of [1, 2]) {
        await responses.forget(name);
        await comments.forget(name);
        assert.deepEqual(await left(), [0, 0]);
      }
      assert.equal(await responses.count(nameOf(region, 'T2')), 1);
      assert.equal(await comments.countOf(nameOf(region, 'T2')), 1);
      await assert.rejects(responses.forget({ ...name, session: smuggled }), TypeError);
      await assert.rejects(comments.forget({ ...name, session: smuggled }), TypeError);
    });
  });
}

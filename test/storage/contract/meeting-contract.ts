import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { MeetingStore } from '../../../programme/steering/steering-store.ts';
import { mongoMeetingStore } from '../../../storage/meeting-store.ts';
import { sampleAnswer, sampleMeeting } from '../../steering/sample-steering.ts';
import { hour, newRegion, smuggled } from './samples.ts';

export function meetingContract(db: () => Db): void {
  describe('MeetingStore', () => {
    let region: string;
    let meetings: MeetingStore;
    beforeEach(() => {
      region = newRegion();
      meetings = mongoMeetingStore(db());
    });

    it('inserts a meeting once, and lists by state, the newest first', async () => {
      const first = sampleMeeting({ region });
      const later = sampleMeeting({ region, id: 'later', state: 'cancelled', createdAt: hour(999) });
      assert.equal(await meetings.insert(first), true);
      assert.equal(await meetings.insert({ ...first, place: 'Elsewhere' }), false);
      await meetings.insert(later);
      assert.deepEqual(await meetings.byId(region, 'meeting'), first);
      assert.equal(await meetings.byId(newRegion(), 'meeting'), undefined);
      assert.deepEqual(await meetings.inStates(region, ['scheduled', 'cancelled']), [later, first]);
      assert.deepEqual(await meetings.inStates(region, ['held']), []);
    });

    it('knows the last held ones, and those at which somebody was', async () => {
      for (const [n, members] of [['ann'], ['ben'], ['ann', 'ben']].entries())
        await meetings.insert(
          sampleMeeting({ region, id: `m${n}`, state: 'held', members, changedAt: hour(n) }),
        );
      const held = await meetings.latestHeld(region, 2);
      assert.deepEqual(
        held.map(({ id }) => id),
        ['m2', 'm1'],
      );
      const withAnn = (await meetings.attendedBy(region, 'ann')).map(({ id }) => id);
      assert.deepEqual(withAnn.sort(), ['m0', 'm2']);
    });

    it('loses no change, however many come at once', async () => {
      await meetings.insert(sampleMeeting({ region, present: [] }));
      const names = ['a', 'b', 'c'];
      await Promise.all(
        names.map(name =>
          meetings.change(region, 'meeting', stands => ({
            next: { ...stands, present: [...(stands.present ?? []), name] },
            answer: 0,
          })),
        ),
      );
      assert.deepEqual((await meetings.byId(region, 'meeting'))?.present?.sort(), names);
      assert.equal(await meetings.change(region, 'nowhere', () => ({ answer: 1 })), undefined);
    });

    it('keeps one answer of a person about a date, the last one', async () => {
      const first = sampleAnswer('ann', 'yes', { region });
      await meetings.putAnswer(first);
      await meetings.putAnswer({ ...first, answer: 'no' });
      await meetings.putAnswer(sampleAnswer('ann', 'yes', { region, date: 'other' }));
      await meetings.putAnswer(sampleAnswer('ben', 'yes', { region, meeting: 'other' }));
      const stored = await meetings.answers(region, ['meeting']);
      assert.deepEqual(
        stored.map(({ date, answer }) => [date, answer]).sort(),
        [
          [first.date, 'no'],
          ['other', 'yes'],
        ].sort(),
      );
      assert.deepEqual(await meetings.answers(region, []), []);
      assert.equal((await meetings.answersOf(region, 'ann')).length, 2);
      await meetings.removeAnswer(first);
      await meetings.removeAnswer(first);
      assert.equal((await meetings.answersOf(region, 'ann')).length, 1);
    });

    it('compares strings only', async () => {
      await assert.rejects(meetings.answers(region, [smuggled]), TypeError);
      await assert.rejects(meetings.answersOf(region, smuggled), TypeError);
      await assert.rejects(meetings.attendedBy(region, smuggled), TypeError);
    });
  });
}

import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { SummitStore } from '../../../programme/summit/summit-store.ts';
import { mongoSummitStore } from '../../../storage/summit-store.ts';
import { sampleGuest, sampleSummit } from '../../summit/sample-summit.ts';
import { hour, newRegion, smuggled } from './samples.ts';

export function summitContract(db: () => Db): void {
  describe('SummitStore', () => {
    let region: string;
    let summits: SummitStore;
    beforeEach(() => {
      region = newRegion();
      summits = mongoSummitStore(db());
    });

    it('keeps one summit of a name on a day, the latest day first', async () => {
      const first = sampleSummit({ region });
      const later = sampleSummit({ region, id: 'later', date: '2016-11-25' });
      assert.equal(await summits.insert(first), 'inserted');
      assert.equal(await summits.insert({ ...first, approach: 'Another' }), 'alreadyThere');
      assert.equal(await summits.insert({ ...first, id: 'other' }), 'taken');
      assert.equal(await summits.insert(later), 'inserted');
      assert.deepEqual(await summits.all(region), [later, first]);
      assert.deepEqual(await summits.byId(region, 'summit'), first);
      assert.equal(await summits.byId(newRegion(), 'summit'), undefined);
    });

    it('loses no change, however many come at once', async () => {
      await summits.insert(sampleSummit({ region }));
      const counts = [1, 2, 3, 4].map(count => ({ capacity: 'staff', count }) as const);
      await Promise.all(
        counts.map(one =>
          summits.change(region, 'summit', stands => ({
            next: { ...stands, counts: [...stands.counts, one] },
            answer: one.count,
          })),
        ),
      );
      const stored = await summits.byId(region, 'summit');
      assert.deepEqual(stored?.counts.map(({ count }) => count).sort(), [1, 2, 3, 4]);
      assert.equal(stored?.revision, 5);
      assert.equal(await summits.change(region, 'nowhere', () => ({ answer: 1 })), undefined);
    });

    it('has a person as a guest once, however often somebody is invited', async () => {
      const guest = sampleGuest('ann', { region });
      assert.equal(await summits.insertMissingGuests([guest, sampleGuest('ben', { region })]), 2);
      const again = { ...guest, capacity: 'staff' } as const;
      assert.equal(await summits.insertMissingGuests([again, sampleGuest('cat', { region })]), 1);
      const stored = await summits.guests(region, 'summit');
      assert.deepEqual(
        stored.map(({ person }) => person),
        ['ann', 'ben', 'cat'],
      );
      assert.equal(stored[0]?.capacity, 'seniorOfficer');
      assert.deepEqual(await summits.guestsWith(region, 'ann'), [guest]);
      assert.deepEqual(await summits.guestsWith(newRegion(), 'ann'), []);
    });

    it('takes an answer, a capacity and a mark of guests only', async () => {
      await summits.insertMissingGuests(['ann', 'ben'].map(one => sampleGuest(one, { region })));
      const answer = { answer: 'yes', answeredFor: '2015-11-27', answeredAt: hour(1) } as const;
      assert.equal(await summits.answer(region, 'summit', 'ann', answer), true);
      assert.equal(await summits.answer(region, 'summit', 'cat', answer), false);
      assert.equal(await summits.setCapacity(region, 'summit', 'ben', 'lscbChair'), true);
      assert.equal(await summits.setCapacity(region, 'other', 'ben', 'staff'), false);
      const marked = { attended: true, markedBy: 'manager', markedAt: hour(2) };
      assert.equal(await summits.mark(region, 'summit', ['ann', 'cat'], marked), 1);
      assert.equal(await summits.mark(region, 'summit', [], marked), 0);
      const [ben, ann] = await summits.guests(region, 'summit');
      assert.deepEqual([ben?.capacity, ben?.answer, ben?.attended], ['lscbChair', undefined, undefined]);
      assert.deepEqual([ann?.answer, ann?.attended], ['yes', true]);
    });

    it('removes a guest, and all of them, of one summit', async () => {
      const all = ['ann', 'ben', 'cat'].map(one => sampleGuest(one, { region }));
      await summits.insertMissingGuests([...all, sampleGuest('ann', { region, summit: 'other' })]);
      await summits.removeGuest(region, 'summit', 'ann');
      await summits.removeGuest(region, 'summit', 'ann');
      assert.equal((await summits.guests(region, 'summit')).length, 2);
      assert.equal(await summits.removeGuests(region, 'summit'), 2);
      assert.equal(await summits.removeGuests(region, 'summit'), 0);
      assert.equal((await summits.guests(region, 'other')).length, 1);
    });

    it('knows the summits before a day whose guests still have names', async () => {
      await summits.insert(sampleSummit({ region }));
      await summits.insert(sampleSummit({ region, id: 'later', date: '2016-11-25' }));
      await summits.insert(sampleSummit({ region, id: 'gone', name: 'x', namesRemovedAt: hour(1) }));
      assert.deepEqual(await summits.named(region, '2016-01-01'), ['summit']);
      assert.deepEqual(await summits.named(region, '2015-11-27'), []);
    });

    it('compares strings only', async () => {
      await assert.rejects(summits.guests(region, smuggled), TypeError);
      await assert.rejects(summits.guestsWith(region, smuggled), TypeError);
      await assert.rejects(summits.removeGuests(region, smuggled), TypeError);
      await assert.rejects(summits.named(region, smuggled), TypeError);
    });
  });
}

import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { Hold, TrainingRecordStore } from '../../../programme/training/training-record.ts';
import { mongoTrainingRecordStore } from '../../../storage/training-record-store.ts';
import { hour, newRegion, smuggled } from './samples.ts';

const hold = (booking: string, more: Partial<Hold> = {}): Hold => ({
  booking,
  session: `session of ${booking}`,
  programme: `programme of ${booking}`,
  startsAt: hour(10),
  endsAt: hour(16),
  timeChanges: 0,
  at: hour(0),
  ...more,
});

const later = { startsAt: hour(34), endsAt: hour(40) };
const LIMIT = 100;

export function trainingRecordContract(db: () => Db): void {
  describe('TrainingRecordStore', () => {
    let region: string;
    let records: TrainingRecordStore;
    beforeEach(() => {
      region = newRegion();
      records = mongoTrainingRecordStore(db());
    });
    const claim = (one: Hold, insteadOf?: string) => records.claimSeat(region, 'person', one, insteadOf);
    const record = () => records.byPerson(region, 'person');
    const empty = () => ({ region, person: 'person', seats: [], waiting: [], claimed: [] });

    it('has an empty record of whoever never asked', async () => {
      assert.deepEqual(await record(), empty());
      assert.deepEqual(await records.byPeople(region, ['person']), []);
    });

    it('claims a seat once, however often it is asked', async () => {
      assert.deepEqual(await claim(hold('a')), { claimed: true });
      assert.deepEqual(await claim(hold('a')), { claimed: true });
      assert.deepEqual(await record(), { ...empty(), seats: [hold('a')], claimed: ['a'] });
    });

    it('refuses a second seat at the same time, and says which one it is', async () => {
      await claim(hold('a'));
      const overlapping = hold('b', { startsAt: hour(15), endsAt: hour(18) });
      assert.deepEqual(await claim(overlapping), { claimed: false, clash: hold('a'), because: 'overlap' });
      const after = hold('c', { startsAt: hour(16), endsAt: hour(18) });
      assert.deepEqual(await claim(after), { claimed: true }, 'one may begin when the other ends');
    });

    it('refuses a second seat in the same programme, unless the first gives way', async () => {
      await claim(hold('a', { programme: 'pilot' }));
      const second = hold('b', { programme: 'pilot', ...later });
      const refused = await claim(second);
      assert.equal(refused.claimed || refused.because, 'sameProgramme');
      assert.deepEqual(await claim(second, 'a'), { claimed: true });
      assert.deepEqual((await record()).seats.map(({ booking }) => booking).sort(), ['a', 'b']);
    });

    it('knows of each person and region by itself', async () => {
      await claim(hold('a'));
      assert.deepEqual(await records.claimSeat(region, 'other', hold('b')), { claimed: true });
      assert.deepEqual(await records.claimSeat(newRegion(), 'person', hold('c')), { claimed: true });
      const found = await records.byPeople(region, ['other', 'person', 'nobody']);
      assert.deepEqual(found.map(({ person }) => person).sort(), ['other', 'person']);
    });

    it('settles a claim as a seat, or as a place on the waiting list, which stands in no way', async () => {
      await claim(hold('a'));
      await records.settleAsSeat(region, 'person', hold('a'));
      assert.deepEqual(await record(), { ...empty(), seats: [hold('a')] });
      const second = hold('b', later);
      await claim(second);
      for (const _ of ['once', 'twice']) await records.settleAsWaiting(region, 'person', second);
      assert.deepEqual(await record(), { ...empty(), seats: [hold('a')], waiting: [second] });
      assert.deepEqual(await claim(hold('c', later)), { claimed: true });
    });

    it('makes a seat of a place on the waiting list, and back when it could not be had', async () => {
      await claim(hold('a'));
      await records.settleAsWaiting(region, 'person', hold('a'));
      await claim(hold('a'));
      await records.settleAsWaiting(region, 'person', hold('a'));
      assert.deepEqual(await record(), { ...empty(), waiting: [hold('a')] });
      await claim(hold('a'));
      await records.settleAsSeat(region, 'person', hold('a'));
      assert.deepEqual(await record(), { ...empty(), seats: [hold('a')] });
    });

    it('settles nothing that was not claimed', async () => {
      await records.settleAsSeat(region, 'person', hold('a'));
      await records.settleAsWaiting(region, 'person', hold('a'));
      assert.deepEqual(await record(), empty());
    });

    it('notes a place on a waiting list beside the seat that forbids another', async () => {
      await claim(hold('a', { programme: 'pilot' }));
      const second = hold('b', { programme: 'pilot', ...later });
      await records.settleAsWaiting(region, 'person', second);
      assert.deepEqual((await record()).waiting, [second]);
    });

    it('says when it wrote without a claim, for the booking may be over by then', async () => {
      await claim(hold('a'));
      assert.equal(await records.settleAsSeat(region, 'person', hold('a')), true);
      assert.equal(await records.settleAsSeat(region, 'person', hold('a')), true, 'nothing was written');
      await records.release(region, 'person', 'a');
      assert.equal(await records.settleAsSeat(region, 'person', hold('a')), false);
      assert.equal(await records.settleAsWaiting(region, 'person', hold('b')), false);
      assert.equal(await records.settleAsWaiting(region, 'person', hold('b')), true);
      assert.deepEqual(await record(), { ...empty(), seats: [hold('a')], waiting: [hold('b')] });
    });

    it('releases whatever is held for a booking, and nothing else', async () => {
      await claim(hold('a'));
      await claim(hold('b', later));
      await records.settleAsSeat(region, 'person', hold('b', later));
      for (const _ of ['once', 'twice']) await records.release(region, 'person', 'a');
      assert.deepEqual(await record(), { ...empty(), seats: [hold('b', later)] });
    });

    it('moves a hold to the newest time that it was told of', async () => {
      await claim(hold('a'));
      const [first, second] = [hold('a', { ...later, timeChanges: 1 }), hold('a', { timeChanges: 2 })];
      for (const one of [first, second, first]) await records.moveHold(region, 'person', one);
      assert.deepEqual((await record()).seats, [second]);
      await records.moveHold(region, 'person', hold('b', { timeChanges: 1 }));
      assert.deepEqual((await record()).seats, [second], 'what is not held is not moved');
    });

    it('finds claims that were made by an instant and not settled', async () => {
      await claim(hold('a', { at: hour(1) }));
      await records.claimSeat(region, 'settled', hold('b', { at: hour(1) }));
      await records.settleAsSeat(region, 'settled', hold('b', { at: hour(1) }));
      await records.claimSeat(region, 'young', hold('c', { at: hour(3) }));
      const found = await records.withClaims(region, hour(2), LIMIT);
      assert.deepEqual(
        found.map(({ person }) => person),
        ['person'],
      );
      assert.equal((await records.withClaims(region, hour(3), 1)).length, 1);
    });

    it('compares strings only', async () => {
      await assert.rejects(records.byPerson(region, smuggled), TypeError);
      await assert.rejects(records.claimSeat(region, smuggled, hold('a')), TypeError);
      await assert.rejects(records.settleAsSeat(region, 'person', hold(smuggled)), TypeError);
    });
  });
}

/** What holds however many processes claim at once. */
export function seatClaimConcurrencyContract(db: () => Db): void {
  describe('TrainingRecordStore, with many at once', () => {
    it('gives one of 200 overlapping claims of one person, whoever asks for them', async () => {
      const region = newRegion();
      const stores = [mongoTrainingRecordStore(db()), mongoTrainingRecordStore(db())];
      const outcomes = await Promise.all(
        Array.from({ length: 200 }, (_, i) => stores[i % 2]?.claimSeat(region, 'person', hold(`b${i}`))),
      );
      assert.equal(outcomes.filter(outcome => outcome?.claimed).length, 1);
      assert.equal((await stores[0]?.byPerson(region, 'person'))?.seats.length, 1);
    });

    it('gives each of 200 people the one seat that they claim', async () => {
      const region = newRegion();
      const store = mongoTrainingRecordStore(db());
      const people = Array.from({ length: 200 }, (_, i) => `person-${i}`);
      const outcomes = await Promise.all(people.map(person => store.claimSeat(region, person, hold(person))));
      assert.ok(outcomes.every(({ claimed }) => claimed));
      assert.equal((await store.byPeople(region, people)).length, 200);
    });
  });
}

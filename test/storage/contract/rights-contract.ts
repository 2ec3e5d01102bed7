import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { RightsRequest } from '../../../programme/rights/rights-request.ts';
import { mongoRightsStore } from '../../../storage/rights-store.ts';
import { minute, newRegion, smuggled } from './samples.ts';

const request = (region: string, id: string, more: Partial<RightsRequest> = {}): RightsRequest => ({
  ...{ region, id, person: 'anna', kind: 'erase', askedAt: minute(0), dueOn: '2015-12-27', state: 'asked' },
  ...more,
});

const ids = (found: readonly RightsRequest[]): string[] => found.map(({ id }) => id);

export function rightsContract(db: () => Db): void {
  describe('RightsStore', () => {
    it('has one open request of a kind for each person, and another once that is over', async () => {
      const [rights, region] = [mongoRightsStore(db()), newRegion()];
      const first = request(region, 'first');
      const asked = await Promise.all([first, request(region, 'twin')].map(one => rights.insertOnce(one)));
      assert.deepEqual(asked.filter(Boolean), [true]);
      const [only] = await rights.ofPerson(region, 'anna');
      assert.ok(only);
      assert.equal(await rights.insertOnce(request(region, 'correct', { kind: 'correct' })), true);
      assert.equal(await rights.insertOnce(request(region, 'ben', { person: 'ben' })), true);
      assert.equal(await rights.move(region, only.id, 'asked', { state: 'agreed' }), true);
      assert.equal(await rights.insertOnce(request(region, 'second')), false);
      assert.equal(await rights.move(region, only.id, 'agreed', { state: 'done' }), true);
      assert.equal(await rights.insertOnce(request(region, 'second', { askedAt: minute(3) })), true);
      assert.equal(ids(await rights.ofPerson(region, 'anna'))[0], 'second');
      assert.equal(await rights.byId(newRegion(), only.id), undefined);
    });

    it('moves a request from one state only, and lists by state what was asked first first', async () => {
      const [rights, region] = [mongoRightsStore(db()), newRegion()];
      await rights.insertOnce(request(region, 'late', { person: 'ben', askedAt: minute(2) }));
      await rights.insertOnce(request(region, 'early'));
      assert.deepEqual(ids(await rights.inStates(region, ['asked', 'agreed'])), ['early', 'late']);
      const refusal = { state: 'refused', decidedBy: 'ig', decidedAt: minute(5), reason: 'A vote' } as const;
      assert.equal(await rights.move(region, 'early', 'agreed', refusal), false);
      assert.equal(await rights.move(region, 'early', 'asked', refusal), true);
      assert.equal(await rights.move(region, 'early', 'asked', { state: 'agreed' }), false);
      assert.deepEqual(await rights.byId(region, 'early'), { ...request(region, 'early'), ...refusal });
      assert.deepEqual(ids(await rights.inStates(region, ['asked'])), ['late']);
      assert.deepEqual(ids(await rights.decidedSince(region, minute(5))), ['early']);
      assert.deepEqual(await rights.decidedSince(region, minute(6)), []);
    });

    it('forgets what one person wrote, and requests that are over for long enough', async () => {
      const [rights, region] = [mongoRightsStore(db()), newRegion()];
      const over = { state: 'done', decidedAt: minute(5) } as const;
      await rights.insertOnce(request(region, 'a', { kind: 'correct', text: 'My title' }));
      await rights.insertOnce(request(region, 'b', { person: 'ben', kind: 'correct', text: 'My name' }));
      await rights.forgetTexts(region, 'anna');
      const { text: _, ...bare } = request(region, 'a', { kind: 'correct' });
      assert.deepEqual(await rights.byId(region, 'a'), bare);
      assert.equal((await rights.byId(region, 'b'))?.text, 'My name');
      await rights.move(region, 'a', 'asked', over);
      assert.equal(await rights.countBefore(region, minute(5)), 0);
      assert.equal(await rights.countBefore(region, minute(6)), 1);
      assert.equal(await rights.removeBefore(newRegion(), minute(6)), 0);
      assert.equal(await rights.removeBefore(region, minute(6)), 1);
      assert.deepEqual(ids(await rights.inStates(region, ['asked', 'done'])), ['b']);
    });

    it('goes over to the record that stays, a second one of a kind as well', async () => {
      const [rights, region] = [mongoRightsStore(db()), newRegion()];
      const of = (id: string, more: Partial<RightsRequest>) => rights.insertOnce(request(region, id, more));
      await of('gone-erase', { person: 'gone', askedAt: minute(1) });
      await of('gone-correct', { person: 'gone', kind: 'correct', text: 'My title' });
      await of('keep-erase', { person: 'keep', askedAt: minute(2) });
      for (const _ of ['once', 'twice']) await rights.replacePerson(region, 'gone', 'keep');
      const kept = await rights.ofPerson(region, 'keep');
      assert.deepEqual(ids(kept), ['keep-erase', 'gone-erase', 'gone-correct']);
      assert.ok(kept.every(({ state }) => state === 'asked'));
      assert.deepEqual(await rights.ofPerson(region, 'gone'), []);
      for (const id of ['gone-erase', 'keep-erase']) {
        assert.equal(await rights.move(region, id, 'asked', { state: 'agreed' }), true);
        assert.equal(await rights.move(region, id, 'agreed', { state: 'asked' }), true);
      }
      assert.equal(await of('third', { person: 'keep' }), false);
      await rights.move(region, 'keep-erase', 'asked', { state: 'withdrawn', decidedAt: minute(3) });
      await assert.rejects(rights.replacePerson(region, smuggled, 'keep'), TypeError);
      await assert.rejects(rights.replacePerson(region, 'keep', smuggled), TypeError);
    });

    it('never lets an operator match', async () => {
      const [rights, region] = [mongoRightsStore(db()), newRegion()];
      await rights.insertOnce(request(region, 'a'));
      await assert.rejects(rights.byId(region, smuggled), TypeError);
      await assert.rejects(rights.ofPerson(region, smuggled), TypeError);
      await assert.rejects(rights.inStates(region, [smuggled as 'asked']), TypeError);
      await assert.rejects(rights.decidedSince(smuggled, minute(0)), TypeError);
      await assert.rejects(rights.move(region, 'a', smuggled as 'asked', { state: 'done' }), TypeError);
      await assert.rejects(rights.forgetTexts(region, smuggled), TypeError);
      await assert.rejects(rights.removeBefore(smuggled, minute(9)), TypeError);
    });
  });
}

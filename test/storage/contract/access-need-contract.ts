import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { AccessNeed } from '../../../programme/training/access-need.ts';
import { mongoAccessNeedStore } from '../../../storage/access-need-store.ts';
import { minute, newRegion, smuggled } from './samples.ts';

const need = (region: string, person: string, more: Partial<AccessNeed> = {}): AccessNeed => ({
  ...{ region, session: 'T7', person, text: 'A hearing loop', at: minute(1) },
  ...more,
});

export function accessNeedContract(db: () => Db): void {
  describe('AccessNeedStore', () => {
    it('has one need of a person for each session, the last that was said', async () => {
      const [needs, region] = [mongoAccessNeedStore(db()), newRegion()];
      const later = need(region, 'anna', { text: 'A ramp', at: minute(2) });
      for (const one of [
        need(region, 'anna'),
        later,
        need(region, 'ben'),
        need(region, 'ben', { session: 'T8' }),
      ])
        await needs.put(one);
      assert.deepEqual(await needs.of(region, 'T7', 'anna'), later);
      assert.equal(await needs.of(region, 'T8', 'anna'), undefined);
      assert.equal(await needs.of(newRegion(), 'T7', 'anna'), undefined);
      assert.equal((await needs.ofSession(region, 'T7')).length, 2);
      assert.deepEqual((await needs.sessions(region)).sort(), ['T7', 'T8']);
    });

    it('removes those of the people named, on one session', async () => {
      const [needs, region] = [mongoAccessNeedStore(db()), newRegion()];
      for (const session of ['T7', 'T8']) await needs.put(need(region, 'anna', { session }));
      assert.equal(await needs.remove(newRegion(), 'T7', ['anna']), 0);
      assert.equal(await needs.remove(region, 'T7', ['anna', 'ben']), 1);
      assert.equal(await needs.remove(region, 'T7', []), 0);
      assert.deepEqual(await needs.sessions(region), ['T8']);
    });

    it('goes over to the record that stays, the last word where both have one', async () => {
      const [needs, region] = [mongoAccessNeedStore(db()), newRegion()];
      const said = (person: string, session: string, at: number) =>
        need(region, person, { session, text: `${person} at ${session}`, at: minute(at) });
      for (const one of [said('gone', 'T6', 1), said('gone', 'T7', 3), said('gone', 'T8', 1)])
        await needs.put(one);
      for (const one of [said('keep', 'T7', 2), said('keep', 'T8', 2), said('other', 'T6', 1)])
        await needs.put(one);
      for (const _ of ['once', 'twice']) await needs.replacePerson(region, 'gone', 'keep');
      const kept = await Promise.all(['T6', 'T7', 'T8'].map(session => needs.of(region, session, 'keep')));
      assert.deepEqual(
        kept.map(one => one?.text),
        ['gone at T6', 'gone at T7', 'keep at T8'],
      );
      assert.equal((await needs.ofSession(region, 'T6')).length, 2);
      assert.equal(await needs.of(region, 'T6', 'gone'), undefined);
      await assert.rejects(needs.replacePerson(region, smuggled, 'keep'), TypeError);
      await needs.put(said('gone', 'T6', 4));
      await assert.rejects(needs.replacePerson(region, 'gone', smuggled), TypeError);
    });

    it('never lets an operator match', async () => {
      const [needs, region] = [mongoAccessNeedStore(db()), newRegion()];
      await assert.rejects(needs.of(region, smuggled, 'anna'), TypeError);
      await assert.rejects(needs.ofSession(region, smuggled), TypeError);
      await assert.rejects(needs.sessions(smuggled), TypeError);
      await assert.rejects(needs.remove(region, 'T7', [smuggled]), TypeError);
      await assert.rejects(needs.put(need(region, smuggled)), TypeError);
    });
  });
}

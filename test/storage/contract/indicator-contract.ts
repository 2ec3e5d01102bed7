import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import type { CurveSheet } from '../../../programme/indicators/curve-sheet.ts';
import type { IndicatorStore } from '../../../programme/indicators/indicator-store.ts';
import { mongoIndicatorStore } from '../../../storage/indicator-store.ts';
import { sampleIndicator, sampleValue } from '../../indicators/sample-indicator.ts';
import { hour, newRegion, smuggled } from './samples.ts';

export function indicatorContract(db: () => Db): void {
  describe('IndicatorStore', () => {
    let region: string;
    let store: IndicatorStore;
    beforeEach(() => {
      region = newRegion();
      store = mongoIndicatorStore(db());
    });

    it('keeps outcomes by title, each code once', async () => {
      await store.putOutcome({ region, code: 'b', title: 'Families get help early' });
      await store.putOutcome({ region, code: 'a', title: 'Children are well' });
      await store.putOutcome({ region, code: 'a', title: 'Children are safe' });
      await store.putOutcome({ region: newRegion(), code: 'c', title: 'Elsewhere' });
      assert.deepEqual(await store.outcomes(region), [
        { region, code: 'a', title: 'Children are safe' },
        { region, code: 'b', title: 'Families get help early' },
      ]);
    });

    it('makes an indicator once, changes its words and takes them away', async () => {
      const indicator = sampleIndicator({ region, note: 'Very low may be bad', outcome: 'a' });
      assert.equal(await store.insertIndicator(indicator), true);
      assert.equal(await store.insertIndicator({ ...indicator, title: 'Another' }), false);
      await store.insertIndicator(sampleIndicator({ region, code: 'AGY' }));
      assert.deepEqual(await store.indicator(region, 'SP2'), indicator);
      assert.equal(await store.indicator(newRegion(), 'SP2'), undefined);
      assert.equal(await store.changeIndicator(region, 'SP2', { title: 'Plans', note: undefined }), true);
      assert.equal(await store.changeIndicator(region, 'NONE', { title: 'Plans' }), false);
      const { note: _, ...changed } = { ...indicator, title: 'Plans' };
      assert.deepEqual(
        (await store.indicators(region)).map(one => one.code),
        ['AGY', 'SP2'],
      );
      assert.deepEqual(await store.indicator(region, 'SP2'), changed);
    });

    it('gives the values of an indicator from a period on, by period and authority', async () => {
      const at = (period: string, authority: string, more = {}) =>
        sampleValue({ region, period, authority, ...more });
      await store.putValues([
        at('2014-15', 'D02'),
        at('2013-14', 'D02'),
        at('2014-15', 'D01'),
        at('2012-13', 'D01'),
        at('2014-15', 'D01', { indicator: 'AGY' }),
        { ...at('2014-15', 'D01'), region: newRegion() },
      ]);
      assert.deepEqual(await store.values(region, 'SP2', '2013-14'), [
        at('2013-14', 'D02'),
        at('2014-15', 'D01'),
        at('2014-15', 'D02'),
      ]);
      const name = { indicator: 'SP2', authority: 'D01', period: '2012-13' };
      assert.deepEqual(await store.value(region, name), at('2012-13', 'D01'));
      assert.equal(await store.value(region, { ...name, authority: 'D09' }), undefined);
    });

    it('puts many values over what is there, and none is nothing', async () => {
      await store.putValues([]);
      const many = Array.from({ length: 2_300 }, (_, n) => sampleValue({ region, authority: `D${n}` }));
      await store.putValues(many);
      await store.putValues([sampleValue({ region, authority: 'D0', rate: 20, revision: 2 })]);
      const found = await store.values(region, 'SP2', '2000-01');
      assert.equal(found.length, 2_300);
      assert.equal(found.find(({ authority }) => authority === 'D0')?.rate, 20);
    });

    it('changes a value only while it is as it was seen, whoever else changes it at the same moment', async () => {
      const value = sampleValue({ region });
      const first = await Promise.all([1, 2, 3].map(() => store.changeValue(undefined, value)));
      assert.equal(first.filter(Boolean).length, 1);
      const next = { ...value, rate: 16, revision: 2 };
      const raced = await Promise.all([1, 2, 3].map(() => store.changeValue(value, next)));
      assert.equal(raced.filter(Boolean).length, 1);
      assert.deepEqual(await store.value(region, value), next);
      assert.equal(await store.changeValue(value, { ...value, rate: 99, revision: 2 }), false);
    });

    it('tells what is undecided, of one authority or of all, and what was approved since', async () => {
      const at = (authority: string, more = {}) => sampleValue({ region, authority, ...more });
      const returned = { state: 'returned' as const, returnReason: 'The year before', decidedAt: hour(5) };
      await store.putValues([
        at('D01'),
        at('D01', { period: '2013-14', ...returned }),
        at('D02'),
        at('D03', { state: 'approved', decidedAt: hour(6) }),
        at('D04', { state: 'approved', decidedAt: hour(2) }),
      ]);
      assert.deepEqual(
        (await store.undecided(region, 'D01')).map(({ period, state }) => [period, state]),
        [
          ['2013-14', 'returned'],
          ['2014-15', 'entered'],
        ],
      );
      assert.equal((await store.undecided(region)).length, 3);
      const approved = { indicator: 'SP2', decidedAt: hour(6) };
      assert.deepEqual(await store.approvedSince(region, hour(5)), [approved]);
      assert.equal((await store.approvedSince(region, hour(1))).length, 2);
    });

    it('compares strings only', async () => {
      await assert.rejects(store.indicator(region, smuggled), TypeError);
      await assert.rejects(store.values(region, smuggled, '2014-15'), TypeError);
      await assert.rejects(store.values(region, 'SP2', smuggled), TypeError);
      await assert.rejects(store.undecided(region, smuggled), TypeError);
      await assert.rejects(store.sheet(region, 'vote', smuggled), TypeError);
      await assert.rejects(store.sheetsOn(region, smuggled), TypeError);
    });
  });

  describe('IndicatorStore, its curve sheets', () => {
    let region: string;
    let store: IndicatorStore;
    beforeEach(() => {
      region = newRegion();
      store = mongoIndicatorStore(db());
    });

    const sheet = (more: Partial<CurveSheet> = {}): CurveSheet => ({
      region,
      vote: 'vote',
      topic: 'NEG',
      indicator: 'SP2',
      story: 'Thresholds differ.',
      partners: ['Health'],
      works: 'One practice guide',
      actions: [],
      changedBy: 'person',
      changedAt: hour(1),
      revision: 1,
      ...more,
    });

    it('keeps one sheet of a topic, each revision over the one before it only', async () => {
      assert.equal(await store.sheet(region, 'vote', 'NEG'), undefined);
      const first = await Promise.all([1, 2].map(() => store.saveSheet(sheet())));
      assert.deepEqual(first.sort(), [false, true]);
      const second = sheet({ story: 'They differ less.', revision: 2 });
      assert.equal(await store.saveSheet(second), true);
      assert.equal(await store.saveSheet(sheet({ story: 'Too late', revision: 2 })), false);
      assert.deepEqual(await store.sheet(region, 'vote', 'NEG'), second);
    });

    it('finds the sheets that look at an indicator, newest first', async () => {
      await store.saveSheet(sheet());
      await store.saveSheet(sheet({ topic: 'WRK', changedAt: hour(2) }));
      const { indicator: _, ...without } = sheet({ topic: 'CLV' });
      await store.saveSheet(without);
      assert.deepEqual(
        (await store.sheetsOn(region, 'SP2')).map(({ topic }) => topic),
        ['WRK', 'NEG'],
      );
      assert.deepEqual(await store.sheetsOn(newRegion(), 'SP2'), []);
    });
  });
}

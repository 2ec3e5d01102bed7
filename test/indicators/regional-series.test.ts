import assert from 'node:assert/strict';
import type { IndicatorValue } from '../../programme/indicators/indicator.ts';
import { rateOf, seriesOf } from '../../programme/indicators/regional-series.ts';
import { sampleAuthority, sampleIndicator, sampleValue } from './sample-indicator.ts';

const AUTHORITIES = ['D01', 'D02', 'D03'].map(code => sampleAuthority(code));
const local = sampleIndicator({ status: 'local' });

/** Approved counts of authorities, as numerator and denominator, in the order of AUTHORITIES. */
const counted = (counts: readonly ([number, number] | 'x' | 'z')[], more: Partial<IndicatorValue> = {}) =>
  counts.map((count, index): IndicatorValue => {
    const {
      numerator: _,
      denominator: __,
      ...named
    } = sampleValue({
      authority: `D0${index + 1}`,
      state: 'approved',
      ...more,
    });
    return typeof count === 'string'
      ? { ...named, rate: count }
      : { ...named, numerator: count[0], denominator: count[1], rate: rateOf(...count, 'percent') };
  });

const rates = (values: readonly IndicatorValue[], indicator = local, authorities = AUTHORITIES) => {
  const [point] = seriesOf(indicator, values, authorities);
  return [point?.region, ...(point?.authorities.map(({ rate }) => rate) ?? [])];
};

describe('The series of an indicator', () => {
  it('adds up what the authorities counted, and rounds the count of children to ten', () => {
    const values = counted([
      [12, 80],
      [30, 200],
      [9, 70],
    ]);
    assert.deepEqual(seriesOf(local, values, AUTHORITIES), [
      {
        period: '2014-15',
        region: 14.6,
        regionCount: 50,
        have: 3,
        of: 3,
        authorities: [
          { code: 'D01', rate: 15 },
          { code: 'D02', rate: 15 },
          { code: 'D03', rate: 12.9 },
        ],
      },
    ]);
  });

  it('hides 1 to 5 children, and another count with them where it could be worked out (X1)', () => {
    const small = counted([
      [3, 20],
      [30, 200],
      [9, 70],
    ]);
    assert.deepEqual(rates(small), [14.5, 'c', 15, 'c']);
    assert.deepEqual(
      rates(
        counted([
          [0, 20],
          [30, 200],
          [9, 70],
        ]),
      ),
      [13.4, 0, 15, 12.9],
    );
    const onlySmall = counted(['z', [3, 20], 'z']);
    assert.deepEqual(rates(onlySmall), ['c', 'z', 'c', 'z']);
  });

  it('shows no figure of the region until every authority has been heard (X6)', () => {
    const [first, second, third] = counted([
      [12, 80],
      [30, 200],
      [9, 70],
    ]);
    assert.ok(first && second && third);
    const [point] = seriesOf(local, [first, second], AUTHORITIES);
    assert.deepEqual([point?.region, point?.have, point?.of], [undefined, 2, 3]);
    const waiting = seriesOf(local, [first, second, { ...third, state: 'entered' }], AUTHORITIES);
    assert.equal(waiting[0]?.region, undefined, 'what nobody has approved does not count');
  });

  it('never hides or rounds counts of staff, which are no children (X3)', () => {
    const staff = sampleIndicator({ status: 'local', counted: 'staff' });
    const [point] = seriesOf(
      staff,
      counted([
        [3.5, 20],
        [30, 200],
        [9, 70],
      ]),
      AUTHORITIES,
    );
    assert.deepEqual([point?.region, point?.regionCount], [14.7, undefined]);
    assert.equal(point?.authorities[0]?.rate, 17.5);
  });

  it('takes the region from whoever published it, and adds up only what can be added', () => {
    const published = sampleIndicator();
    const values = counted([
      [12, 80],
      [30, 200],
      [9, 70],
    ]);
    assert.equal(rates(values, published)[0], 14.6);
    const line = sampleValue({ authority: '*', state: 'approved', rate: 14.8 });
    assert.equal(rates([...values, line], published)[0], 14.8);
    const hidden = values.map((value, index) => (index === 0 ? { ...value, rate: 'c' as const } : value));
    assert.deepEqual(rates(hidden, published), ['c', 'c', 15, 12.9]);
    const rateOnly = values.map(({ numerator: _, denominator: __, ...value }) => value);
    assert.deepEqual(rates(rateOnly, published), ['x', 15, 15, 12.9]);
    assert.deepEqual(rates(counted(['x', 'z', 'x']), published), ['x', 'x', 'z', 'x']);
    assert.equal(rates(counted(['z', 'z', 'z']), published)[0], 'z');
  });

  it('counts the authorities of the last day of each period, so that a merger counts nobody twice', () => {
    const merged = [
      sampleAuthority('D01', { validTo: '2014-12-31', successors: ['D04'] }),
      sampleAuthority('D02'),
      sampleAuthority('D04', { validFrom: '2015-01-01', predecessors: ['D01'] }),
    ];
    const of = (authority: string, period: string, numerator: number) =>
      sampleValue({ authority, period, numerator, denominator: 100, rate: numerator, state: 'approved' });
    const values = [
      of('D01', '2013-14', 20),
      of('D02', '2013-14', 40),
      of('D01', '2014-15', 90),
      of('D02', '2014-15', 40),
      of('D04', '2014-15', 20),
    ];
    const series = seriesOf(sampleIndicator(), values, merged);
    assert.deepEqual(
      series.map(({ period, region, have, of: all }) => [period, region, have, all]),
      [
        ['2013-14', 30, 2, 2],
        ['2014-15', 30, 2, 2],
      ],
    );
    assert.deepEqual(
      series[1]?.authorities.map(({ code }) => code),
      ['D02', 'D04'],
    );
  });

  it('names authorities by name, not by how they stand', () => {
    const named = [
      sampleAuthority('D01', { name: 'Zeal' }),
      sampleAuthority('D02', { name: 'Alder' }),
      sampleAuthority('D03', { name: 'Moor' }),
    ];
    const [point] = seriesOf(
      local,
      counted([
        [60, 100],
        [50, 100],
        [40, 100],
      ]),
      named,
    );
    assert.deepEqual(
      point?.authorities.map(({ code }) => code),
      ['D02', 'D03', 'D01'],
    );
  });
});

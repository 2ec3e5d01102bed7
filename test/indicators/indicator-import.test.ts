import assert from 'node:assert/strict';
import { RegionRig, type TestRegion } from '../region/region-rig.ts';
import { INDICATORS, LOC, loadInto, SP2, storedIn, VALUES } from './importing.ts';
import { sampleAuthority, sampleIndicator } from './sample-indicator.ts';

describe('Importing indicators', () => {
  const rig = new RegionRig();
  let region: TestRegion;
  before(() => rig.open());
  after(() => rig.close());
  beforeEach(async () => {
    region = await rig.region().withAuthorities('D01', 'D02');
    region.now = new Date('2016-02-05T10:00:00Z');
  });

  const load = (...lines: string[]) => loadInto(region, ...lines);
  const stored = (indicator?: string) => storedIn(region, indicator);
  const problems = async (...lines: string[]) =>
    (await load(VALUES, ...lines)).refused.map(({ at, problem }) => [
      at.line,
      problem.code === 'refused' ? problem.problem.code : problem.code,
    ]);

  it('loads indicators with their outcomes, and a second time changes nothing', async () => {
    const first = await load(INDICATORS, SP2, LOC);
    assert.deepEqual(first.refused, []);
    assert.deepEqual([first.counts.outcomes.added, first.counts.indicators.added], [2, 2]);
    const second = await load(INDICATORS, SP2, LOC);
    assert.deepEqual(second.counts.indicators, { added: 0, changed: 0, same: 2 });
    assert.equal(second.counts.outcomes.added, 0);
    const found = await region.stores.indicators.indicator(region.code, 'SP2');
    assert.deepEqual(found, {
      ...sampleIndicator({ region: region.code, title: 'Second plans', outcome: 'Children-are-safe' }),
      numerator: 'Second plans',
      denominator: 'All plans',
      source: 'Table A5',
    });
  });

  it('changes words, keeps what a file leaves out, and never what gives values their meaning', async () => {
    await load(INDICATORS, `${SP2}Very low may be bad`);
    const report = await load(
      'code,title,polarity,unit,counted,numerator,denominator,frequency,source,status',
      'SP2,Plans again,context,percent,children,Second plans,All plans,year,Table A5,published',
      'SP2,Twice,low,percent,children,a,b,year,c,published',
    );
    assert.deepEqual(report.counts.indicators, { added: 0, changed: 1, same: 0 });
    assert.deepEqual(
      report.refused.map(({ problem }) => problem.code),
      ['repeated'],
    );
    const found = await region.stores.indicators.indicator(region.code, 'SP2');
    assert.deepEqual(
      [found?.title, found?.polarity, found?.note, found?.outcome],
      ['Plans again', 'context', 'Very low may be bad', 'Children-are-safe'],
    );
    const other = await load(INDICATORS, SP2.replace('percent', 'per10000').replace('year', 'quarter'));
    assert.deepEqual(
      other.refused.map(({ problem }) => problem),
      [{ code: 'fixedField', columns: ['unit', 'frequency'] }],
    );
  });

  it('loads published values in any order of dates, and they count at once', async () => {
    await load(INDICATORS, SP2);
    const rows = [
      'SP2,D02,2014/15,15.0,30,200',
      'sp2,Authority D01,2012-13,,12,80',
      'SP2,region,2014-15,14.8,,',
      'SP2,D01,2014-15,c,,',
      'SP2,D01,2013-2014,,"1,200","8,000"',
    ];
    const report = await load(VALUES, ...rows);
    assert.deepEqual(report.refused, []);
    assert.deepEqual(report.counts.values, { added: 5, changed: 0, same: 0 });
    assert.equal(report.toApprove, 0);
    assert.deepEqual(
      (await stored()).map(({ period, authority, rate, state }) => [period, authority, rate, state]),
      [
        ['2012-13', 'D01', 15, 'approved'],
        ['2013-14', 'D01', 15, 'approved'],
        ['2014-15', '*', 14.8, 'approved'],
        ['2014-15', 'D01', 'c', 'approved'],
        ['2014-15', 'D02', 15, 'approved'],
      ],
    );
    assert.deepEqual((await load(VALUES, ...rows)).counts.values, { added: 0, changed: 0, same: 5 });
  });

  it('leaves local values to the link officers, and asks again only when a figure has changed', async () => {
    await load(INDICATORS, LOC);
    const report = await load(VALUES, 'LOC,D01,2015-16 Q1,,12,80', 'LOC,D02,2015-16 Q1,z,,');
    assert.deepEqual([report.refused, report.toApprove], [[], 2]);
    const [first] = await stored('LOC');
    assert.equal(first?.state, 'entered');
    assert.ok(first);
    await region.stores.indicators.changeValue(first, { ...first, state: 'approved', revision: 2 });
    assert.equal((await load(VALUES, 'LOC,D01,2015-16 Q1,,12,80')).toApprove, 0);
    assert.equal((await stored('LOC'))[0]?.state, 'approved');
    assert.equal((await load(VALUES, 'LOC,D01,2015-16 Q1,,13,80')).toApprove, 1);
    const [again] = await stored('LOC');
    assert.deepEqual([again?.state, again?.revision], ['entered', 3]);
  });

  it('names every row that it refuses, with its line, and takes all others', async () => {
    await load(INDICATORS, SP2, LOC);
    assert.deepEqual(
      await problems(
        'SP2,D01,2014-15,15,,',
        'NONE,D01,2014-15,15,,',
        'SP2,D99,2014-15,15,,',
        'SP2,D01,2015-16,15,,',
        'SP2,D01,2014-15 Q1,15,,',
        'SP2,D01,2014-16,15,,',
        'SP2,Authority D01,2014-15,16,,',
        'LOC,region,2015-16 Q1,,12,80',
        'LOC,D01,2015-16 Q1,15,,',
        'LOC,D01,2015-16 Q2,c,,',
        'LOC,D01,2015-16 Q3,,90,80',
        'SP2,D02,2014-15,16,12,80',
        'SP2,D02',
        'SP2,D02,2013-14,minus 3,,',
        'SP2,D02,2013-14,,12,0',
      ),
      [
        [14, 'wrongNumberOfCells'],
        [7, 'invalid'],
        [15, 'invalid'],
        [3, 'unknownIndicator'],
        [4, 'unknownAuthority'],
        [5, 'periodNotOver'],
        [6, 'wrongFrequency'],
        [8, 'repeated'],
        [9, 'regionNotLocal'],
        [10, 'countsNeeded'],
        [11, 'hiddenBeforehand'],
        [12, 'aboveDenominator'],
        [13, 'rateDiffers'],
        [16, 'denominatorZero'],
      ],
    );
    assert.deepEqual(
      (await stored()).map(({ authority, rate }) => [authority, rate]),
      [['D01', 15]],
    );
  });

  it('takes values of an authority only for periods at whose end there was one', async () => {
    await load(INDICATORS, SP2);
    const { regions } = region.stores;
    const dated = { region: region.code, tenantIds: [] };
    await regions.putAuthority(sampleAuthority('D02', { ...dated, name: 'Dorset', validTo: '2013-03-31' }));
    await regions.putAuthority(sampleAuthority('D03', { ...dated, name: 'Dorset', validFrom: '2013-04-01' }));
    assert.deepEqual(await problems('SP2,D02,2013-14,15,,', 'SP2,D03,2012-13,15,,'), [
      [2, 'authorityNotThen'],
      [3, 'authorityNotThen'],
    ]);
    assert.deepEqual(await problems('SP2,Dorset,2012-13,15,,', 'SP2,dorset,2013-14,16,,'), []);
    assert.deepEqual(
      (await stored()).map(({ period, authority }) => [period, authority]),
      [
        ['2012-13', 'D02'],
        ['2013-14', 'D03'],
      ],
    );
  });
});

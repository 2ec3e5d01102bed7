import assert from 'node:assert/strict';
import { importReportText } from '../../cards/views/import-report.ts';
import { words } from '../../cards/wording/words.ts';
import { RegionRig, type TestRegion } from '../region/region-rig.ts';
import { INDICATORS, LOC, loadInto, SP2, storedIn, VALUES } from './importing.ts';

describe('An import of indicators from a bad file', () => {
  const rig = new RegionRig();
  let region: TestRegion;
  before(() => rig.open());
  after(() => rig.close());
  beforeEach(async () => {
    region = await rig.region().withAuthorities('D01', 'D02');
    region.now = new Date('2016-02-05T10:00:00Z');
  });

  const load = (...lines: string[]) => loadInto(region, ...lines);

  it('is not fooled by what a hostile file holds', async () => {
    await load(INDICATORS, SP2);
    const hostile = [
      'SP2,"=HYPERLINK(""http://e.example"")",2014-15,15,,',
      '__proto__,D01,2014-15,15,,',
      'SP2,constructor,2014-15,15,,',
      'SP2,*,2014-15,15,,',
      'SP2,D01,2014-15,1e3,,',
      'SP2,D01,2014-15,Infinity,,',
      'SP2,D01,2014-15,0x10,,',
      'SP2,D01,2014-15,-15,,',
      'SP2,D01,2014-15,toString,,',
      'SP2,D01,2014-15,,1234567890,2000000000',
      `SP2,${'x'.repeat(5_000)},2014-15,15,,`,
      'SP2,D01,2014-15,15,,"never closed',
    ];
    const found = await load(VALUES, ...hostile);
    assert.equal(new Set(found.refused.map(({ at }) => at.line)).size, hostile.length);
    assert.deepEqual(await storedIn(region), []);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
    for (const text of ['', '\u0000\u0001', 'PK\u0003\u0004', 'a,b,c\n1,2,3', '{"values": []}', '\uFEFF']) {
      const nothing = await load(text);
      assert.equal(nothing.refused.at(-1)?.problem.code, 'unknownList', JSON.stringify(text));
    }
  });

  it('refuses words in which there could be data on a child (P5)', async () => {
    const report = await load(INDICATORS, SP2.replace('Table A5', 'child of Smith born 12/03/2009'));
    assert.deepEqual(
      report.refused.map(({ problem }) => problem),
      [{ code: 'possiblePersonalData', column: 'source' }],
    );
    assert.deepEqual(await region.stores.indicators.indicators(region.code), []);
  });

  it('says every problem in words that tell what to do, in the order of the file', async () => {
    await load(INDICATORS, SP2, LOC);
    const { refused } = await load(
      'indicator,authority,period,value,numerator,denominator,child name',
      'NONE,D01,2014-15,15,,,',
      'SP2,D99,2014-15,15,,,',
      'SP2,D01,2020-21,15,,,',
      'SP2,D01,2014-15 Q1,15,,,',
      'SP2,D01,last year,15,,,',
      ',D01,2014-15,15,,,',
      'LOC,D01,2015-16 Q1,15,,,',
      'LOC,D01,2015-16 Q3,,90,80,',
      'LOC,D01,2015-16 Q3,,1.5,80,',
      'SP2,D02,2014-15,16,12,80,',
      'SP2,D02,2014-15,160,,,',
    );
    const say = words.indicators.import;
    const printed = importReportText(['  Values: 0 added'], refused, say).split('\n').slice(1);
    assert.match(printed[0] ?? '', /12 rows refused/);
    assert.match(printed[1] ?? '', /line 1: The column "child name" is not known/);
    const lines = printed.slice(1).map(line => Number(/line (\d+)/.exec(line)?.[1]));
    assert.deepEqual(
      lines,
      [...lines].sort((a, b) => a - b),
    );
    for (const line of printed.slice(1)) {
      assert.match(line, /^ {2}line \d+.*[A-Z].*\.$/);
      assert.doesNotMatch(line, /undefined|NaN|\[object/);
    }
  });
});

import assert from 'node:assert/strict';
import { systemOn } from '../../programme/training/system-timeline.ts';
import { data, importInto } from './region-importing.ts';
import { RegionRig, type TestRegion } from './region-rig.ts';

describe('Importing record systems', () => {
  const rig = new RegionRig();
  let region: TestRegion;
  before(() => rig.open());
  after(() => rig.close());
  beforeEach(() => {
    region = rig.region();
  });

  /** The system of an authority by day, from what is stored now. */
  const systemsAt = async (authority: string) => {
    const uses = await region.stores.training.systemsInUse(region.code);
    return (day: string) => systemOn(uses, authority, day)?.system;
  };

  it('loads the record systems of the demonstration region, each once, and a second time changes nothing', async () => {
    const first = await importInto(region, data('demo-region.json'), 'json');
    assert.deepEqual(first.counts.systemsInUse, { added: 16, changed: 0, same: 0 });
    const again = await importInto(region, data('demo-region.json'), 'json');
    assert.deepEqual(again.counts.systemsInUse, { added: 0, changed: 0, same: 16 });
    const systems = await region.stores.training.recordSystems(region.code);
    assert.deepEqual(
      systems.map(({ name }) => name),
      ['Carewise', 'CaseFlow', 'Islet', 'Orbit', 'Tessera'],
    );
    assert.equal((await systemsAt('D05'))('2015-06-18'), 'Islet');
    const [authority] = await region.stores.regions.authorities(region.code);
    assert.ok(authority && !('recordSystem' in authority), 'the system has dates, so it is kept apart');
  });

  it('takes another record system from its first day on, or from today where the file has none', async () => {
    const change = (...cells: string[]) =>
      importInto(region, `code,name,type,recordSystem,recordSystemFrom\n${cells.join(',')}\n`, 'csv');
    await change('D01', 'One', 'county', 'Orbit', '');
    await change('D01', 'One', 'county', 'Care Works', '2016-04-01');
    assert.deepEqual(['2010-01-01', '2016-03-31', '2016-04-01'].map(await systemsAt('D01')), [
      'Orbit',
      'Orbit',
      'Care-Works',
    ]);
    const report = await change('D01', 'One', 'county', 'Tessera', '');
    assert.deepEqual(report.counts.systemsInUse, { added: 0, changed: 1, same: 0 });
    assert.deepEqual(['2015-11-19', '2015-11-20', '2016-04-01'].map(await systemsAt('D01')), [
      'Orbit',
      'Tessera',
      'Care-Works',
    ]);
  });
});

import assert from 'node:assert/strict';
import { importReport } from '../../cards/views/import-report.ts';
import { data, importInto } from './region-importing.ts';
import { account, RegionRig, type TestRegion } from './region-rig.ts';

describe('Importing a region', () => {
  const rig = new RegionRig();
  let region: TestRegion;
  before(() => rig.open());
  after(() => rig.close());
  beforeEach(() => {
    region = rig.region();
  });

  const load = (text: string, format: 'json' | 'csv') => importInto(region, text, format);
  const people = (...lines: string[]) =>
    load(['name,workEmail,tenantId,objectId,authority,staffGroup,roles', ...lines].join('\n'), 'csv');

  it('loads the reference data and the demonstration region, and a second time changes nothing', async () => {
    const first = await load(data('south-west-2016.json'), 'json');
    assert.deepEqual(first.refused, []);
    assert.deepEqual(first.counts.authorities, { added: 16, changed: 0, same: 0 });
    const before = await region.stores.regions.authorities(region.code);
    const second = await load(data('south-west-2016.json'), 'json');
    assert.deepEqual(second.counts.authorities, { added: 0, changed: 0, same: 16 });
    assert.deepEqual(await region.stores.regions.authorities(region.code), before);

    region = rig.region();
    for (const expected of [4, 0]) {
      const report = await load(data('demo-region.json'), 'json');
      assert.deepEqual(report.refused, []);
      assert.equal(report.counts.subRegions.added, expected);
    }
    const overview = await region.services.regions.overview(new Date('2015-11-27T13:00:00Z'));
    assert.equal(overview.authorities, 16);
    assert.deepEqual(
      overview.subRegions.map(({ name, authorities }) => [name, authorities.length]),
      [
        ['Central', 4],
        ['North', 3],
        ['South', 4],
        ['West', 5],
      ],
    );
  });

  it('keeps saying 16 for 2015 after the merger of 2019, and 15 since', async () => {
    await load(data('south-west-2016.json'), 'json');
    const merger = [
      'code,name,type,onsCode,validFrom,validTo,predecessors,successors',
      'E06000028,Bournemouth,unitary,E06000028,,2019-03-31,,E06000058',
      'E06000029,Poole,unitary,E06000029,,2019-03-31,,E06000058',
      'E10000009,Dorset,county,E10000009,,2019-03-31,,E06000058;E06000059',
      '"E06000058","Bournemouth, Christchurch and Poole",unitary,E06000058,2019-04-01,,E06000028;E06000029;E10000009,',
      'E06000059,Dorset,unitary,E06000059,2019-04-01,,E10000009,',
    ].join('\r\n');
    const report = await load(merger, 'csv');
    assert.deepEqual(report.refused, []);
    assert.deepEqual(report.counts.authorities, { added: 2, changed: 3, same: 0 });
    assert.equal((await region.codesOn('2015-11-27')).length, 16);
    assert.equal((await region.codesOn('2019-03-31')).length, 16);
    assert.equal((await region.codesOn('2019-04-01')).length, 15);
    const poole = (await region.stores.regions.authorities(region.code)).find(({ name }) => name === 'Poole');
    assert.equal(poole?.dfeNumber, 836, 'what the second file leaves out stays');
  });

  it('loads people with accounts, authorities and roles, and a second time changes nothing', async () => {
    await region.withAuthorities('D01', 'D02');
    const rows = [
      '"Green, **Asha**",asha@d01.example,tenant,asha,D01,Head of service,voter; chair from 2015-01-01',
      'Bo,bo@d02.example,,,D02,director,deputyVoter from 2015-06-01',
    ] as const;
    const first = await people(...rows);
    assert.deepEqual(first.refused, []);
    assert.deepEqual(first.counts.people, { added: 2, changed: 0, same: 0 });
    const asha = await region.person('asha');
    assert.equal(asha.name, 'Green, **Asha**');
    assert.deepEqual(
      [asha.authority, asha.authorityConfirmed, asha.staffGroup],
      ['D01', true, 'headOfService'],
    );
    assert.deepEqual(asha.roles, [
      { role: 'voter', authority: 'D01' },
      { role: 'chair', validFrom: '2015-01-01' },
    ]);
    assert.deepEqual((await people(...rows)).counts.people, { added: 0, changed: 0, same: 2 });
    assert.equal((await region.stores.people.search(region.code, '', 10)).length, 2);
    assert.equal((await region.asker('asha')).person.id, asha.id);
  });

  it('reports a seat that is held, an unknown authority, and a repeated row, and loads all others', async () => {
    await region.withAuthorities('D01');
    const report = await people(
      'Asha,a@d01.example,,,D01,,voter',
      'Bo,b@d01.example,,,D01,,voter; linkOfficer',
      'Carl,c@d01.example,,,D99,,',
      'Dora,A@D01.example,,,D01,,',
      'Ed,e@d01.example,,,,,voter@D98',
      'Fay,f@d01.example,,,D01,,',
    );
    assert.deepEqual(
      report.refused.map(({ at, what, problem }) => [at, what, problem.code]),
      [
        [{ line: 5 }, 'Dora', 'repeated'],
        [{ line: 3 }, 'Bo', 'refused'],
        [{ line: 4 }, 'Carl', 'unknownCode'],
        [{ line: 6 }, 'Ed', 'unknownCode'],
      ],
    );
    const stored = await region.stores.people.search(region.code, '', 10);
    assert.deepEqual(
      stored.map(({ name, roles }) => [name, roles.map(({ role }) => role)]),
      [
        ['Asha', ['voter']],
        ['Bo', ['linkOfficer']],
        ['Fay', []],
      ],
    );
    const printed = importReport(report, { region: 'South West', file: 'people.csv' });
    assert.match(printed, /People: 3 added, 0 changed, 0 as before/);
    assert.match(printed, /4 rows refused/);
    assert.match(printed, /line 3, Bo: Asha is voter .*Authority D01/);
    assert.ok(printed.indexOf('line 3') < printed.indexOf('line 5'), 'in the order of the file');
  });

  it('does not take a work email away from the record that lacks the account, and says what to do', async () => {
    await people('Asha,a@d01.example,,,,,');
    const report = await people('Asha,a@d01.example,tenant,asha,,,');
    assert.deepEqual(
      report.refused.map(({ problem }) => problem),
      [{ code: 'emailTaken', name: 'Asha' }],
    );
    assert.equal(await region.stores.people.byAccount(region.code, account('asha')), undefined);
  });

  it('refuses authorities that name unknown ones and codes that come twice, and keeps the first', async () => {
    const report = await load(
      'code,name,type,successors\nA,One,county,\nB,Two,county,Z\nA,Three,county,\n',
      'csv',
    );
    assert.deepEqual(
      report.refused.map(({ at, problem }) => [at, problem.code]),
      [
        [{ line: 4 }, 'repeated'],
        [{ line: 3 }, 'unknownCode'],
      ],
    );
    const stored = await region.stores.regions.authorities(region.code);
    assert.deepEqual(
      stored.map(({ name }) => name),
      ['One'],
    );
  });

  it('says every problem in words that tell what to do', async () => {
    const report = await people(
      'A,a@x.example,t1,,,,',
      'B,,,,,,',
      'C,no email,,,,,king',
      ',d@x.example,,,,,',
      'E,e@x.example,,,,,chair from 2016-01-01 to 2015-01-01',
      'too,few',
    );
    for (const line of importReport(report, { region: 'X', file: 'f' }).split('\n').slice(7))
      assert.match(line, /^ {2}line \d+.*[A-Z].*\.$/);
  });
});

import assert from 'node:assert/strict';
import { sampleBooking } from '../training/sample-session.ts';
import { type ReportRegion, ReportRig, textOf, valuesOf } from './report-rig.ts';

const _MEMBERS_ONLY = [
  'vote.support',
  'readiness.',
  'training.trainedByAuthority',
  'training.attendedBySession',
];

describe('What a report says of training and of what it needs', () => {
  const rig = new ReportRig();
  let region: ReportRegion;
  before(() => rig.open());
  after(() => rig.close());
  beforeEach(async () => {
    region = await rig.region({ West: ['D01', 'D02', 'D04'], North: ['D10'], South: ['D13'] });
    const people = (authority: string, n: number) =>
      Array.from({ length: n }, () => sampleBooking(authority, 'attended'));
    await region.session({
      materialVersion: '1.0',
      bookings: [...people('D01', 9), ...people('D02', 4), ...people('D04', 2), ...people('D10', 8)],
    });
  });

  describe('of what training needs', () => {
    const material = (version: string, from: string, agreement?: [number, number, number]) => ({
      ...{ region: region.code, programme: 'programme', version, from, change: `change ${version}` },
      ...{ reason: `reason ${version}`, evidence: [], features: [], createdBy: 'manager' },
      createdAt: new Date(`${from}T09:00:00Z`),
      ...(agreement && {
        agreement: { grades: agreement[0], agreedFirst: agreement[1], agreedAfter: agreement[2] },
      }),
    });

    beforeEach(async () => {
      await region.stores.training.insertProgramme({
        ...{ id: 'programme', region: region.code, name: 'Case tracking', pilot: true },
        ...{ aim: 'Better audits', surveyDelayMonths: 3 },
      });
      for (const one of [
        material('1.0', '2015-06-01', [31, 25, 29]),
        material('1.1', '2015-09-01', [9, 3, 4]),
        material('2.0', '2015-11-01', [12, 12, 12]),
        material('3.0', '2016-03-01'),
      ])
        await region.stores.training.insertMaterial(one);
    });

    it('is the material as it was by then, each change with its reason', async () => {
      const report = await region.drafted();
      assert.match(
        textOf(report),
        /version 2\.0 since 1 November 2015: change 2\.0\. The reason: reason 2\.0\./,
      );
      assert.equal(valuesOf(report)['material.versions'], 3);
      assert.match(textOf(report), /"2\.0","1 November 2015","change 2\.0","reason 2\.0"/);
      assert.match(
        textOf(report),
        /the pilot programme “Case tracking”.* The aim of the training: Better audits\./,
      );
    });

    it('is how far grades agreed, for members, and where that would tell of single people it is hidden', async () => {
      const report = await region.drafted();
      const values = valuesOf(report);
      assert.deepEqual([values['material.agreedFirst 1.0'], values['material.agreedAfter 1.0']], [25, 29]);
      for (const version of ['1.1', '2.0'])
        assert.equal(values[`material.agreedFirst ${version}`], undefined, version);
      const rules = report.withheld.filter(({ code }) => code.startsWith('material'));
      assert.deepEqual(
        rules.map(({ of, rule }) => [of?.code, rule]),
        [
          ['1.1', 'X2'],
          ['2.0', 'X7'],
          ['2.0', 'X7'],
        ],
      );
      assert.doesNotMatch(JSON.stringify(await region.drafted({ audience: 'public' })), /agreed|25 of 31/);
    });

    it('is how many families of record systems there were on the day, and for members which', async () => {
      for (const code of ['Orbit', 'Tessera'])
        await region.stores.training.putRecordSystem({ region: region.code, code, name: code });
      for (const [authority, system, validFrom] of [
        ['D01', 'Orbit', '2010-01-01'],
        ['D02', 'Orbit', '2010-01-01'],
        ['D10', 'Tessera', '2016-04-01'],
      ] as const)
        await region.stores.training.putSystemInUse({ region: region.code, authority, system, validFrom });
      const report = await region.drafted();
      const values = valuesOf(report);
      assert.deepEqual([values['recordSystems.families'], values['recordSystems.authorities Orbit']], [1, 2]);
      assert.match(textOf(report), /they use 1 family of electronic record systems\. Of 3 authorities the/);
      assert.doesNotMatch(JSON.stringify(await region.drafted({ audience: 'public' })), /Orbit/);
    });
  });
});

import assert from 'node:assert/strict';
import type { Priority, VoteResult } from '../../programme/vote/result.ts';
import { sampleBooking } from '../training/sample-session.ts';
import { type ReportRegion, ReportRig, textOf, valuesOf } from './report-rig.ts';

const _MEMBERS_ONLY = [
  'vote.support',
  'readiness.',
  'training.trainedByAuthority',
  'training.attendedBySession',
];

describe('What a report says beside', () => {
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

  const result = (more: Partial<VoteResult> = {}): VoteResult => ({
    ...{ region: region.code, vote: 'vote', title: 'Priorities for 2016', unit: 'perAuthority' },
    ...{ method: { kind: 'approval', choices: 3 }, quorum: { kind: 'none' }, tieRule: 'includeAllTied' },
    ...{ adoptRule: { kind: 'moreThanHalfOfBallots', max: 4 }, noneOfThese: false, recordedVote: false },
    ...{ closedAt: new Date('2015-11-27T15:00:00Z'), declaredAt: new Date('2015-11-27T15:10:00Z') },
    ...{ declaredBy: 'chair', electorate: 5, ballots: 4, turnoutPercent: 80, quorumMet: true, noneChosen: 0 },
    options: [
      { code: 'NEG', title: 'Neglect', support: 3, rank: 1, adopted: true },
      { code: 'CSE', title: 'Exploitation', support: 1, rank: 2, adopted: false },
    ],
    ...{ adopted: ['NEG'], tiedAtCut: [], ballotPapers: [] },
    ...more,
  });

  const _priority = (more: Partial<Priority> = {}): Priority => ({
    ...{ region: region.code, vote: 'vote', code: 'NEG', title: 'Neglect', endorsement: 'endorsed' },
    decidedAt: new Date('2016-04-22T10:00:00Z'),
    ...more,
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
      assert.match(textOf(report), /the training “Case tracking”/);
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

  it('has every figure with its source in words and its date (R1)', async () => {
    await region.stores.votes.insertResult(result());
    for (const audience of ['members', 'public', 'ofsted'] as const)
      for (const figure of (await region.drafted({ audience })).figures) {
        assert.ok(figure.label.length > 3 && figure.sourceText.length > 10, figure.code);
        assert.match(figure.source, /^\w+\.\w+$/);
        assert.equal(figure.asAt, '2016-02-05');
        assert.doesNotMatch(figure.shown, /undefined|NaN|^true$|^false$/, figure.code);
      }
  });

  it('names each figure once', async () => {
    await region.stores.votes.insertResult(result());
    const { figures } = await region.drafted();
    const names = figures.map(({ code, of, answer }) => `${code} ${of?.code} ${answer}`);
    assert.equal(new Set(names).size, names.length);
  });
});

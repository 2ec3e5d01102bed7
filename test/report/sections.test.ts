import assert from 'node:assert/strict';
import type { Priority, VoteResult } from '../../programme/vote/result.ts';
import { sampleBooking, sampleTasks } from '../training/sample-session.ts';
import { type ReportRegion, ReportRig, textOf, valuesOf } from './report-rig.ts';

const MEMBERS_ONLY = [
  'vote.support',
  'readiness.',
  'training.trainedByAuthority',
  'training.attendedBySession',
];

describe('What a report says', () => {
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

  const priority = (more: Partial<Priority> = {}): Priority => ({
    ...{ region: region.code, vote: 'vote', code: 'NEG', title: 'Neglect', endorsement: 'endorsed' },
    decidedAt: new Date('2016-04-22T10:00:00Z'),
    ...more,
  });

  describe('of the vote', () => {
    beforeEach(async () => {
      await region.stores.votes.insertResult(result());
      await region.stores.votes.putPriority(priority());
    });

    it('is turnout, support and what was adopted, and what the branch had made of it by then', async () => {
      const values = valuesOf(await region.drafted());
      assert.deepEqual(
        [
          'vote.ballots',
          'vote.electorate',
          'vote.turnoutPercent',
          'vote.support NEG',
          'vote.adopted NEG',
        ].map(code => values[code]),
        [4, 5, 80, 3, true],
      );
      assert.equal(values['vote.endorsement NEG'], 'declared');
      region.now = new Date('2016-06-30T17:00:00Z');
      const june = await region.drafted({ asAt: '2016-06-30' });
      assert.equal(valuesOf(june)['vote.endorsement NEG'], 'endorsed');
      assert.match(textOf(june), /The branch has endorsed “Neglect”/);
      assert.equal(valuesOf(await region.drafted())['vote.endorsement NEG'], 'declared');
    });

    it('is what the branch said with a topic that it has not endorsed, to members alone', async () => {
      const note = 'Carried by the training.';
      await region.stores.votes.putPriority(priority({ endorsement: 'notEndorsed', note }));
      region.now = new Date('2016-06-30T17:00:00Z');
      const members = textOf(await region.drafted({ asAt: '2016-06-30' }));
      assert.match(members, /has not endorsed “Neglect”\. On “Neglect” it says: Carried by the training\./);
      const everybody = textOf(await region.drafted({ asAt: '2016-06-30', audience: 'public' }));
      assert.match(everybody, /has not endorsed “Neglect”/);
      assert.doesNotMatch(everybody, /Carried/);
    });

    it('is of the last result that was declared by the as-at date', async () => {
      await region.stores.votes.insertResult(
        result({ vote: 'next', title: 'Priorities for 2017', declaredAt: new Date('2016-12-01T10:00:00Z') }),
      );
      region.now = new Date('2017-02-03T17:00:00Z');
      assert.match(textOf(await region.drafted()), /Priorities for 2016/);
      assert.match(textOf(await region.drafted({ asAt: '2017-02-03' })), /Priorities for 2017/);
      assert.doesNotMatch(textOf(await region.drafted({ asAt: '2015-11-26' })), /Priorities/);
    });

    it('is nothing at all for the inspectorate, and no support for the public', async () => {
      const ofsted = await region.drafted({ audience: 'ofsted' });
      assert.doesNotMatch(JSON.stringify(ofsted), /vote|Neglect|ballot/i);
      const all = await region.drafted({ audience: 'public' });
      assert.equal(valuesOf(all)['vote.adopted NEG'], true);
      assert.doesNotMatch(JSON.stringify(all), /Exploitation/);
    });
  });

  describe('of training', () => {
    it('counts people by authority, the small ones hidden, and says so to those who check (X3, X4, X9)', async () => {
      const report = await region.drafted();
      const values = valuesOf(report);
      assert.equal(values['training.trained'], 23);
      assert.deepEqual(
        ['D01', 'D02', 'D04', 'D10', 'D13'].map(code => values[`training.trainedByAuthority ${code}`]),
        [9, 'c', 'c', 8, 0],
      );
      assert.deepEqual(
        report.withheld.map(({ code, of, rule, second }) => [code, of?.name, rule, second]),
        ['D02', 'D04'].map(code => ['training.trainedByAuthority', `Authority ${code}`, 'X4', undefined]),
      );
    });

    it('names no authority to anybody but members, and no sub-region to the inspectorate', async () => {
      const all = await region.drafted({ audience: 'public' });
      assert.doesNotMatch(JSON.stringify(all), /Authority D|"D\d\d"/);
      assert.equal(valuesOf(all)['training.trainedBySubRegion West'], 15);
      const ofsted = await region.drafted({ audience: 'ofsted' });
      assert.equal(valuesOf(ofsted)['training.trained'], 23);
      assert.doesNotMatch(JSON.stringify([ofsted.parts, ofsted.figures]), /West|North|South|T1\b/);
      for (const report of [all, ofsted])
        for (const { code } of report.figures)
          assert.ok(!MEMBERS_ONLY.some(begin => code.startsWith(begin)), code);
    });

    it('keeps an authority that has merged since in the count, and the number of authorities of the day', async () => {
      const [first] = await region.stores.regions.authorities(region.code);
      if (first) await region.stores.regions.putAuthority({ ...first, validTo: '2019-03-31' });
      region.now = new Date('2019-06-30T17:00:00Z');
      const after = valuesOf(await region.drafted({ asAt: '2019-06-30' }));
      assert.deepEqual([after['training.authorities'], after['training.trainedByAuthority D01']], [4, 9]);
      assert.equal(valuesOf(await region.drafted())['training.authorities'], 5);
    });

    it('names the next sessions to members, and how far their preparation is', async () => {
      await region.session({
        ...{ id: 'T7', code: 'T7', state: 'open', subRegion: 'South' },
        startsAt: new Date('2016-03-17T09:30:00Z'),
      });
      const changedAt = new Date('2016-02-01T10:00:00Z');
      const tasks = (authority: string, state: 'done' | 'blocked') =>
        sampleTasks(authority, state, { region: region.code, session: 'T7', changedAt });
      await region.stores.training.insertMissingTasks([...tasks('D13', 'done'), ...tasks('D10', 'blocked')]);
      const report = await region.drafted();
      assert.match(textOf(report), /1 further session is planned: T7 in South on 17 March 2016\./);
      assert.match(textOf(report), /Nothing has reached North yet/);
      assert.match(
        textOf(report),
        /Preparing for T7 on 17 March 2016: 2 of 4 tasks are done, 2 are blocked\./,
      );
      const values = valuesOf(report);
      assert.deepEqual([values['readiness.done T7'], values['readiness.of T7']], [2, 4]);
      const all = await region.drafted({ audience: 'public' });
      assert.match(textOf(all), /1 further session is planned, in South\./);
    });

    it('says nothing of a preparation that has changed since: how it was then is not kept', async () => {
      await region.session({ id: 'T7', code: 'T7', startsAt: new Date('2016-03-17T09:30:00Z') });
      const changedAt = new Date('2016-03-01T10:00:00Z');
      await region.stores.training.insertMissingTasks(
        sampleTasks('D13', 'done', { region: region.code, session: 'T7', changedAt }),
      );
      region.now = new Date('2016-06-30T17:00:00Z');
      const values = valuesOf(await region.drafted());
      assert.equal(values['readiness.done T7'], undefined);
      assert.equal(values['training.sessionsPlanned'], 1);
    });
  });

  it('has every figure with its source in words and its date (R1)', async () => {
    await region.stores.votes.insertResult(result());
    for (const audience of ['members', 'public', 'ofsted'] as const)
      for (const { figures, sources } of [await region.drafted({ audience })])
        for (const figure of figures) {
          const text = sources.find(({ code }) => code === figure.source)?.text ?? '';
          assert.ok(figure.label.length > 3 && text.length > 10, figure.code);
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

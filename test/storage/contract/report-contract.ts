import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import { type Report, reportId } from '../../../programme/report/report.ts';
import type { ReportMove, ReportStore } from '../../../programme/report/report-store.ts';
import { mongoReportStore } from '../../../storage/report-store.ts';
import { minute, newRegion, smuggled } from './samples.ts';

const sample = (region: string, more: Partial<Report> = {}): Report => {
  const named = { asAt: '2016-02-05', audience: 'members' as const, version: 1, ...more };
  return {
    region,
    id: reportId(named),
    state: 'draft',
    regionName: 'Demo Region',
    title: 'Demo Region update',
    parts: [{ heading: 'survey', title: 'Survey', blocks: [{ kind: 'paragraph', text: '27 replied.' }] }],
    figures: [
      {
        ...{ code: 'survey.replied', value: 27, unit: 'count', source: 'survey.invitations' },
        ...{
          asAt: '2016-02-05',
          label: 'Replies',
          shown: '27',
        },
      },
    ],
    sources: [{ code: 'survey.invitations', text: 'Invitations that were answered.' }],
    withheld: [{ code: 'training.trained', of: { code: 'D04', name: 'Torwyn Bay' }, rule: 'X4' }],
    drafted: { at: minute(1), by: 'manager' },
    ...named,
  };
};

const CHECK: ReportMove = {
  from: 'draft',
  to: 'disclosureChecked',
  set: { checked: { at: minute(2), by: 'checker', note: 'Nothing stands out' } },
};
const APPROVE: ReportMove = {
  from: 'disclosureChecked',
  to: 'approved',
  set: { approved: { at: minute(3), by: 'chair' } },
};
const ISSUE: ReportMove = {
  from: 'approved',
  to: 'issued',
  set: { issued: { at: minute(4), by: 'manager' } },
};

export function reportContract(db: () => Db): void {
  describe('ReportStore', () => {
    let region: string;
    let reports: ReportStore;
    beforeEach(() => {
      region = newRegion();
      reports = mongoReportStore(db());
    });

    const issue = async (report: Report) => {
      await reports.insert({ ...report, state: 'approved' });
      return reports.move(region, report.id, ISSUE);
    };

    it('keeps each version once, and gives it back whole', async () => {
      const report = sample(region);
      assert.equal(await reports.byId(region, report.id), undefined);
      assert.equal(await reports.insert(report), true);
      assert.equal(await reports.insert({ ...report, title: 'Another' }), false);
      assert.deepEqual(await reports.byId(region, report.id), report);
      assert.equal(await reports.byId(newRegion(), report.id), undefined);
    });

    it('moves a report from one state to the next, and notes who did it', async () => {
      const { id, ...report } = sample(region);
      await reports.insert({ id, ...report });
      assert.equal(await reports.move(region, id, APPROVE), 'notInState');
      assert.equal(await reports.move(region, id, CHECK), 'moved');
      assert.equal(await reports.move(region, id, CHECK), 'notInState');
      assert.equal(await reports.move(region, 'nothing', CHECK), 'notInState');
      assert.deepEqual(await reports.byId(region, id), {
        id,
        ...report,
        state: 'disclosureChecked',
        ...CHECK.set,
      });
    });

    it('issues one version at a time for a date and audience', async () => {
      const [first, second] = [sample(region), sample(region, { version: 2 })];
      const others = [
        sample(region, { audience: 'public' }),
        sample(region, { asAt: '2016-06-30' }),
        sample(newRegion()),
      ];
      assert.equal(await issue(first), 'moved');
      assert.equal(await issue(second), 'anotherIssued');
      assert.equal((await reports.byId(region, second.id))?.state, 'approved');
      for (const other of others.slice(0, 2)) assert.equal(await issue(other), 'moved');
      const superseded = { at: minute(5), by: 'manager', version: 2 };
      const past: ReportMove = { from: 'issued', to: 'superseded', set: { superseded } };
      assert.equal(await reports.move(region, first.id, past), 'moved');
      assert.equal(await reports.move(region, second.id, ISSUE), 'moved');
    });

    it('issues one of many that are issued at the same time', async () => {
      const versions = [1, 2, 3, 4, 5].map(version => sample(region, { version }));
      const outcomes = await Promise.all(versions.map(issue));
      assert.deepEqual(
        outcomes.filter(one => one === 'moved'),
        ['moved'],
      );
      const stored = await reports.versions(region, '2016-02-05', 'members');
      assert.deepEqual(
        stored.map(({ version }) => version),
        [5, 4, 3, 2, 1],
      );
      assert.equal(stored.filter(({ state }) => state === 'issued').length, 1);
    });

    it('lists without figures and text: the latest date first, for some audiences and in some states', async () => {
      const { parts, figures, sources, withheld, ...summary } = sample(region);
      const others = [
        sample(region, { asAt: '2016-06-30', drafted: { at: minute(3) } }),
        sample(region, { asAt: '2016-06-30', version: 2, drafted: { at: minute(4) } }),
        sample(region, { asAt: '2016-06-30', audience: 'public', state: 'approved' }),
      ];
      for (const report of [sample(region), ...others]) await reports.insert(report);
      const ids = async (...asked: Parameters<ReportStore['latest']>) =>
        (await reports.latest(...asked)).map(({ id }) => id);
      const members = { audiences: ['members'] as const };
      assert.deepEqual(await ids(region, members, 9), [
        '2016-06-30.members.2',
        '2016-06-30.members.1',
        '2016-02-05.members.1',
      ]);
      assert.deepEqual((await reports.latest(region, members, 9)).at(-1), summary);
      assert.deepEqual(await ids(region, members, 1), ['2016-06-30.members.2']);
      const approved = { audiences: ['members', 'public'] as const, states: ['approved'] as const };
      assert.deepEqual(await ids(region, approved, 9), ['2016-06-30.public.1']);
      assert.deepEqual(await ids(newRegion(), members, 9), []);
    });

    it('compares strings only', async () => {
      await assert.rejects(reports.byId(region, smuggled), TypeError);
      await assert.rejects(reports.versions(region, smuggled, 'members'), TypeError);
      await assert.rejects(reports.latest(smuggled, { audiences: ['members'] }, 1), TypeError);
      await assert.rejects(reports.move(region, smuggled, CHECK), TypeError);
    });
  });
}

import assert from 'node:assert/strict';
import type { Outcome } from '../../programme/outcome.ts';
import type { ReportWanted } from '../../programme/report/report-writer.ts';
import { sampleBooking } from '../training/sample-session.ts';
import { codesOf, type ReportRegion, ReportRig, valuesOf } from './report-rig.ts';

const WANTED: ReportWanted = { asAt: '2016-02-05', audience: 'members', meeting: '' };

describe('A version of a report', () => {
  const rig = new ReportRig();
  let region: ReportRegion;
  before(() => rig.open());
  after(() => rig.close());
  beforeEach(async () => {
    region = await rig.region({ West: ['D01', 'D02'], South: ['D13'] });
    await region.person('manager', [{ role: 'programmeManager' }]);
    await region.person('checker', [{ role: 'governanceLead' }]);
    await region.person('performance', [{ role: 'performanceLead', authority: 'D01' }]);
    await region.person('chair', [{ role: 'chair' }]);
    await region.person('director', [{ role: 'director' }]);
    await region.person('trainer', [{ role: 'trainer' }, { role: 'director' }]);
    await region.person('delegate');
    await region.session({ bookings: [sampleBooking('D01', 'attended', { person: 'ann', ticket: 1 })] });
  });

  const draft = async (who: string, wanted: Partial<ReportWanted> = {}) =>
    region.reports.draft(await region.as(who), { ...WANTED, ...wanted });
  const check = async (who: string, id: string) => region.reports.check(await region.as(who), id, '');
  const approve = async (who: string, id: string) => region.reports.approve(await region.as(who), id);
  const issue = async (who: string, id: string) => region.reports.issue(await region.as(who), id);
  const show = async (who: string, id: string) => region.reports.show(await region.as(who), id);

  async function done<T>(outcome: Promise<Outcome<T>>): Promise<T> {
    const answer = await outcome;
    assert.ok(answer.ok, codesOf(answer).join());
    return answer.value;
  }

  /** Drafted, and all the way to the state before it is issued. */
  async function approved(wanted: Partial<ReportWanted> = {}): Promise<string> {
    const { report } = await done(draft('manager', wanted));
    await done(check('checker', report.id));
    await done(approve('chair', report.id));
    return report.id;
  }

  it('is superseded by a later version that is issued, and never takes the place of one', async () => {
    const [first, second] = [await approved(), await approved()];
    await done(issue('manager', first));
    await done(issue('manager', second));
    const { report } = await done(show('manager', first));
    assert.deepEqual([report.state, report.superseded?.version], ['superseded', 2]);
    assert.equal((await done(show('director', second))).report.state, 'issued');
    assert.deepEqual(codesOf(await show('director', first)), ['reportNotFound']);
    assert.deepEqual(codesOf(await issue('manager', first)), ['reportAlready']);
    const [third, fourth] = [await approved(), await approved()];
    await done(issue('manager', fourth));
    assert.deepEqual(codesOf(await issue('manager', third)), ['newerReportIssued']);
    assert.equal((await done(show('manager', third))).report.state, 'approved');
  });

  it('is issued once when it is pressed many times at once, and of two versions the later one stands', async () => {
    const [first, second] = [await approved(), await approved()];
    const presses = await Promise.all([first, second, second, first, second].map(id => issue('manager', id)));
    assert.ok(presses.filter(({ ok }) => ok).length <= 2);
    const versions = await region.stores.reports.versions(region.code, '2016-02-05', 'members');
    assert.deepEqual(
      versions.filter(({ state }) => state === 'issued').map(({ version }) => version),
      [2],
    );
  });

  it('stays issued when two press at once and one of them was quicker', async () => {
    const [first, second] = [await approved(), await approved()];
    await done(issue('manager', first));
    const { versions } = region.stores.reports;
    let isFirst = true;
    region.stores.reports.versions = async (...names) => {
      if (isFirst) {
        isFirst = false;
        await done(issue('manager', second));
      }
      return versions(...names);
    };
    assert.deepEqual(codesOf(await issue('manager', second)), ['reportAlready']);
    assert.equal((await done(show('director', second))).report.state, 'issued');
  });

  it('gets a version of its own where two draft at once', async () => {
    const reports = await Promise.all([1, 2, 3, 4].map(() => region.drafted()));
    assert.deepEqual(reports.map(({ version }) => version).sort(), [1, 2, 3, 4]);
  });

  it('takes what is yet to come on its own day for still to come', async () => {
    region.now = new Date('2015-06-18T10:00:00Z');
    await region.session({
      ...{ id: 'T5', code: 'T5', state: 'open', startsAt: new Date('2015-06-18T13:00:00Z') },
    });
    const values = valuesOf(await region.drafted({ asAt: '2015-06-18' }));
    assert.deepEqual([values['training.sessionsDelivered'], values['training.sessionsPlanned']], [1, 1]);
  });

  it('is a fault where the store fails, and nothing is kept', async () => {
    region.stores.reports.insert = () => Promise.reject(new Error('The disk is full.'));
    await assert.rejects(draft('manager'), /The disk is full/);
    assert.deepEqual(await region.stores.reports.versions(region.code, '2016-02-05', 'members'), []);
  });
});

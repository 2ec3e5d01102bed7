import assert from 'node:assert/strict';
import type { Outcome } from '../../programme/outcome.ts';
import type { ReportWanted } from '../../programme/report/report-writer.ts';
import { sampleBooking } from '../training/sample-session.ts';
import { codesOf, type ReportRegion, ReportRig, textOf, valuesOf } from './report-rig.ts';

const WANTED: ReportWanted = { asAt: '2016-02-05', audience: 'members', meeting: '' };

describe('A report', () => {
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

  it('goes from draft to issued, each step by those whose it is', async () => {
    const { report, actions } = await done(draft('manager'));
    assert.deepEqual([report.id, report.version, report.state], ['2016-02-05.members.1', 1, 'draft']);
    assert.deepEqual(actions, []);
    assert.deepEqual((await done(show('performance', report.id))).actions, ['check']);
    assert.deepEqual((await done(check('performance', report.id))).report.state, 'disclosureChecked');
    assert.deepEqual((await done(show('chair', report.id))).actions, ['approve']);
    assert.deepEqual((await done(approve('chair', report.id))).report.state, 'approved');
    const { report: issued, names } = await done(issue('manager', report.id));
    assert.equal(issued.state, 'issued');
    assert.deepEqual(
      [issued.drafted.by, issued.checked?.by, issued.approved?.by, issued.issued?.by],
      ['manager', 'performance', 'chair', 'manager'],
    );
    assert.equal(names.chair, 'chair by name');
  });

  it('is not approved without its check, nor issued without its approval, and says which is missing', async () => {
    const { id } = (await done(draft('manager'))).report;
    assert.deepEqual(codesOf(await approve('chair', id)), ['reportNotChecked']);
    assert.deepEqual(codesOf(await issue('manager', id)), ['reportNotChecked']);
    await done(check('checker', id));
    assert.deepEqual(codesOf(await issue('manager', id)), ['reportNotApproved']);
    assert.equal((await done(show('chair', id))).report.state, 'disclosureChecked');
  });

  it('goes through each step once', async () => {
    const id = await approved();
    assert.deepEqual(codesOf(await check('checker', id)), ['reportAlready']);
    assert.deepEqual(codesOf(await approve('chair', id)), ['reportAlready']);
    await done(issue('manager', id));
    assert.deepEqual(codesOf(await issue('manager', id)), ['reportAlready']);
  });

  it('is drafted, checked, approved and issued by nobody else', async () => {
    for (const who of ['chair', 'checker', 'director', 'trainer', 'delegate'])
      assert.deepEqual(codesOf(await draft(who)), ['notYourRole'], who);
    const { id } = (await done(draft('manager'))).report;
    for (const who of ['manager', 'chair', 'director'])
      assert.deepEqual(codesOf(await check(who, id)), ['notYourRole'], who);
    await done(check('checker', id));
    for (const who of ['manager', 'checker', 'director'])
      assert.deepEqual(codesOf(await approve(who, id)), ['notYourRole'], who);
    await done(approve('chair', id));
    for (const who of ['chair', 'checker', 'director'])
      assert.deepEqual(codesOf(await issue(who, id)), ['notYourRole'], who);
  });

  it('is there for its audience once it is issued, and for nobody else', async () => {
    const id = await approved();
    for (const who of ['director', 'trainer', 'delegate'])
      assert.deepEqual(codesOf(await show(who, id)), ['reportNotFound'], who);
    await done(issue('manager', id));
    await done(show('director', id));
    // Votes are in it, so no trainer sees it, not even one who is a director.
    for (const who of ['trainer', 'delegate'])
      assert.deepEqual(codesOf(await show(who, id)), ['reportNotForYou'], who);
    const ofsted = await approved({ audience: 'ofsted' });
    await done(issue('manager', ofsted));
    await done(show('trainer', ofsted));
    assert.deepEqual(codesOf(await show('director', ofsted)), ['reportNotForYou']);
    const all = await approved({ audience: 'public' });
    await done(issue('manager', all));
    await done(show('delegate', all));
    const listed = async (who: string) =>
      (await done(region.reports.list(await region.as(who)))).reports.map(({ audience }) => audience).sort();
    assert.deepEqual(await listed('manager'), ['members', 'ofsted', 'public']);
    assert.deepEqual(await listed('director'), ['members', 'public']);
    assert.deepEqual(await listed('trainer'), ['ofsted', 'public']);
    assert.deepEqual(await listed('delegate'), ['public']);
  });

  it('tells what it hides to those who make it, and to nobody else', async () => {
    const id = await approved();
    await done(issue('manager', id));
    const withheld = async (who: string) => region.reports.withheld(await region.as(who), id);
    assert.ok((await done(withheld('checker'))).withheld.length > 0);
    assert.deepEqual(codesOf(await withheld('director')), ['notYourRole']);
    assert.equal((await done(show('director', id))).seesWithheld, false);
  });

  it('is refused for a day that is yet to come, that is before the first record, and where there is none', async () => {
    assert.deepEqual(codesOf(await draft('manager', { asAt: '2016-02-06' })), ['asAtInFuture']);
    const early = await draft('manager', { asAt: '2015-06-17' });
    assert.deepEqual(early, {
      ok: false,
      refusals: [{ code: 'asAtBeforeFirst', asAt: '2015-06-17', first: '2015-06-18' }],
    });
    assert.ok((await draft('manager', { asAt: '2015-06-18' })).ok);
    const empty = await rig.region({ West: ['D01'] });
    const refused = await empty.reports.write(empty.code, WANTED, { at: empty.now });
    assert.deepEqual(codesOf(refused), ['nothingRecorded']);
  });

  it('says the same for ever, whatever is corrected; drafted again it is a new version (R1)', async () => {
    const first = await region.drafted();
    await region.stores.sessions.change(region.code, 'T1', session => ({
      next: { ...session, bookings: [] },
      answer: true,
    }));
    await region.stores.regions.putRegion({ code: region.code, name: 'Renamed', timezone: 'Europe/London' });
    assert.deepEqual(await region.stores.reports.byId(region.code, first.id), first);
    const second = await region.drafted();
    assert.deepEqual([second.version, second.regionName], [2, 'Renamed']);
    assert.deepEqual(
      [first, second].map(report => valuesOf(report)['training.trained']),
      [1, 0],
    );
    assert.deepEqual(await region.stores.reports.byId(region.code, first.id), first);
  });

  it('says the same when it is drafted again, of the same date, after other things have happened', async () => {
    const first = await region.drafted();
    region.now = new Date('2016-07-01T10:00:00Z');
    await region.session({
      ...{ id: 'T2', code: 'T2', startsAt: new Date('2016-03-17T09:30:00Z') },
      ...{ createdAt: new Date('2016-02-20T09:00:00Z') },
      bookings: [sampleBooking('D13', 'attended')],
    });
    const again = await region.drafted();
    assert.deepEqual(again.figures, first.figures);
    assert.equal(textOf(again), textOf(first));
    assert.deepEqual([again.id, again.title], ['2016-02-05.members.2', 'Demo Region February 2016 update']);
    assert.equal(valuesOf(await region.drafted({ asAt: '2016-06-30' }))['training.trained'], 2);
  });
});

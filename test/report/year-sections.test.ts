import assert from 'node:assert/strict';
import type { ReportAudience } from '../../programme/report/report.ts';
import { sampleChallenge, sampleFinding, sampleProgramme, sampleRow } from '../challenge/sample-challenge.ts';
import { sampleAction, samplePlan } from '../improvement/sample-plan.ts';
import {
  sampleCommission,
  sampleGroup,
  sampleMeeting,
  samplePlan as sampleMoney,
} from '../steering/sample-steering.ts';
import { sampleSummit } from '../summit/sample-summit.ts';
import { type ReportRegion, ReportRig } from './report-rig.ts';

const at = (day: string) => new Date(`${day}T10:00:00Z`);
const ALL = ['D01', 'D02', 'D03', 'D04', 'D05'];

describe("What a report says of the region's year", () => {
  const rig = new ReportRig();
  let region: ReportRegion;
  before(() => rig.open());
  after(() => rig.close());
  beforeEach(async () => {
    region = await rig.region({ West: ALL });
  });

  const drafted = (audience?: ReportAudience, asAt?: string) => region.draftedFor(audience, asAt);

  /** Four of five took part; two findings of one challenge are released, one of them collated. */
  async function challenged(): Promise<void> {
    const { challenges, findings } = region.stores;
    const mine = { region: region.code };
    await challenges.insertProgramme(sampleProgramme(mine));
    const declined = sampleRow('D05', ['declined'], mine);
    const steps = declined.steps.map(one => ({
      ...one,
      ...(one.status === 'declined' && { reason: 'capacity' }),
    }));
    await challenges.insertMissingParticipations([
      ...ALL.slice(0, 4).map(code => sampleRow(code, ['committed', 'participating'], mine)),
      { ...declined, steps },
    ]);
    await challenges.putTopic({ ...mine, code: 'neglect', title: 'Neglect' });
    const visited = { state: 'visited' as const, at: at('2015-10-01'), by: 'lead' };
    await challenges.insertChallenge(sampleChallenge({ ...mine, states: [visited] }));
    const released = {
      visibility: 'approvedForCollation' as const,
      releasedBy: 'host',
      releasedAt: at('2015-11-01'),
    };
    await findings.insert(sampleFinding('one', { ...mine, ...released }));
    await findings.insert(
      sampleFinding('two', {
        ...mine,
        ...released,
        visibility: 'collated',
        collatedBy: 'manager',
        collatedAt: at('2015-11-02'),
      }),
    );
    await findings.insert(sampleFinding('kept', { ...mine, text: 'What only the host may read' }));
  }

  describe('of peer challenge', () => {
    beforeEach(challenged);

    it('is how many took part and on what, and for members who did not, and why', async () => {
      const { values, text } = await drafted();
      assert.deepEqual(
        ['year', 'participated', 'authorities', 'visits', 'findingsReleased', 'findingsCollated'].map(
          code => values[`peerChallenge.${code}`],
        ),
        ['2015', 4, 5, 1, 2, 1],
      );
      assert.equal(values['peerChallenge.topicChallenges neglect'], 1);
      assert.match(text, /4 of 5 authorities participated in the peer challenge programme for 2015\./);
      assert.match(text, /so far 1 of 2 findings that hosts have released, on 1 topic\. Found: “Neglect”/);
      assert.match(text, /"Authority D05","Does not take part","capacity"/);
    });

    it('names nobody and no reason to the public, and is nothing at all for the inspectorate', async () => {
      const everybody = await drafted('public');
      assert.equal(everybody.values['peerChallenge.participated'], 4);
      assert.doesNotMatch(JSON.stringify(everybody.report), /D05|capacity/);
      const ofsted = await drafted('ofsted');
      assert.doesNotMatch(JSON.stringify(ofsted.report), /peer|neglect|challenge/i);
    });

    it('never has the text of a finding, released or not', async () => {
      for (const audience of ['members', 'public', 'ofsted'] as const)
        assert.doesNotMatch(JSON.stringify((await drafted(audience)).report), /What was found|only the host/);
    });

    it('still is of all that there were when two authorities have merged in the middle of the year', async () => {
      const [first] = await region.stores.regions.authorities(region.code);
      if (first) await region.stores.regions.putAuthority({ ...first, validTo: '2015-09-30' });
      const { values } = await drafted();
      assert.deepEqual([values['peerChallenge.participated'], values['peerChallenge.authorities']], [4, 5]);
    });

    it('is enough to draft a report, from the first day of the programme on', async () => {
      assert.equal((await drafted('members', '2015-06-01')).values['peerChallenge.participated'], 0);
      await assert.rejects(drafted('members', '2015-05-31'), /asAtBeforeFirst/);
    });
  });

  it('is who came to the summit, with those who stayed away for members alone', async () => {
    await region.stores.summits.insert(
      sampleSummit({
        ...{ region: region.code, state: 'held', approach: 'Outcomes Based Accountability' },
        ...{ date: '2015-11-27', keyMessages: ['Work together', 'Use data'] },
        counts: [
          ...ALL.slice(0, 4).map(authority => ({ capacity: 'seniorOfficer' as const, authority, count: 2 })),
          { capacity: 'lscbChair', count: 2 },
          { capacity: 'ceGroupChair', count: 1 },
        ],
      }),
    );
    const { values, text } = await drafted();
    assert.deepEqual(
      ['date', 'authorities', 'of', 'officers', 'lscbChairs', 'chiefExecutiveGroupChairs', 'attendees'].map(
        code => values[`summit.${code}`],
      ),
      ['2015-11-27', 4, 5, 8, 2, 1, 11],
    );
    assert.match(
      text,
      /held on 27 November 2015, attended by 8 senior officers of all but one of the authorities \(4 of 5\), 2 LSCB chairs and the chair of the chief executives' group\./,
    );
    assert.match(text, /which uses performance data to inform how outcomes can be improved/);
    assert.match(text, /"Work together\.","Use data\."/);
    assert.equal(values['summit.absent D05'], true);
    assert.doesNotMatch(JSON.stringify((await drafted('public')).report), /Authority D05/);
    assert.doesNotMatch(JSON.stringify((await drafted('ofsted')).report), /summit|LSCB/i);
  });

  it('is how the plan goes, as it stood on the day, and for members on a page', async () => {
    const { plans } = region.stores;
    const mine = { region: region.code };
    const moves = [{ to: 'active' as const, by: 'manager', at: at('2016-01-10') }];
    await plans.insertPlan(samplePlan({ ...mine, moves, createdAt: at('2016-01-05') }));
    for (const n of [1, 2])
      await plans.insertAction(
        sampleAction(n, { ...mine, createdAt: at('2016-01-05'), due: n === 1 ? '2016-02-01' : '2016-09-30' }),
      );
    const { values, text } = await drafted();
    assert.deepEqual(
      ['year', 'state', 'actions', 'green', 'red', 'overdue'].map(code => values[`plan.${code}`]),
      ['2016', 'active', 2, 2, 0, 1],
    );
    assert.match(
      text,
      /The regional improvement plan for 2016 is under way, on “Preventing and tackling neglect”/,
    );
    assert.match(text, /That is “Action number 1”, due on 1 February 2016\./);
    // Nobody knows the sponsor, so both need one, as long as the day lasts.
    assert.equal(values['plan.withoutSponsor'], 2);
    assert.match(text, /To be sponsored anew: “Action number 1” and “Action number 2”\./);
    const everybody = await drafted('public');
    assert.equal(everybody.values['plan.overdue'], 1);
    assert.doesNotMatch(JSON.stringify(everybody.report), /Action number/);
    assert.doesNotMatch(JSON.stringify((await drafted('ofsted')).report), /plan/);
    region.now = at('2016-03-02');
    await plans.insertAction(sampleAction(3, { ...mine, createdAt: at('2016-03-01') }));
    assert.equal((await drafted()).values['plan.actions'], 2);
  });

  it('is what the steering group was asked, who sponsors, the money and the meetings', async () => {
    const { steering, meetings } = region.stores;
    const mine = { region: region.code };
    await steering.insertCommission(sampleCommission(mine));
    const sponsorship = { sponsor: 'director', from: '2015-09-01', by: 'manager', at: at('2015-09-01') };
    await steering.insertGroup(sampleGroup('Early help', { ...mine, sponsorships: [sponsorship] }));
    await steering.insertGroup(sampleGroup('Care leavers', mine));
    await steering.insertPlan(
      sampleMoney({
        ...mine,
        contributions: [{ id: 'c', source: 'Each authority', each: 300_050, times: 2, on: '2015-12-01' }],
      }),
    );
    await meetings.insert(sampleMeeting({ ...mine, state: 'cancelled', cancelReason: 'too few' }));
    const { report, values, text } = await drafted();
    assert.deepEqual(
      ['supportGroups.total', 'supportGroups.sponsored', 'fund.available', 'meetings.cancelled'].map(
        code => values[code],
      ),
      [2, 1, 600_100, 1],
    );
    assert.equal(report.figures.find(({ code }) => code === 'fund.available')?.shown, '£6,001');
    assert.match(text, /1 of 2 regional support groups have a sponsor\. Without one: Care leavers\./);
    assert.match(text, /\["Care leavers","Nobody yet",""\],\["Early help","A director","1 September 2015"\]/);
    assert.match(text, /The meeting of 19 January 2016 was cancelled\. The reason: too few\./);
    assert.match(text, /the group was tasked by the ADCS branch: Improve sponsorship/);
    const everybody = await drafted('public');
    assert.equal(everybody.values['supportGroups.sponsored'], 1);
    assert.doesNotMatch(JSON.stringify(everybody.report), /£|pence|Care leavers|cancelled/);
    assert.doesNotMatch(JSON.stringify((await drafted('ofsted')).report), /sponsor|branch/);
  });
});

import assert from 'node:assert/strict';
import { edited } from '../../programme/improvement/action-history.ts';
import type { RoleAssignment } from '../../programme/region/roles.ts';
import { sampleAction, samplePlan } from '../improvement/sample-plan.ts';
import { type ReportRegion, ReportRig } from '../report/report-rig.ts';
import {
  dateAt,
  sampleAnswer,
  sampleCommission,
  sampleGroup,
  sampleMeeting,
  samplePlan as sampleMoney,
} from '../steering/sample-steering.ts';
import { at, told } from './telling.ts';

const MANAGER: RoleAssignment[] = [{ role: 'programmeManager' }];
const [MONDAY, NEXT] = [at('2016-06-20'), at('2016-06-27')];

describe('The plan and the steering group in the digest', () => {
  const rig = new ReportRig();
  let region: ReportRegion;
  before(() => rig.open());
  after(() => rig.close());
  beforeEach(async () => {
    region = await rig.region({ West: ['D01', 'D02'] });
  });

  const mine = () => ({ region: region.code });
  const plan = (more: { roles?: RoleAssignment[]; person?: string; since?: Date; now?: Date } = {}) =>
    told(region.services.plans.digest, { ...mine(), since: MONDAY, now: NEXT, ...more });
  const group = (more: { roles?: RoleAssignment[]; person?: string; since?: Date; now?: Date } = {}) =>
    told(region.services.steering.digest, { ...mine(), since: MONDAY, now: NEXT, ...more });

  describe('of the plan', () => {
    const red = { rag: 'red' as const, ragReason: 'No data' };
    beforeEach(async () => {
      const { plans } = region.stores;
      const moves = [{ to: 'active' as const, by: 'manager', at: at('2016-05-03') }];
      await plans.insertPlan(samplePlan({ ...mine(), moves }));
      const toldAt = at('2016-06-10');
      const note = { by: 'owner', at: toldAt, text: 'On' };
      await plans.insertAction(sampleAction(1, { ...mine(), notes: [note] }));
      const awaiting = { what: 'red' as const, by: 'owner', at: at('2016-06-22') };
      const second = sampleAction(2, {
        ...mine(),
        due: '2016-06-21',
        notes: [{ ...note, at: at('2016-06-22') }],
      });
      await plans.insertAction(edited(second, { ...red, awaiting }, { by: 'owner', at: at('2016-06-22') }));
    });

    it('says what has changed, what has become overdue, and of what nothing is heard any more, by code', async () => {
      const { plan: lines } = await plan();
      assert.deepEqual(
        lines?.map(({ says, codes, changed }) => [says, codes ?? changed]),
        [
          ['planStands', 1],
          ['planOverdue', ['A2']],
          ['planStale', ['A1']],
        ],
      );
      assert.deepEqual(await plan({ since: NEXT, now: at('2016-06-28') }), {});
    });

    it('asks whoever confirms, and not whoever said it', async () => {
      const { decisions } = await plan({ roles: MANAGER });
      assert.deepEqual(decisions, [{ says: 'confirmActions', count: 1, waitingSince: at('2016-06-22') }]);
      assert.equal((await plan({ roles: MANAGER, person: 'owner' })).decisions, undefined);
      assert.equal((await plan()).decisions, undefined);
    });

    it('asks the branch to agree to what was submitted', async () => {
      const { plans } = region.stores;
      const [active] = await plans.plans(region.code);
      const moves = [{ to: 'submitted' as const, by: 'manager', at: at('2016-06-23') }];
      if (active) await plans.changePlan(active, { ...active, state: 'submitted', moves, revision: 2 });
      const { decisions } = await plan({ roles: [{ role: 'branchChair' }] });
      assert.deepEqual(
        decisions?.map(({ says }) => says),
        ['agreePlan'],
      );
    });

    it('tells whoever trains nothing, whatever else she is', async () => {
      assert.deepEqual(await plan({ roles: [{ role: 'trainer' }, { role: 'chair' }] }), {});
    });
  });

  describe('of the steering group', () => {
    const JULY = dateAt('2016-07-06T10:00:00Z');

    it('says who comes to the next meeting when somebody has answered, and asks who has not', async () => {
      const { meetings, people } = region.stores;
      for (const id of ['anna', 'chair'])
        await region.person(id, [{ role: id === 'chair' ? 'chair' : 'steeringMember' }]);
      await meetings.insert(sampleMeeting({ ...mine(), dates: [JULY], chosen: JULY.id, quorum: 2 }));
      assert.equal((await people.byId(region.code, 'anna'))?.id, 'anna');
      await meetings.putAnswer(
        sampleAnswer('chair', 'yes', { ...mine(), date: JULY.id, at: at('2016-06-23') }),
      );
      const { meetings: news, decisions } = await group();
      const [{ says, yes, no, noAnswer, quorum, expected, isEnough } = {}] = news ?? [];
      assert.deepEqual(
        [says, yes, no, noAnswer, quorum, expected, isEnough],
        ['nextMeeting', 1, 0, 1, 2, 1, false],
      );
      assert.deepEqual(
        decisions?.map(({ says: what, count }) => [what, count]),
        [['answerMeetings', 1]],
      );
      const ofChair = await group({ person: 'chair', roles: [{ role: 'chair' }], now: at('2016-06-21') });
      assert.equal(ofChair.decisions, undefined);
    });

    it('asks whoever calls meetings to offer other dates, 10 working days ahead, as long as too few may come', async () => {
      const { meetings } = region.stores;
      await region.person('anna', [{ role: 'steeringMember' }]);
      await meetings.insert(sampleMeeting({ ...mine(), dates: [JULY], chosen: JULY.id, quorum: 1 }));
      const asked = async (now: string, roles = MANAGER) => (await group({ roles, now: at(now) })).decisions;
      assert.equal(await asked('2016-06-21'), undefined);
      const { startsAt } = JULY;
      const waits = { meeting: 'meeting', startsAt, expected: 0, quorum: 1 };
      assert.deepEqual(await asked('2016-06-27'), [
        { says: 'offerDates', ...waits, waitingSince: new Date('2016-06-21T23:00:00Z') },
      ]);
      assert.equal(await asked('2016-06-27', [{ role: 'director' }]), undefined);
      await meetings.putAnswer(
        sampleAnswer('anna', 'yes', { ...mine(), date: JULY.id, at: at('2016-06-27') }),
      );
      assert.equal(await asked('2016-06-28'), undefined);
    });

    it('tells of the forecast once more on the day of the warning, and not again', async () => {
      await region.stores.meetings.insert(sampleMeeting({ ...mine(), dates: [JULY], chosen: JULY.id }));
      const says = async (since: string, now: string) =>
        (await group({ since: at(since), now: at(now) })).meetings?.map(line => line.says);
      assert.equal(await says('2016-06-13', '2016-06-20'), undefined);
      assert.deepEqual(await says('2016-06-20', '2016-06-27'), ['nextMeeting']);
      assert.equal(await says('2016-06-27', '2016-07-04'), undefined);
    });

    it('tells of meetings that were held, cancelled or offered, each once', async () => {
      const { meetings } = region.stores;
      const changedAt = at('2016-06-22');
      const past = dateAt('2016-06-21T10:00:00Z');
      const about = { ...mine(), dates: [past], chosen: past.id, changedAt };
      await meetings.insert(
        sampleMeeting({ ...about, id: 'held', state: 'held', members: ['a', 'b'], present: ['a'] }),
      );
      await meetings.insert(sampleMeeting({ ...about, id: 'off', state: 'cancelled', cancelReason: 'x' }));
      const { chosen: _, ...open } = sampleMeeting({
        ...mine(),
        id: 'open',
        state: 'proposed',
        dates: [JULY],
      });
      await meetings.insert({ ...open, offeredAt: changedAt });
      const { meetings: news } = await group();
      assert.deepEqual(news?.map(({ says }) => says).sort(), [
        'meetingCancelled',
        'meetingDates',
        'meetingHeld',
      ]);
      assert.equal((await group({ since: NEXT, now: at('2016-06-28') })).meetings, undefined);
      assert.deepEqual(await group({ roles: [{ role: 'voter', authority: 'D01' }] }), {});
    });

    it('counts commissions, sponsors and money when something has happened to them', async () => {
      const { steering } = region.stores;
      const stale = { createdAt: at('2016-06-10'), due: '2016-06-24' };
      await steering.insertCommission(sampleCommission({ ...mine(), ...stale }));
      const sponsorship = { sponsor: 'dana', from: '2016-06-22', by: 'manager', at: at('2016-06-22') };
      await steering.insertGroup(sampleGroup('Early help', { ...mine(), sponsorships: [sponsorship] }));
      await steering.insertGroup(sampleGroup('Care leavers', mine()));
      await steering.insertPlan(sampleMoney({ ...mine(), changedAt: at('2016-06-23') }));
      const { meetings: news } = await group();
      assert.deepEqual(news, [
        { says: 'commissionsStand', open: 1, noted: 0, stale: 1, overdue: 1 },
        { says: 'fundStands', committed: 0, available: 4_800_000, planned: 0 },
        { says: 'groupsStand', sponsored: 1, total: 2 },
      ]);
      const officer = await group({ roles: [{ role: 'linkOfficer', authority: 'D01' }] });
      assert.deepEqual(
        officer.meetings?.map(({ says }) => says),
        ['groupsStand'],
      );
    });

    it('says that a sponsor has left', async () => {
      await region.person('dana');
      await region.stores.people.change(region.code, 'dana', { leftOn: '2016-06-22' });
      const sponsorship = { sponsor: 'dana', from: '2015-09-01', by: 'manager', at: at('2015-09-01') };
      await region.stores.steering.insertGroup(
        sampleGroup('Early help', { ...mine(), sponsorships: [sponsorship] }),
      );
      assert.deepEqual((await group()).meetings, [{ says: 'groupsStand', sponsored: 0, total: 1 }]);
    });
  });
});

import assert from 'node:assert/strict';
import type { RoleAssignment } from '../../programme/region/roles.ts';
import { sampleChallenge, sampleFinding, sampleProgramme, sampleRow } from '../challenge/sample-challenge.ts';
import { sampleIndicator, sampleValue } from '../indicators/sample-indicator.ts';
import { type ReportRegion, ReportRig } from '../report/report-rig.ts';
import { sampleGuest, sampleSummit } from '../summit/sample-summit.ts';
import { at, told } from './telling.ts';

const CHAIR: RoleAssignment[] = [{ role: 'chair' }];
const TRAINER: RoleAssignment[] = [{ role: 'trainer' }, { role: 'chair' }];
const [MONDAY, NEXT] = [at('2015-11-23'), at('2015-11-30')];

describe('The rest of the year in the digest', () => {
  const rig = new ReportRig();
  let region: ReportRegion;
  before(() => rig.open());
  after(() => rig.close());
  beforeEach(async () => {
    region = await rig.region({ West: ['D01', 'D02'] });
  });

  const mine = () => ({ region: region.code });
  const read = (
    of: 'challenge' | 'summit' | 'reports' | 'oba',
    more: Partial<Parameters<typeof told>[1]> = {},
  ) => told(region.services[of].digest, { ...mine(), since: MONDAY, now: NEXT, ...more });

  it('is what is new in peer challenge, in counts, and learning that a chair has to approve', async () => {
    const { challenges, findings, learning } = region.stores;
    await challenges.insertProgramme(sampleProgramme(mine()));
    await challenges.insertMissingParticipations(
      ['D01', 'D02'].map(code => sampleRow(code, ['committed', 'participating'], mine())),
    );
    await challenges.putTopic({ ...mine(), code: 'neglect', title: 'Neglect' });
    await challenges.insertChallenge(sampleChallenge(mine()));
    const released = {
      visibility: 'approvedForCollation' as const,
      releasedBy: 'host',
      releasedAt: at('2015-11-24'),
    };
    await findings.insert(sampleFinding('one', { ...mine(), ...released }));
    await learning.put({
      ...{ ...mine(), programme: 'programme', topic: 'neglect', text: 'Listen', sourceCount: 1 },
      ...{ writtenBy: 'manager', writtenAt: at('2015-11-25') },
    });
    const { meetings, decisions } = await read('challenge', { roles: CHAIR });
    const [{ says, participated, of, released: n, moved } = {}] = meetings ?? [];
    assert.deepEqual([says, participated, of, n, moved], ['challengeStands', 2, 2, 1, 0]);
    assert.deepEqual(decisions, [
      { says: 'approveLearning', programme: 'programme', count: 1, waitingSince: at('2015-11-25') },
    ]);
    assert.equal((await read('challenge', { roles: CHAIR, person: 'manager' })).decisions, undefined);
    assert.deepEqual(await read('challenge', { roles: TRAINER }), {});
    assert.equal((await read('challenge', { since: NEXT, now: at('2015-12-07') })).meetings, undefined);
  });

  it('is who comes to the summit, and asks a guest who has not answered; then who came', async () => {
    const { summits } = region.stores;
    await summits.insert(sampleSummit({ ...mine(), date: '2015-12-10' }));
    const invitedAt = at('2015-11-24');
    const answered = { answer: 'yes', answeredFor: '2015-12-10', answeredAt: at('2015-11-25') } as const;
    await summits.insertMissingGuests([
      sampleGuest('anna', { ...mine(), invitedAt }),
      sampleGuest('bert', { ...mine(), invitedAt, ...answered }),
    ]);
    const { meetings, decisions } = await read('summit');
    assert.deepEqual(
      meetings?.map(({ says, yes, no, noAnswer }) => [says, yes, no, noAnswer]),
      [['summitToCome', 1, 0, 1]],
    );
    assert.deepEqual(
      decisions?.map(({ says, summit }) => [says, summit]),
      [['answerSummit', 'summit']],
    );
    assert.equal((await read('summit', { person: 'bert' })).decisions, undefined);
    assert.equal((await read('summit', { roles: TRAINER })).meetings, undefined);
    await summits.change(region.code, 'summit', summit => ({
      next: {
        ...{ ...summit, state: 'held', changedAt: at('2015-12-11') },
        counts: [{ capacity: 'seniorOfficer', authority: 'D01', count: 3 }],
      },
      answer: true,
    }));
    const then = await read('summit', { since: at('2015-12-07'), now: at('2015-12-14') });
    assert.deepEqual(
      then.meetings?.map(({ says, authorities, of, attendees }) => [says, authorities, of, attendees]),
      [['summitHeld', 1, 2, 3]],
    );
    assert.deepEqual(await read('summit', { since: at('2015-12-14'), now: at('2015-12-21') }), {});
  });

  it('asks for the next step of an update, and not of a version that was drafted anew', async () => {
    await region.session();
    const now = region.now;
    const { id } = await region.drafted({ asAt: '2016-02-05' });
    const says = async (role: 'governanceLead' | 'chair' | 'programmeManager') =>
      (await read('reports', { roles: [{ role }], since: MONDAY, now })).decisions?.map(one => [
        one.says,
        one.count,
      ]);
    assert.deepEqual(await says('governanceLead'), [['checkReports', 1]]);
    assert.equal(await says('chair'), undefined);
    const checked = { at: now, by: 'checker' };
    await region.stores.reports.move(region.code, id, {
      from: 'draft',
      to: 'disclosureChecked',
      set: { checked },
    });
    assert.deepEqual(await says('chair'), [['approveReports', 1]]);
    await region.drafted({ asAt: '2016-02-05' });
    assert.equal(await says('chair'), undefined);
    assert.deepEqual(await says('governanceLead'), [['checkReports', 1]]);
  });

  it("asks a link officer to approve the own authority's figures, and nobody else", async () => {
    const { indicators } = region.stores;
    await indicators.insertIndicator(sampleIndicator({ ...mine(), status: 'local' }));
    await indicators.putValues([sampleValue({ ...mine(), authority: 'D01' })]);
    const officer = (authority: string): RoleAssignment[] => [{ role: 'linkOfficer', authority }];
    const { decisions } = await read('oba', { roles: officer('D01') });
    assert.deepEqual(
      decisions?.map(({ says, count }) => [says, count]),
      [['approveValues', 1]],
    );
    assert.deepEqual(await read('oba', { roles: officer('D02') }), {});
    assert.deepEqual(await read('oba', { roles: CHAIR }), {});
  });

  it('says how many figures have begun to count since the last digest, and nothing of it to whoever trains', async () => {
    const value = (authority: string, decided: string, indicator = 'SP2') =>
      sampleValue({ ...mine(), indicator, authority, state: 'approved', decidedAt: at(decided) });
    await region.stores.indicators.putValues([
      value('D03', '2016-01-20'),
      value('D01', '2016-02-03'),
      value('D02', '2016-02-03'),
      value('D01', '2016-02-04', 'VAC'),
      value('D02', '2016-02-09', 'VAC'),
    ]);
    const reading = { since: at('2016-02-01'), now: at('2016-02-08') };
    const { plan } = await read('oba', { roles: CHAIR, ...reading });
    assert.deepEqual(plan, [{ says: 'valuesApproved', values: 3, indicators: 2 }]);
    assert.deepEqual(await read('oba', { roles: [{ role: 'trainer' }, { role: 'chair' }], ...reading }), {});
    assert.deepEqual(await read('oba', { roles: CHAIR, since: at('2016-02-05'), now: at('2016-02-08') }), {});
  });
});

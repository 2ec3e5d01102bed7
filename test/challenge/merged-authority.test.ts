import assert from 'node:assert/strict';
import type { Person } from '../../programme/region/person.ts';
import { codesOf, worked } from '../support/outcomes.ts';
import { sampleAuthority } from '../training/sample-session.ts';
import { challengeRig } from './challenge-rig.ts';

const CODES = Array.from({ length: 16 }, (_, i) => `D${String(i + 1).padStart(2, '0')}`);
/** Two of the 16 become one on 1 April 2019. */
const MERGED = CODES.map(code =>
  sampleAuthority(code, 'West', code > 'D14' ? { validTo: '2019-03-31', successors: ['E01'] } : {}),
);
const HEIR = sampleAuthority('E01', 'West', { validFrom: '2019-04-01', predecessors: ['D15', 'D16'] });

describe('An authority that is merged in the middle of a year', () => {
  let rig: Awaited<ReturnType<typeof challengeRig>>;
  let manager: Person;
  beforeEach(async () => {
    rig = await challengeRig([...MERGED, HEIR]);
    manager = await rig.person('Manager', ['programmeManager']);
  });
  afterEach(() => rig.close());

  const begun = async (year: number, beginsOn: string, time: string) =>
    worked(
      await rig.services.programmes.begin(rig.as(manager, time), `programme-${year}`, {
        year,
        shape: 'pair',
        theme: 'All of it',
        beginsOn,
      }),
    );
  const moved = async (codes: readonly string[], status: 'committed' | 'participating', time: string) =>
    worked(
      await rig.services.participations.move(rig.as(manager, time), 'programme-2019', codes, {
        status,
        reason: '',
      }),
    );
  const counts = async (asAt: string) => {
    const { year, participated, of } = (await rig.services.figures.figures(rig.region, asAt)) ?? {};
    return [year, participated, of];
  };

  it('changes nothing in the year that began with it, and the next year has one row for what came of it', async () => {
    await begun(2019, '2019-01-14', '2019-01-14T09:00:00Z');
    await moved(['D01', 'D15', 'D16'], 'committed', '2019-01-20T09:00:00Z');
    await moved(['D01', 'D15', 'D16'], 'participating', '2019-02-20T09:00:00Z');
    assert.deepEqual(await counts('2019-03-31'), [2019, 3, 16]);
    assert.deepEqual(await counts('2019-12-31'), [2019, 3, 16]);
    await begun(2020, '2020-01-13', '2020-01-13T09:00:00Z');
    const rows = await rig.stores.challenges.participations(rig.region, ['programme-2020']);
    assert.deepEqual([rows.length, rows.at(-1)?.authority], [15, 'E01']);
  });

  it('leaves 16 in a report on 2015, even where that year is written down long afterwards', async () => {
    await begun(2015, '2015-06-01', '2026-11-28T09:00:00Z');
    worked(
      await rig.services.participations.move(
        rig.as(manager, '2026-11-28T09:00:00Z'),
        'programme-2015',
        CODES.slice(0, 12),
        { status: 'committed', on: '2015-06-20', reason: '' },
      ),
    );
    worked(
      await rig.services.participations.move(
        rig.as(manager, '2026-11-28T09:05:00Z'),
        'programme-2015',
        CODES.slice(0, 12),
        { status: 'participating', on: '2015-09-01', reason: '' },
      ),
    );
    assert.deepEqual(await counts('2015-08-31'), [2015, 0, 16]);
    assert.deepEqual(await counts('2016-02-05'), [2015, 12, 16]);
  });

  it('has its findings released by the director of what came of it, and by nobody of elsewhere', async () => {
    await begun(2019, '2019-01-14', '2019-01-14T09:00:00Z');
    await moved(['D01', 'D15'], 'committed', '2019-01-20T09:00:00Z');
    const lead = await rig.person('Lead', [], 'D01');
    const host = await rig.person('Host', ['director'], 'D15');
    const heir = await rig.person('Heir', ['director'], 'E01');
    const other = await rig.person('Other', ['director'], 'D14');
    const { challenges, findings } = rig.services;
    const sides = { hosts: ['D15'], challengers: ['D01'] };
    const as = (person: Person, day: string) => rig.as(person, `2019-${day}T09:00:00Z`);
    worked(await challenges.plan(as(manager, '01-21'), 'visit', 'programme-2019', sides));
    const scope = {
      lead: 'Lead',
      team: [],
      keyLinesOfEnquiry: ['How?'],
      firstDay: '2019-02-04',
      lastDay: '2019-02-04',
    };
    worked(await challenges.scope(as(manager, '01-22'), 'visit', 1, scope));
    for (const to of ['scoped', 'selfAssessmentShared', 'visited'] as const)
      worked(await challenges.moveOn(as(lead, '02-04'), 'visit', to));
    await rig.stores.challenges.putTopic({ region: rig.region, code: 'neglect', title: 'Neglect' });
    const draft = { kind: 'strength', topic: 'neglect', text: 'Read weekly' } as const;
    worked(await findings.draft(as(lead, '02-05'), 'finding', { challenge: 'visit' }, draft));
    worked(await challenges.moveOn(as(lead, '02-05'), 'visit', 'findingsDrafted'));
    worked(await challenges.moveOn(as(host, '02-06'), 'visit', 'findingsAgreed'));

    const release = (person: Person, day: string) =>
      findings.release(as(person, day), 'visit', ['finding'], new Date(`2019-${day}T08:00:00Z`));
    assert.deepEqual(codesOf(await release(heir, '03-31')), ['onlyHostReleases'], 'not there yet');
    assert.deepEqual(codesOf(await release(host, '04-01')), ['onlyHostReleases'], 'no longer there');
    assert.deepEqual(codesOf(await release(other, '04-01')), ['onlyHostReleases']);
    worked(await release(heir, '04-01'));
    assert.equal((await rig.stores.findings.byId(rig.region, 'finding'))?.releasedBy, 'heir');
    worked(await release(heir, '04-02'));
    assert.equal((await rig.stores.challenges.challenge(rig.region, 'visit'))?.state, 'learningReleased');
  });
});

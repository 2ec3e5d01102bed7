import assert from 'node:assert/strict';
import { STAFF_GROUPS, type StaffGroup } from '../../programme/region/person.ts';
import { REPORT_AUDIENCES } from '../../programme/report/report.ts';
import { samplePerson } from '../storage/contract/samples.ts';
import { sampleBooking } from '../training/sample-session.ts';
import { type ReportRegion, ReportRig } from './report-rig.ts';

const GROUPS = ['headOfService', 'serviceManager', 'principalSocialWorker', 'unknown'];

describe('What a report says of the staff groups that were trained', () => {
  const rig = new ReportRig();
  let region: ReportRegion;
  before(() => rig.open());
  after(() => rig.close());
  beforeEach(async () => {
    region = await rig.region({ West: ['D01'], North: ['D10'] });
  });

  /** A session that so many of each group attended, and so many who had not said theirs. */
  async function attended(groups: Partial<Record<StaffGroup, number>>, others = 0): Promise<void> {
    const all = [...STAFF_GROUPS, undefined].flatMap(staffGroup => {
      const count = staffGroup === undefined ? others : (groups[staffGroup] ?? 0);
      return Array.from({ length: count }, (_, n) =>
        samplePerson(region.code, `${region.code}-${staffGroup}-${n}`, { ...(staffGroup && { staffGroup }) }),
      );
    });
    for (const person of all) await region.stores.people.insert(person);
    await region.session({
      bookings: all.map(({ id: person }) => sampleBooking('D01', 'attended', { person })),
    });
  }

  it('is each as it is, the most first, to every audience', async () => {
    await attended({ headOfService: 6, serviceManager: 9, principalSocialWorker: 7 });
    for (const audience of REPORT_AUDIENCES) {
      const { values, text, report } = await region.draftedFor(audience);
      assert.deepEqual(
        GROUPS.map(code => values[`training.trainedByStaffGroup ${code}`]),
        [6, 9, 7, undefined],
      );
      assert.match(text, /They are of 3 staff groups\./);
      const chart = report.parts
        .flatMap(({ blocks }) => blocks)
        .find(one => one.kind === 'chart' && one.caption === 'People trained, by staff group');
      assert.deepEqual(chart?.kind === 'chart' && chart.bars.map(({ label, text: n }) => `${label} ${n}`), [
        'Service manager 9',
        'Principal social worker 7',
        'Head of service 6',
      ]);
    }
  });

  it('hides a few, and another group from which they could be worked out, and says so to those who check (X4, X9)', async () => {
    await attended({ headOfService: 8, serviceManager: 9, principalSocialWorker: 2 }, 7);
    const { values, report, text } = await region.draftedFor();
    assert.deepEqual(
      GROUPS.map(code => values[`training.trainedByStaffGroup ${code}`]),
      [8, 9, 'c', 'c'],
    );
    assert.equal(values['training.trained'], 26);
    assert.deepEqual(
      report.withheld.map(({ code, of, rule, second }) => [code, of?.name, rule, second]),
      [
        ['training.trainedByStaffGroup', 'Not said', 'X4', true],
        ['training.trainedByStaffGroup', 'Principal social worker', 'X4', undefined],
      ],
    );
    assert.match(text, /c stands for 1 to 5 people/);
  });

  it('tells none where nothing else keeps a few from being worked out', async () => {
    await attended({ principalSocialWorker: 2 });
    const { values, report } = await region.draftedFor();
    assert.equal(values['training.trainedByStaffGroup principalSocialWorker'], 'c');
    assert.deepEqual(report.withheld.filter(({ code }) => code === 'training.trainedByStaffGroup').length, 1);
  });

  it('is nothing where nobody has said hers', async () => {
    await attended({}, 9);
    const { text } = await region.draftedFor();
    assert.doesNotMatch(text, /staff group/);
  });
});

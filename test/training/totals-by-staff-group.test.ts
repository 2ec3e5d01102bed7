import assert from 'node:assert/strict';
import type { StaffGroup } from '../../programme/region/person.ts';
import { totalsService } from '../../programme/training/totals-service.ts';
import type { StaffGroupTotals } from '../../programme/training/training-totals.ts';
import { sampleBooking } from './sample-session.ts';
import { type TrainingRegion, TrainingRig } from './training-rig.ts';

describe('The totals of training by staff group', () => {
  const rig = new TrainingRig();
  let region: TrainingRegion;
  before(() => rig.open());
  after(() => rig.close());
  beforeEach(async () => {
    region = await rig.region({ West: ['D01'] });
  });

  const saying = async (id: string, staffGroup: StaffGroup): Promise<void> => {
    await region.person(id, 'D01');
    await region.stores.people.change(region.code, id, { staffGroup });
  };

  async function deliver(day: string, people: readonly string[]): Promise<void> {
    const startsAt = new Date(`${day}T10:00:00Z`);
    await region.session({
      ...{ id: day, code: day, state: 'completed', startsAt, createdAt: startsAt },
      endsAt: new Date(startsAt.getTime() + 3_600_000),
      bookings: people.map(person => sampleBooking('D01', 'attended', { person })),
    });
  }

  const upTo = async (day: string): Promise<StaffGroupTotals[]> =>
    (await region.services.totals.upTo(region.code, day)).staffGroups;

  it('count each person once, in the group that she has said or in none', async () => {
    await saying('ann', 'headOfService');
    await saying('ben', 'headOfService');
    await saying('cat', 'principalSocialWorker');
    await deliver('2015-06-18', ['ann', 'ben', 'dan']);
    await deliver('2015-07-09', ['ann', 'cat']);
    await region.services.totals.bringUpToDate(region.code);
    const groups = [
      { code: '', trained: 1 },
      { code: 'headOfService', trained: 2 },
      { code: 'principalSocialWorker', trained: 1 },
    ];
    assert.deepEqual(await upTo('2015-06-18'), groups.slice(0, 2));
    assert.deepEqual(await upTo('2016-02-05'), groups);
  });

  it('are counted anew where totals were kept before there were groups in them', async () => {
    await deliver('2015-06-18', ['ann']);
    await region.services.totals.bringUpToDate(region.code);
    await rig.forgetTotals('staffGroups', 'trainerDays');
    assert.deepEqual(await upTo('2016-02-05'), []);
    // A process that has just started.
    await totalsService(region.stores).bringUpToDate(region.code);
    assert.deepEqual(await upTo('2016-02-05'), [{ code: '', trained: 1 }]);
  });

  it('are counted anew with the days of trainers, which came to them later', async () => {
    await deliver('2015-06-18', ['ann']);
    await region.services.totals.bringUpToDate(region.code);
    await rig.forgetTotals('trainerDays');
    const days = async () => (await region.services.totals.upTo(region.code, '2016-02-05')).trainerDays;
    assert.equal(await days(), 0);
    await totalsService(region.stores).bringUpToDate(region.code);
    assert.equal(await days(), 1);
  });
});

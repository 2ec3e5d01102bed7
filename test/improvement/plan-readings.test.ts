import assert from 'node:assert/strict';
import { edited } from '../../programme/improvement/action-history.ts';
import { planServices } from '../../programme/improvement/plan-services.ts';
import { indicatorServices } from '../../programme/indicators/indicator-services.ts';
import { RegionRig, type TestRegion } from '../region/region-rig.ts';
import { MADE_AT, sampleAction, samplePlan } from './sample-plan.ts';

const at = (day: string) => new Date(`${day}T10:00:00Z`);

describe('What a digest or a report reads of the plan', () => {
  const rig = new RegionRig();
  let region: TestRegion;
  before(() => rig.open());
  after(() => rig.close());
  beforeEach(async () => {
    region = await rig.region().withAuthorities('D01', 'D02');
  });

  const readings = () => planServices({ ...region.stores, oba: indicatorServices(region.stores) }).readings;

  /** The plan of 2016 under way since May, with three actions of which the second turned red on 20 June. */
  async function planned(): Promise<void> {
    const { plans } = region.stores;
    const base = { region: region.code };
    const moves = [{ to: 'active' as const, by: 'manager', at: MADE_AT }];
    await plans.insertPlan(samplePlan({ ...base, moves }));
    await plans.insertAction(
      sampleAction(1, { ...base, notes: [{ at: at('2016-06-25'), by: 'owner', text: 'On' }] }),
    );
    const red = edited(
      sampleAction(2, { ...base, due: '2016-06-15' }),
      { rag: 'red', ragReason: 'No data', notes: [{ at: at('2016-06-20'), by: 'owner', text: 'No' }] },
      { by: 'owner', at: at('2016-06-20') },
    );
    await plans.insertAction(red);
    await plans.insertAction(sampleAction(10, base));
  }

  it('is nothing where there was no plan yet', async () => {
    assert.equal(await readings().at(region.code, at('2016-06-30')), undefined);
    assert.deepEqual(await readings().withoutSponsor(region.code, at('2016-06-30')), []);
    await planned();
    assert.equal(await readings().at(region.code, at('2016-04-30')), undefined);
  });

  it('counts, and lists what is overdue and of what nobody has heard, by code and title and never by name', async () => {
    await planned();
    const reading = await readings().at(region.code, at('2016-06-30'));
    const { actions, ...rest } = reading ?? { actions: [] };
    assert.deepEqual(
      actions.map(({ code, priority, due, state, rag }) => [code, priority, due, state, rag]),
      [
        ['A1', 'Preventing and tackling neglect', '2016-09-30', 'inProgress', 'green'],
        ['A2', 'Preventing and tackling neglect', '2016-06-15', 'inProgress', 'red'],
        ['A10', 'Preventing and tackling neglect', '2016-09-30', 'inProgress', 'green'],
      ],
    );
    assert.deepEqual(rest, {
      year: 2016,
      state: 'active',
      figures: {
        actions: 3,
        rag: { green: 2, amber: 0, red: 1, notStarted: 0 },
        done: 0,
        overdue: 1,
        stale: 1,
        awaiting: 0,
      },
      overdue: [{ code: 'A2', title: 'Action number 2', due: '2016-06-15' }],
      stale: [{ code: 'A10', title: 'Action number 10', due: '2016-09-30' }],
    });
    const before = await readings().at(region.code, at('2016-06-10'));
    assert.deepEqual([before?.figures.rag.red, before?.overdue], [0, []]);
  });

  it('tells whose sponsor is not there any more', async () => {
    await planned();
    const { code } = region;
    const person = {
      region: code,
      authorityConfirmed: true,
      accounts: [],
      roles: [{ role: 'director' as const }],
    };
    await region.stores.people.insert({ ...person, id: 'sponsor', name: 'Sam Sponsor' });
    assert.deepEqual(await readings().withoutSponsor(code, at('2016-06-30')), []);
    await region.stores.people.change(code, 'sponsor', { leftOn: '2016-06-30' });
    assert.deepEqual(await readings().withoutSponsor(code, at('2016-06-30')), []);
    const gone = await readings().withoutSponsor(code, at('2016-07-01'));
    assert.deepEqual(
      gone.map(one => one.code),
      ['A1', 'A2', 'A10'],
    );
  });

  it('reads the latest plan that is not closed, as plans stood then', async () => {
    await planned();
    const { plans } = region.stores;
    const [plan] = await plans.plans(region.code);
    assert.ok(plan);
    const closed = { to: 'closed' as const, by: 'manager', at: at('2017-03-31') };
    await plans.changePlan(plan, { ...plan, state: 'closed', moves: [...plan.moves, closed], revision: 2 });
    await plans.insertPlan(
      samplePlan({
        region: region.code,
        id: 'next',
        year: 2017,
        priorities: [],
        createdAt: at('2017-01-10'),
      }),
    );
    const years = ['2016-12-31', '2017-02-01', '2017-05-01'].map(async day => {
      const reading = await readings().at(region.code, at(day));
      return [reading?.year, reading?.state];
    });
    assert.deepEqual(await Promise.all(years), [
      [2016, 'active'],
      [2017, 'drafting'],
      [2017, 'drafting'],
    ]);
  });

  it('moves with its people when two records turn out to be one person', async () => {
    await planned();
    const manager = await region.asker('manager');
    const [kept, gone] = [(await region.asker('olu')).person, (await region.asker('guest')).person];
    const [first] = await region.stores.plans.actions(region.code, 'plan-1');
    assert.ok(first);
    await region.stores.plans.changeAction(first, { ...first, owner: gone.id, revision: 2 });
    const merged = await region.services.merging.merge(manager, kept.id, gone.id);
    assert.ok(merged.ok);
    const [action] = await region.stores.plans.ownedBy(region.code, kept.id);
    assert.equal(action?.code, 'A1');
  });
});

import assert from 'node:assert/strict';
import type { Outcome } from '../../programme/outcome.ts';
import type { Person } from '../../programme/region/person.ts';
import { holds, type RoleAssignment } from '../../programme/region/roles.ts';
import { RegionRig, type TestRegion } from './region-rig.ts';

const codes = (outcome: Outcome<unknown>): string[] =>
  outcome.ok ? [] : outcome.refusals.map(({ code }) => code);

describe('Giving and ending roles', () => {
  const rig = new RegionRig();
  let region: TestRegion;
  before(() => rig.open());
  after(() => rig.close());
  beforeEach(async () => {
    region = await rig.region().withAuthorities('D01', 'D02');
    await region.asker('manager');
  });

  const give = async (id: string, role: RoleAssignment): Promise<Outcome<Person>> =>
    region.services.roles.give(await region.asker('manager'), id, role);
  const id = async (objectId: string): Promise<string> => (await region.asker(objectId)).person.id;
  const voter: RoleAssignment = { role: 'voter', authority: 'D01', validFrom: '2015-11-20' };

  it('is for programme managers', async () => {
    const asha = await region.asker('asha');
    const { roles } = region.services;
    for (const refused of [
      await roles.give(asha, asha.person.id, { role: 'chair' }),
      await roles.end(asha, asha.person.id, 'chair~~', '2015-11-20'),
      await roles.handOver(asha, asha.person.id, true),
      await roles.leave(asha, asha.person.id, '2015-11-20'),
    ])
      assert.deepEqual(codes(refused), ['notYourRole']);
    assert.deepEqual((await region.person('asha')).roles, []);
  });

  it('confirms the authority of whom it names for it, but never another than she is of', async () => {
    assert.ok((await give(await id('asha'), voter)).ok);
    const asha = await region.person('asha');
    assert.deepEqual([asha.authority, asha.authorityConfirmed], ['D01', true]);
    const bo = await region.chooser('bo', 'D02');
    assert.deepEqual(codes(await give(bo.id, { ...voter, role: 'linkOfficer' })), [
      'personOfAnotherAuthority',
    ]);
    assert.deepEqual((await region.person('bo')).roles, []);
  });

  it('twice is once, and one voter and one deputy are all that an authority has', async () => {
    const [asha, bo] = [await id('asha'), await id('bo')];
    assert.ok((await give(asha, voter)).ok);
    assert.ok((await give(asha, voter)).ok);
    assert.equal((await region.person('asha')).roles.length, 1);
    const second = await give(bo, voter);
    assert.deepEqual(second.ok ? [] : second.refusals, [
      { code: 'seatTaken', role: 'voter', authority: 'Authority D01', holder: 'asha' },
    ]);
    assert.ok((await give(bo, { ...voter, role: 'deputyVoter' })).ok);
    assert.ok((await give(await id('carl'), { ...voter, authority: 'D02' })).ok);
  });

  it('gives a seat to exactly one of many who are named for it at once', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, (_, n) => id(`p${n}`)));
    const outcomes = await Promise.all(people.map(one => give(one, voter)));
    assert.equal(outcomes.filter(({ ok }) => ok).length, 1);
    const holders = await region.stores.people.withRoles(region.code, ['voter']);
    assert.equal(holders.length, 1);
  });

  it('passes a seat on the day after its holder ends, and not a day earlier', async () => {
    const [asha, bo] = [await id('asha'), await id('bo')];
    await give(asha, voter);
    const manager = await region.asker('manager');
    assert.ok((await region.services.roles.end(manager, asha, 'voter~D01~2015-11-20', '2015-11-30')).ok);
    const early = await give(bo, { ...voter, validFrom: '2015-11-30' });
    assert.deepEqual(early.ok ? [] : early.refusals, [
      { code: 'seatTaken', role: 'voter', authority: 'Authority D01', holder: 'asha', until: '2015-11-30' },
    ]);
    assert.ok((await give(bo, { ...voter, validFrom: '2015-12-01' })).ok);
    const longer = await region.services.roles.end(manager, asha, 'voter~D01~2015-11-20', '2016-01-31');
    assert.deepEqual(codes(longer), ['seatTaken']);
    const [first, second] = [await region.person('asha'), await region.person('bo')];
    for (const [day, holder] of [
      ['2015-11-30', first],
      ['2015-12-01', second],
    ] as const)
      assert.deepEqual(
        [first, second].filter(person => holds(person, ['voter'], day, 'D01')),
        [holder],
      );
  });

  it('refuses what does not fit: no authority, an unknown one, turned dates, a leaver, nobody, a role not held', async () => {
    const asha = await id('asha');
    const manager = await region.asker('manager');
    assert.deepEqual(codes(await give(asha, { role: 'voter' })), ['roleNeedsAuthority']);
    assert.deepEqual(codes(await give(asha, { ...voter, authority: 'D99' })), ['authorityNotFound']);
    assert.deepEqual(
      codes(await give(asha, { role: 'chair', validFrom: '2016-01-01', validTo: '2015-01-01' })),
      ['roleEndsBeforeItBegins'],
    );
    assert.deepEqual(codes(await give('nobody', { role: 'chair' })), ['personNotFound']);
    assert.deepEqual(codes(await region.services.roles.end(manager, asha, 'chair~~', '2015-12-01')), [
      'roleNotHeld',
    ]);
    assert.ok((await region.services.roles.leave(manager, asha, '2015-11-20')).ok);
    assert.deepEqual(codes(await give(asha, { role: 'chair' })), ['personHasLeft']);
  });

  it('takes the authority off a role that is for the whole region', async () => {
    assert.ok((await give(await id('asha'), { role: 'chair', authority: 'D01' })).ok);
    const asha = await region.person('asha');
    assert.deepEqual(asha.roles, [{ role: 'chair' }]);
    assert.equal(asha.authority, undefined);
  });

  it('ends every role of a leaver and frees the seat from the day after', async () => {
    const [asha, bo] = [await id('asha'), await id('bo')];
    await give(asha, voter);
    await region.services.roles.leave(await region.asker('manager'), asha, '2015-12-18');
    const left = await region.person('asha');
    assert.deepEqual([left.leftOn, left.roles[0]?.validTo], ['2015-12-18', '2015-12-18']);
    assert.deepEqual(codes(await give(bo, { ...voter, validFrom: '2015-12-18' })), ['seatTaken']);
    assert.ok((await give(bo, { ...voter, validFrom: '2015-12-19' })).ok);
  });

  it('hands over with both in the role for a while, or ends the own role today', async () => {
    const [asha, bo] = [await id('asha'), await id('bo')];
    const { roles } = region.services;
    assert.deepEqual(
      codes(await roles.handOver(await region.asker('manager'), (await region.person('manager')).id, true)),
      ['cannotHandOverToSelf'],
    );
    assert.ok((await roles.handOver(await region.asker('manager'), asha, true)).ok);
    assert.equal(holds(await region.person('manager'), ['programmeManager'], '2015-11-21'), true);
    assert.ok((await roles.handOver(await region.asker('manager'), bo, false)).ok);
    assert.equal(holds(await region.person('manager'), ['programmeManager'], '2015-11-20'), true);
    assert.equal(holds(await region.person('manager'), ['programmeManager'], '2015-11-21'), false);
    assert.equal(holds(await region.person('bo'), ['programmeManager'], '2015-11-21'), true);
  });

  it('never lets the last programme manager go, not even when two end each other at once', async () => {
    const { roles } = region.services;
    const manager = await region.asker('manager');
    const own = 'programmeManager~~2015-11-20';
    assert.deepEqual(codes(await roles.end(manager, manager.person.id, own, '2015-11-20')), [
      'lastProgrammeManager',
    ]);
    assert.deepEqual(codes(await roles.leave(manager, manager.person.id, '2015-11-20')), [
      'lastProgrammeManager',
    ]);
    await roles.handOver(manager, await id('bo'), true);
    const bo = await region.asker('bo');
    await Promise.all([
      roles.end(manager, bo.person.id, own, '2015-11-20'),
      roles.end(bo, manager.person.id, own, '2015-11-20'),
    ]);
    const both = [await region.person('manager'), await region.person('bo')];
    assert.ok(both.some(person => holds(person, ['programmeManager'], '2015-11-21')));
  });

  it('is seen at once by the next turn of the person concerned', async () => {
    await id('asha');
    await give(await id('asha'), { role: 'chair', validFrom: '2015-11-20' });
    assert.equal(holds((await region.asker('asha')).person, ['chair'], '2015-11-20'), true);
  });
});

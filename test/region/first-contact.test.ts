import assert from 'node:assert/strict';
import { account, RegionRig } from './region-rig.ts';

describe('First contact', () => {
  const rig = new RegionRig();
  before(() => rig.open());
  after(() => rig.close());

  it('makes one person of many first turns at once, and knows her again by either spelling of her ids', async () => {
    const region = await rig.region().withAuthorities('D01');
    const { meet } = region.services.firstContact;
    const turns = Array.from({ length: 20 }, () =>
      meet(account('asha'), 'Asha Green', region.now, region.newId),
    );
    const met = await Promise.all(turns);
    assert.equal(new Set(met.map(({ id }) => id)).size, 1);
    const again = await meet(account('ASHA', 'TENANT'), 'Asha Green', region.now, region.newId);
    assert.equal(again.id, met[0]?.id);
    assert.equal(again.name, 'Asha Green');
    assert.deepEqual(again.accounts, [account('asha')]);
  });

  it('stores nothing but the account of whatever Teams says about the sender', async () => {
    const region = rig.region();
    const sender = { ...account('asha'), teamsUserId: '29:x', name: 'Asha' };
    await region.services.firstContact.meet(sender, 'Asha', region.now, region.newId);
    assert.deepEqual((await region.person('asha')).accounts, [account('asha')]);
  });

  it('asks the store once while the person is remembered, and again when she was changed or the time is up', async () => {
    const region = rig.region();
    let reads = 0;
    const { byAccount } = region.stores.people;
    region.stores.people.byAccount = (...given) => {
      reads += 1;
      return byAccount(...given);
    };
    const { meet } = region.services.firstContact;
    const turn = () => meet(account('asha'), 'Asha', region.now, region.newId);
    await turn();
    await turn();
    assert.equal(reads, 1);
    await region.services.people.setDetails({ person: await turn(), now: region.now }, 'none', 'other');
    assert.equal((await turn()).staffGroup, 'other');
    assert.equal(reads, 2);
    region.now = new Date(region.now.getTime() + 15_000);
    await turn();
    assert.equal(reads, 3);
    assert.equal((await meet(account('asha'), 'Asha Brown', region.now, region.newId)).name, 'Asha');
    region.now = new Date(region.now.getTime() + 15_000);
    assert.equal((await meet(account('asha'), 'Asha Brown', region.now, region.newId)).name, 'Asha Brown');
  });

  it('confirms the authority that the tenant stands for without asking', async () => {
    const region = await rig.region().withAuthorities('D01', 'D02');
    const { person } = await region.asker('asha', 'TENANT-OF-D02');
    assert.equal(person.authority, 'D02');
    assert.equal(person.authorityConfirmed, true);
    const outcome = await region.services.people.setDetails(
      { person, now: region.now },
      'authority:D01',
      'director',
    );
    assert.ok(!outcome.ok);
    assert.deepEqual(outcome.refusals, [{ code: 'authorityFixedByTenant', authority: 'Authority D02' }]);
    const kept = await region.services.people.setDetails(
      { person, now: region.now },
      'authority:D02',
      'director',
    );
    assert.ok(kept.ok);
    assert.equal(kept.value.person.authorityConfirmed, true);
  });

  it('welcomes each person once, also when two turns ask at the same time', async () => {
    const region = rig.region();
    const { person, now } = await region.asker('asha');
    const { mustWelcome, meet } = region.services.firstContact;
    const asked = await Promise.all([
      mustWelcome(person, now),
      mustWelcome(person, now),
      mustWelcome(person, now),
    ]);
    assert.deepEqual(asked.filter(Boolean), [true]);
    const later = await meet(account('asha'), 'asha', now, region.newId);
    assert.equal(await mustWelcome(later, now), false);
    assert.deepEqual(later.welcomedAt, now);
  });

  it('makes a programme manager of whom the configuration names, at first contact', async () => {
    const region = rig.region([account('boss')]);
    assert.deepEqual((await region.asker('boss')).person.roles, [
      { role: 'programmeManager', validFrom: '2015-11-20' },
    ]);
    assert.deepEqual((await region.asker('asha')).person.roles, []);
  });

  it('does not give back a role that was handed over, unless nobody holds it any more', async () => {
    const region = rig.region([account('boss')]);
    const boss = await region.asker('boss');
    const { person: next } = await region.asker('next');
    assert.ok((await region.services.roles.handOver(boss, next.id, false)).ok);
    region.now = new Date('2015-11-21T10:00:00Z');
    const { person } = await region.asker('boss');
    assert.deepEqual(person.roles, [
      { role: 'programmeManager', validFrom: '2015-11-20', validTo: '2015-11-20' },
    ]);
    await region.stores.people.change(region.code, next.id, { leftOn: '2015-11-21' });
    region.now = new Date('2015-11-23T10:00:00Z');
    assert.equal((await region.asker('boss')).person.roles.length, 2);
  });
});

import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import { mongoPeopleStore } from '../../../storage/people-store.ts';
import { minute, newRegion, samplePerson, smuggled } from './samples.ts';

const ids = (people: readonly { id: string }[]): string[] => people.map(({ id }) => id);

export function peopleContract(db: () => Db): void {
  describe('PeopleStore', () => {
    it('gives back the person that was inserted, by id and by account, in this region only', async () => {
      const [people, region] = [mongoPeopleStore(db()), newRegion()];
      const anna = samplePerson(region, 'anna', { workEmail: 'anna@d01.example', welcomedAt: minute(1) });
      assert.deepEqual(await people.insert(anna), anna);
      assert.deepEqual(await people.byId(region, 'anna'), anna);
      assert.deepEqual(
        await people.byAccount(region, { tenantId: 'TENANT', objectId: 'OBJECT of anna' }),
        anna,
      );
      assert.deepEqual(await people.byIds(region, ['anna', 'nobody']), [anna]);
      assert.equal(await people.byId(newRegion(), 'anna'), undefined);
      assert.equal(
        await people.byAccount(newRegion(), { tenantId: 'tenant', objectId: 'object of anna' }),
        undefined,
      );
    });

    it('gives everybody her own, however many accounts of several regions are asked for at once', async () => {
      const people = mongoPeopleStore(db());
      const regions = [newRegion(), newRegion()];
      const account = (n: number) => ({ tenantId: `tenant ${n % 3}`, objectId: `object ${n}` });
      const asked = regions.flatMap(region => Array.from({ length: 150 }, (_, n) => ({ region, n })));
      for (const { region, n } of asked)
        if (n % 5 > 0)
          await people.insert(samplePerson(region, `${region} ${n}`, { accounts: [account(n)] }));
      const found = await Promise.all(asked.map(({ region, n }) => people.byAccount(region, account(n))));
      assert.deepEqual(
        found.map(person => person?.id),
        asked.map(({ region, n }) => (n % 5 > 0 ? `${region} ${n}` : undefined)),
      );
    });

    it('makes one person of 50 first contacts with one account', async () => {
      const [people, region] = [mongoPeopleStore(db()), newRegion()];
      const account = { tenantId: 'tenant', objectId: 'newcomer' };
      const contacts = Array.from({ length: 50 }, (_, n) =>
        samplePerson(region, `p${n}`, { accounts: [account] }),
      );
      const answers = await Promise.all(contacts.map(person => people.insert(person)));
      assert.equal(new Set(ids(answers)).size, 1);
      assert.equal((await people.search(region, '', 100)).length, 1);
    });

    it('keeps many people who have no account yet', async () => {
      const [people, region] = [mongoPeopleStore(db()), newRegion()];
      for (const id of ['a', 'b', 'c']) await people.insert(samplePerson(region, id, { accounts: [] }));
      assert.deepEqual(ids(await people.search(region, 'person', 100)), ['a', 'b', 'c']);
      const again = await people.insert(samplePerson(region, 'a', { accounts: [], name: 'Other' }));
      assert.equal(again.name, 'Person a');
    });

    it('changes what is given, leaves the rest, and says when nobody has the id', async () => {
      const [people, region] = [mongoPeopleStore(db()), newRegion()];
      await people.insert(samplePerson(region, 'anna', { jobTitle: 'Head of service' }));
      assert.equal(await people.change(region, 'anna', { name: 'Zoë', staffGroup: 'director' }), true);
      assert.equal(await people.change(region, 'anna', {}), true);
      assert.equal(await people.change(region, 'nobody', { name: 'Zoë' }), false);
      assert.equal(await people.change(region, 'nobody', {}), false);
      const expected = samplePerson(region, 'anna', {
        name: 'Zoë',
        staffGroup: 'director',
        jobTitle: 'Head of service',
      });
      assert.deepEqual(await people.byId(region, 'anna'), expected);
      assert.deepEqual(ids(await people.search(region, 'zoë', 1)), ['anna']);
    });
  });

  findingContract(db);
  mergeContract(db);
}

function findingContract(db: () => Db): void {
  describe('PeopleStore: finding', () => {
    it('searches name and work email in any case, by name, up to the limit, and takes signs as they are', async () => {
      const [people, region] = [mongoPeopleStore(db()), newRegion()];
      await people.insert(samplePerson(region, '1', { name: 'bella SMITH' }));
      await people.insert(samplePerson(region, '2', { name: 'Anna Smith' }));
      await people.insert(samplePerson(region, '3', { name: 'Carl', workEmail: 'c.Smith@d01.example' }));
      await people.insert(samplePerson(region, '4', { name: 'Dora (.*)' }));
      assert.deepEqual(ids(await people.search(region, 'Smith', 10)), ['2', '1', '3']);
      assert.deepEqual(ids(await people.search(region, 'smith', 2)), ['2', '1']);
      assert.deepEqual(ids(await people.search(region, '.*', 10)), ['4']);
      assert.deepEqual(await people.search(region, 'smith', 0), []);
    });

    it('finds those who ever held a role, and those whose authority waits, who chose first first', async () => {
      const [people, region] = [mongoPeopleStore(db()), newRegion()];
      const waits = (id: string, authority: string, at: number) =>
        people.insert(samplePerson(region, id, { authority, chosenAt: minute(at) }));
      await waits('late', 'D01', 9);
      await waits('early', 'D01', 3);
      await waits('other', 'D02', 1);
      await people.insert(samplePerson(region, 'without'));
      const past = [{ role: 'chair', validTo: '2014-01-01' }] as const;
      await people.insert(
        samplePerson(region, 'sure', { authority: 'D01', authorityConfirmed: true, roles: [...past] }),
      );
      assert.deepEqual(ids(await people.unconfirmed(region)), ['other', 'early', 'late']);
      assert.deepEqual(ids(await people.unconfirmed(region, 'D01')), ['early', 'late']);
      assert.deepEqual(ids(await people.withRoles(region, ['chair', 'trainer'])), ['sure']);
      assert.deepEqual(await people.withRoles(region, ['trainer']), []);
    });

    it('never lets an operator match', async () => {
      const [people, region] = [mongoPeopleStore(db()), newRegion()];
      await people.insert(samplePerson(region, 'anna', { authority: 'D01', roles: [{ role: 'chair' }] }));
      await assert.rejects(() => people.byId(region, smuggled), TypeError);
      await assert.rejects(() => people.byId(smuggled, 'anna'), TypeError);
      await assert.rejects(() => people.byIds(region, [smuggled]), TypeError);
      await assert.rejects(
        () => people.byAccount(region, { tenantId: smuggled, objectId: smuggled }),
        TypeError,
      );
      await assert.rejects(() => people.withRoles(region, [smuggled as 'chair']), TypeError);
      await assert.rejects(() => people.unconfirmed(region, smuggled), TypeError);
      await assert.rejects(() => people.search(smuggled, 'anna', 9), TypeError);
      await assert.rejects(() => people.change(region, smuggled, { name: 'x' }), TypeError);
    });
  });
}

function mergeContract(db: () => Db): void {
  describe('PeopleStore: merging', () => {
    const account = (id: string) => ({ tenantId: 'tenant', objectId: `object of ${id}` });

    it('moves the accounts, and repeating it changes nothing', async () => {
      const [people, region] = [mongoPeopleStore(db()), newRegion()];
      await people.insert(samplePerson(region, 'guest', { roles: [{ role: 'chair' }], authority: 'D01' }));
      await people.insert(samplePerson(region, 'anna'));
      for (const _ of ['once', 'again']) {
        await people.merge(region, 'guest', 'anna');
        assert.deepEqual((await people.byId(region, 'anna'))?.accounts, [account('anna'), account('guest')]);
        const guest = await people.byId(region, 'guest');
        assert.deepEqual([guest?.accounts, guest?.mergedInto], [[], 'anna']);
        assert.equal((await people.byAccount(region, account('guest')))?.id, 'anna');
      }
      const newcomer = samplePerson(region, 'newcomer', { accounts: [account('guest')] });
      assert.equal((await people.insert(newcomer)).id, 'anna');
      assert.deepEqual(await people.withRoles(region, ['chair']), []);
      assert.deepEqual(await people.unconfirmed(region), []);
      assert.deepEqual(ids(await people.search(region, 'person', 9)), ['anna']);
    });

    it('follows a chain of merges, and makes no circle', async () => {
      const [people, region] = [mongoPeopleStore(db()), newRegion()];
      for (const id of ['a', 'b', 'c']) await people.insert(samplePerson(region, id));
      await people.merge(region, 'a', 'b');
      await people.merge(region, 'b', 'c');
      await people.merge(region, 'c', 'a');
      await people.merge(region, 'a', 'a');
      const everyone = await Promise.all(['a', 'b', 'c'].map(id => people.byAccount(region, account(id))));
      assert.deepEqual(
        everyone.map(person => person?.id),
        ['c', 'c', 'c'],
      );
      assert.equal((await people.byId(region, 'c'))?.accounts.length, 3);
    });

    it('leaves a merged person where she is when she is merged elsewhere', async () => {
      const [people, region] = [mongoPeopleStore(db()), newRegion()];
      for (const id of ['a', 'b', 'c']) await people.insert(samplePerson(region, id));
      await Promise.all([people.merge(region, 'a', 'b'), people.merge(region, 'a', 'c')]);
      const heir = await people.byAccount(region, account('a'));
      const [b, c] = [await people.byId(region, 'b'), await people.byId(region, 'c')];
      assert.ok(heir?.id === 'b' || heir?.id === 'c');
      assert.deepEqual([b?.accounts.length, c?.accounts.length].sort(), [1, 2]);
      assert.equal(heir.accounts.length, 2);
    });

    it('refuses a person who is not there', async () => {
      const [people, region] = [mongoPeopleStore(db()), newRegion()];
      await people.insert(samplePerson(region, 'anna'));
      await assert.rejects(people.merge(region, 'anna', 'nobody'), /no person nobody/);
      await assert.rejects(people.merge(region, 'nobody', 'anna'), /no person nobody/);
      assert.equal((await people.byId(region, 'anna'))?.mergedInto, undefined);
    });
  });
}

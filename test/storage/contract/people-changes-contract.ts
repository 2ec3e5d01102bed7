import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import { mongoPeopleStore } from '../../../storage/people-store.ts';
import { minute, newRegion, samplePerson, smuggled } from './samples.ts';

const voter = (authority: string) => [{ role: 'voter' as const, authority }];

export function peopleChangesContract(db: () => Db): void {
  describe('PeopleStore: roles and seats', () => {
    it('loses no role when two assignments meet', async () => {
      const [people, region] = [mongoPeopleStore(db()), newRegion()];
      await people.insert(samplePerson(region, 'anna', { roles: voter('D01') }));
      // The same roles, though built with the fields in another order.
      const seen = [{ authority: 'D01', role: 'voter' as const }];
      const moves = (['chair', 'trainer', 'sponsor'] as const).map(role =>
        people.changeRoles(region, 'anna', seen, [...seen, { role }], ['voter D01']),
      );
      assert.deepEqual((await Promise.all(moves)).filter(Boolean), [true]);
      assert.equal((await people.byId(region, 'anna'))?.roles.length, 2);
    });

    it('gives a seat to one of 20 who are named at once, and to the next when it is free', async () => {
      const [people, region] = [mongoPeopleStore(db()), newRegion()];
      const names = Array.from({ length: 20 }, (_, n) => `p${n}`);
      for (const name of names) await people.insert(samplePerson(region, name));
      const take = (id: string) => people.changeRoles(region, id, [], voter('D01'), ['voter D01']);
      const taken = await Promise.all(names.map(take));
      const winner = names[taken.indexOf(true)] ?? assert.fail();
      assert.equal(taken.filter(Boolean).length, 1);
      assert.equal((await people.seatHolder(region, 'voter D01'))?.id, winner);
      assert.deepEqual(
        (await people.withRoles(region, ['voter'])).map(({ id }) => id),
        [winner],
      );
      assert.equal(await people.changeRoles(region, winner, voter('D01'), voter('D01'), []), true);
      assert.equal(await people.seatHolder(region, 'voter D01'), undefined);
      const next = names.find(name => name !== winner) ?? assert.fail();
      assert.equal(await take(next), true);
      assert.equal(
        await people.changeRoles(region, winner, voter('D01'), voter('D01'), ['voter D01']),
        false,
      );
    });

    it('takes the seats of the roles with which a person is inserted, in this region only', async () => {
      const [people, region] = [mongoPeopleStore(db()), newRegion()];
      await people.insert(samplePerson(region, 'anna', { roles: voter('D01') }));
      assert.equal((await people.seatHolder(region, 'voter D01'))?.id, 'anna');
      assert.equal(await people.seatHolder(newRegion(), 'voter D01'), undefined);
      await assert.rejects(people.insert(samplePerson(region, 'bela', { roles: voter('D01') })), /seat/);
      assert.equal(await people.byId(region, 'bela'), undefined);
    });
  });

  affiliationContract(db);
  rightsOfPeopleContract(db);
}

function rightsOfPeopleContract(db: () => Db): void {
  describe('PeopleStore: objecting and erasing', () => {
    it('notes an objection, and takes it back', async () => {
      const [people, region] = [mongoPeopleStore(db()), newRegion()];
      await people.insert(samplePerson(region, 'anna'));
      assert.equal(await people.setObjection(region, 'anna', '2016-01-12'), true);
      assert.equal((await people.byId(region, 'anna'))?.objectedOn, '2016-01-12');
      assert.equal(await people.setObjection(region, 'anna', undefined), true);
      assert.deepEqual(await people.byId(region, 'anna'), samplePerson(region, 'anna'));
      assert.equal(await people.setObjection(region, 'nobody', '2016-01-12'), false);
      await assert.rejects(people.setObjection(region, 'anna', smuggled), TypeError);
    });

    it('makes a person nameless once: her accounts and seats are free, and only where she belonged stays', async () => {
      const [people, region] = [mongoPeopleStore(db()), newRegion()];
      const belongs = { authority: 'D01', authorityConfirmed: true };
      const anna = samplePerson(region, 'anna', {
        ...{ ...belongs, workEmail: 'anna@d01.example', jobTitle: 'Head', staffGroup: 'director' },
        ...{ roles: voter('D01'), welcomedAt: minute(1), objectedOn: '2015-11-20', confirmedBy: 'officer' },
      });
      await people.insert(anna);
      const nobody = { name: 'Somebody', erasedOn: '2015-11-27', leftOn: '2015-11-26' };
      for (const _ of [1, 2]) assert.equal(await people.erase(region, 'anna', nobody), true);
      await people.erase(region, 'anna', { ...nobody, name: 'Another' });
      assert.deepEqual(await people.byId(region, 'anna'), {
        ...{ id: 'anna', region, accounts: [], roles: [], ...belongs, ...nobody },
      });
      assert.deepEqual(await people.search(region, 'some', 9), []);
      assert.equal(await people.byAccount(region, anna.accounts[0] ?? assert.fail()), undefined);
      const again = samplePerson(region, 'bela', { accounts: anna.accounts, roles: voter('D01') });
      assert.deepEqual(await people.insert(again), again);
      assert.equal(await people.erase(region, 'nobody', nobody), false);
      await assert.rejects(people.erase(region, smuggled, nobody), TypeError);
    });

    it('knows what was merged into a record, and into what was merged before', async () => {
      const [people, region] = [mongoPeopleStore(db()), newRegion()];
      for (const id of ['anna', 'bela', 'cara', 'dora']) await people.insert(samplePerson(region, id));
      await people.merge(region, 'cara', 'bela');
      await people.merge(region, 'bela', 'anna');
      const merged = async (id: string) => (await people.mergedRecords(region, id)).map(one => one.id).sort();
      assert.deepEqual(await merged('anna'), ['bela', 'cara']);
      assert.deepEqual(await merged('dora'), []);
      await assert.rejects(people.mergedRecords(region, smuggled), TypeError);
    });
  });
}

function affiliationContract(db: () => Db): void {
  describe('PeopleStore: affiliation and welcome', () => {
    it('replaces an affiliation whole, and only while it is as it was seen', async () => {
      const [people, region] = [mongoPeopleStore(db()), newRegion()];
      await people.insert(samplePerson(region, 'anna'));
      const none = { authorityConfirmed: false };
      const chosen = { authority: 'D01', authorityConfirmed: false, chosenAt: minute(1) };
      const yes = { ...chosen, authorityConfirmed: true, confirmedBy: 'boss', decidedAt: minute(5) };
      const moved = { organisation: 'OFS', authorityConfirmed: false };
      assert.equal(await people.affiliate(region, 'anna', none, chosen), true);
      assert.equal(await people.affiliate(region, 'anna', none, { ...chosen, authority: 'D02' }), false);
      assert.equal(await people.affiliate(region, 'anna', chosen, yes), true);
      assert.equal(await people.affiliate(region, 'anna', chosen, none), false);
      assert.deepEqual(await people.byId(region, 'anna'), samplePerson(region, 'anna', yes));
      assert.equal(await people.affiliate(region, 'anna', yes, moved), true);
      assert.deepEqual(await people.byId(region, 'anna'), samplePerson(region, 'anna', moved));
      assert.equal(await people.affiliate(region, 'nobody', none, chosen), false);
    });

    it('finds whose choice was decided since, and welcomes once', async () => {
      const [people, region] = [mongoPeopleStore(db()), newRegion()];
      await people.insert(samplePerson(region, 'early', { decidedAt: minute(1) }));
      await people.insert(samplePerson(region, 'late', { decidedAt: minute(5) }));
      await people.insert(samplePerson(region, 'never'));
      assert.deepEqual(
        (await people.decidedSince(region, minute(5))).map(({ id }) => id),
        ['late'],
      );
      const welcomes = [2, 3, 4].map(at => people.markWelcomed(region, 'late', minute(at)));
      assert.deepEqual((await Promise.all(welcomes)).filter(Boolean), [true]);
      assert.equal(await people.markWelcomed(region, 'nobody', minute(1)), false);
    });

    it('knows whose last working day was before another', async () => {
      const [people, region] = [mongoPeopleStore(db()), newRegion()];
      for (const leftOn of ['2015-11-26', '2015-11-27'])
        await people.insert(samplePerson(region, leftOn, { leftOn }));
      await people.insert(samplePerson(region, 'here'));
      const left = await people.leftBefore(region, '2015-11-27');
      assert.deepEqual(
        left.map(({ id }) => id),
        ['2015-11-26'],
      );
    });

    it('never lets an operator match', async () => {
      const [people, region] = [mongoPeopleStore(db()), newRegion()];
      await people.insert(samplePerson(region, 'anna', { authority: 'D01', roles: voter('D01') }));
      const wrong = { authority: smuggled, authorityConfirmed: false };
      await assert.rejects(() => people.seatHolder(region, smuggled), TypeError);
      await assert.rejects(() => people.leftBefore(region, smuggled), TypeError);
      await assert.rejects(() => people.changeRoles(region, 'anna', voter('D01'), [], [smuggled]), TypeError);
      await assert.rejects(() => people.affiliate(region, 'anna', wrong, wrong), TypeError);
      await assert.rejects(() => people.markWelcomed(region, smuggled, minute(1)), TypeError);
    });
  });
}

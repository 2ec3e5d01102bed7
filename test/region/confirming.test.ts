import assert from 'node:assert/strict';
import type { Person } from '../../programme/region/person.ts';
import { RegionRig, type TestRegion } from './region-rig.ts';

describe('Confirming where people belong', () => {
  const rig = new RegionRig();
  let region: TestRegion;
  before(() => rig.open());
  after(() => rig.close());
  beforeEach(async () => {
    region = await rig.region().withAuthorities('D01', 'D02');
    await region.asker('manager');
  });

  const officer = async (objectId: string, authority: string): Promise<void> => {
    const { person } = await region.asker(objectId);
    const given = await region.services.roles.give(await region.asker('manager'), person.id, {
      role: 'linkOfficer',
      authority,
    });
    assert.ok(given.ok);
  };
  const names = async (objectId: string): Promise<string[]> => {
    const waiting = await region.services.confirming.waiting(await region.asker(objectId));
    return waiting.ok ? waiting.value.map(({ name }) => name) : waiting.refusals.map(({ code }) => code);
  };
  const key = ({ id, authority }: Person): string => `${id}~${authority}`;

  it('lets a choice wait, first come first, and shows a link officer the own authority only', async () => {
    await officer('officer', 'D01');
    await region.chooser('zoe', 'D01');
    region.now = new Date('2015-11-20T10:01:00Z');
    await region.chooser('asha', 'D01');
    await region.chooser('bo', 'D02');
    assert.deepEqual(await names('manager'), ['zoe', 'asha', 'bo']);
    assert.deepEqual(await names('officer'), ['zoe', 'asha']);
    assert.deepEqual(await names('bo'), ['notYourRole']);
  });

  it('confirms those who are still as they were seen, and only by whoever may', async () => {
    await officer('officer', 'D01');
    const [asha, bo] = [await region.chooser('asha', 'D01'), await region.chooser('bo', 'D02')];
    const decided = await region.services.confirming.decide(
      await region.asker('officer'),
      [key(asha), key(bo)],
      true,
    );
    assert.ok(decided.ok);
    assert.deepEqual(decided.value.decided, ['asha']);
    assert.deepEqual(decided.value.changedMeanwhile, ['bo']);
    const after = await region.person('asha');
    assert.equal(after.authorityConfirmed, true);
    assert.equal(after.confirmedBy, (await region.person('officer')).id);
    assert.equal((await region.person('bo')).authorityConfirmed, false);
  });

  it('changes nothing for a choice that was replaced, and answers a second press sensibly', async () => {
    const seen = await region.chooser('asha', 'D01');
    await region.chooser('asha', 'D02');
    const manager = await region.asker('manager');
    const late = await region.services.confirming.decide(manager, [key(seen)], true);
    assert.ok(late.ok);
    assert.deepEqual([late.value.decided, late.value.changedMeanwhile], [[], ['asha']]);
    assert.equal((await region.person('asha')).authorityConfirmed, false);
    const nowSeen = await region.person('asha');
    const twice = await Promise.all(
      [1, 2].map(() => region.services.confirming.decide(manager, [key(nowSeen)], true)),
    );
    assert.equal(twice.flatMap(one => (one.ok ? one.value.decided : [])).length, 1);
  });

  it('says no by asking the person again', async () => {
    const asha = await region.chooser('asha', 'D01');
    const decided = await region.services.confirming.decide(
      await region.asker('manager'),
      [key(asha)],
      false,
    );
    assert.ok(decided.ok);
    const after = await region.person('asha');
    assert.equal(after.authority, undefined);
    assert.equal(await region.services.firstContact.mustAskDetails(after, region.now), true);
  });

  it('takes hostile keys and an empty choice for what they are', async () => {
    const manager = await region.asker('manager');
    const nobody = await region.services.confirming.decide(manager, [], true);
    assert.deepEqual(nobody.ok ? [] : nobody.refusals, [{ code: 'nobodyChosen' }]);
    const odd = await region.services.confirming.decide(manager, ['~', 'nobody', 'nobody~D01', '~D01'], true);
    assert.ok(odd.ok);
    assert.deepEqual(odd.value.decided, []);
  });

  it('asks for confirmation again after a change of authority, not after one of the staff group', async () => {
    const asha = await region.chooser('asha', 'D01');
    await region.services.confirming.decide(await region.asker('manager'), [key(asha)], true);
    const { setDetails } = region.services.people;
    await setDetails(await region.asker('asha'), 'authority:D01', 'other');
    assert.equal((await region.person('asha')).authorityConfirmed, true);
    await setDetails(await region.asker('asha'), 'authority:D02', 'other');
    assert.equal((await region.person('asha')).authorityConfirmed, false);
    await setDetails(await region.asker('asha'), 'none', 'other');
    const after = await region.person('asha');
    assert.deepEqual([after.authority, after.authorityConfirmed], [undefined, false]);
  });

  it('refuses a place that is not in the region, or no longer', async () => {
    await region.stores.regions.putAuthority({
      ...{ region: region.code, code: 'OLD', name: 'Old', type: 'county', validTo: '2015-03-31' },
      ...{ predecessors: [], successors: [], tenantIds: [] },
    });
    const other = region.otherProcess();
    for (const place of ['authority:OLD', 'authority:D99', 'organisation:X', 'D01', '']) {
      const outcome = await other.people.setDetails(await region.asker('asha'), place, 'other');
      assert.deepEqual(
        outcome.ok ? [] : outcome.refusals.map(({ code }) => code),
        ['authorityNotFound'],
        place,
      );
    }
  });

  it('tells the link officers of the authority, in its absence the programme managers, once per half hour', async () => {
    await officer('officer', 'D01');
    await region.chooser('asha', 'D01');
    region.now = new Date('2015-11-20T10:29:00Z');
    await region.chooser('carl', 'D01');
    await region.chooser('bo', 'D02');
    const told = await region.services.messages.toConfirm(region.now);
    const [manager, link] = [await region.person('manager'), await region.person('officer')];
    assert.deepEqual(
      told.map(({ kind, subject, recipient, notBefore }) => [
        kind,
        subject,
        recipient,
        notBefore.toISOString(),
      ]),
      [
        ['people.toConfirm', '2015-11-20T10:30:00.000Z', link.id, '2015-11-20T10:30:00.000Z'],
        ['people.toConfirm', '2015-11-20T10:30:00.000Z', manager.id, '2015-11-20T10:30:00.000Z'],
      ],
    );
  });

  it('tells the person what was decided, for a week, and not who decided herself', async () => {
    const manager = await region.asker('manager');
    const [asha, bo] = [await region.chooser('asha', 'D01'), await region.chooser('bo', 'D02')];
    await region.chooser('manager', 'D01');
    await region.services.confirming.decide(manager, [key(asha)], true);
    await region.services.confirming.decide(manager, [key(bo)], false);
    const { confirmed, declined } = region.services.messages;
    assert.deepEqual(
      (await confirmed(region.now)).map(({ recipient }) => recipient),
      [asha.id],
    );
    assert.deepEqual(
      (await declined(region.now)).map(({ recipient }) => recipient),
      [bo.id],
    );
    await region.chooser('bo', 'D01');
    assert.deepEqual(await declined(region.now), []);
    assert.deepEqual(await confirmed(new Date('2015-11-28T10:00:00Z')), []);
  });
});

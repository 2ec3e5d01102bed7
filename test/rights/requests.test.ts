import assert from 'node:assert/strict';
import { servicesOn } from '../../bot/compose/services.ts';
import { type Stores, storesOn } from '../../bot/compose/stores.ts';
import type { Person } from '../../programme/region/person.ts';
import type { Role } from '../../programme/region/roles.ts';
import { type OpenDatabase, openDatabase } from '../../storage/database.ts';
import { newRegion, samplePerson } from '../storage/contract/samples.ts';
import { freshDatabase } from '../support/fresh-database.ts';

const NOW = new Date('2016-01-31T10:00:00Z');

describe("Requests about people's own data", () => {
  let database: OpenDatabase;
  let stores: Stores;
  before(async () => {
    database = await openDatabase({ uri: await freshDatabase(), dataDirectory: '' });
    stores = storesOn(database.db, { keyDirectory: '' });
  });
  after(() => database.close());

  async function asked() {
    const region = newRegion();
    const { rights } = servicesOn(
      { region, programmeManagers: [] },
      { now: () => NOW, newId: () => 'new', randomInt: () => 0 },
      stores,
    );
    const person = (id: string, ...roles: Role[]): Promise<Person> =>
      stores.people.insert(samplePerson(region, id, { roles: roles.map(role => ({ role })) }));
    const [manager, lead, anna] = await Promise.all([
      person('manager', 'programmeManager'),
      person('lead', 'governanceLead'),
      person('anna'),
    ]);
    const as = (who: Person, now = NOW) => ({ person: who, now });
    return { region, manager, lead, anna, as, ...rights };
  }

  it('are answered within a month, by the corresponding date', async () => {
    const { requests, anna, as } = await asked();
    const sent = await requests.ask(as(anna), { id: 'r', kind: 'erase' });
    assert.ok(sent.ok);
    assert.equal(sent.value.dueOn, '2016-02-29');
  });

  it('are told to those who answer them, but not their own, and what came of them to whoever asked', async () => {
    const { requests, messages, lead, manager, anna, as } = await asked();
    await requests.ask(as(anna), { id: 'a', kind: 'correct', text: 'My title' });
    await requests.ask(as(lead), { id: 'l', kind: 'erase' });
    const due = async () =>
      (await messages.asked(NOW)).map(({ subject, recipient }) => `${subject} ${recipient}`).sort();
    assert.deepEqual(await due(), ['a lead', 'a manager', 'l manager']);
    assert.deepEqual(await messages.answered(NOW), []);
    assert.ok((await requests.refuse(as(manager), 'l', 'A vote needs you.')).ok);
    assert.ok((await requests.corrected(as(lead), 'a')).ok);
    assert.deepEqual(await due(), []);
    const told = (await messages.answered(NOW)).map(({ subject, recipient }) => `${subject} ${recipient}`);
    assert.deepEqual(told.sort(), ['a anna', 'l lead']);
    assert.equal((await messages.answered(new Date('2016-03-02T10:00:00Z'))).length, 0, 'for 30 days');
  });

  it('wait in the digest of those who answer them, as a count', async () => {
    const { requests, digest, region, anna, lead, as } = await asked();
    await requests.ask(as(anna), { id: 'a', kind: 'erase' });
    await requests.ask(as(anna), { id: 'b', kind: 'correct', text: 'My title' });
    const [section] = digest;
    const lines = (await section?.read(region, NOW)) ?? assert.fail();
    const reader = (person: Person) => ({
      ...{ person, day: '2016-02-01', since: NOW, audience: { kind: 'public' as const } },
    });
    assert.deepEqual(lines(reader(anna)), []);
    assert.deepEqual(lines(reader(lead)), [
      { says: 'answerRights', count: 2, dueOn: '2016-02-29', waitingSince: NOW },
    ]);
  });

  it('are served by the programme manager, which others who answer them are told', async () => {
    const { requests, manager, lead, anna, as } = await asked();
    await requests.ask(as(anna), { id: 's', kind: 'correct', text: 'My title' });
    for (const [who, serves] of [
      [manager, true],
      [lead, false],
    ] as const) {
      const shown = await requests.show(as(who), 's');
      assert.equal(shown.ok && shown.value.mayServe, serves);
    }
  });

  it('to be erased are agreed to by somebody else, once, and only where a programme manager stays', async () => {
    const { requests, erasing, manager, lead, as, region } = await asked();
    const codes = async (outcome: ReturnType<typeof requests.agree>) => {
      const found = await outcome;
      return found.ok ? found.value.state : found.refusals.map(({ code }) => code).join();
    };
    assert.equal(await codes(requests.ask(as(manager), { id: 'm', kind: 'erase' })), 'lastManagerStays');
    await requests.ask(as(lead), { id: 'l', kind: 'erase' });
    assert.equal(await codes(requests.agree(as(lead), 'l')), 'cannotDecideOwnErasure');
    const agreed = await Promise.all([1, 2].map(() => codes(requests.agree(as(manager), 'l'))));
    assert.deepEqual(agreed, ['agreed', 'agreed']);
    assert.equal(await codes(requests.withdraw(as(lead), 'l')), 'requestNotOpen');
    await Promise.all([1, 2].map(() => erasing.reconcile(NOW)));
    assert.equal((await stores.people.byId(region, 'lead'))?.erasedOn, '2016-01-31');
    assert.equal((await stores.audit.about(region, 'lead', 9)).length, 1);
    assert.equal(await codes(requests.agree(as(manager), 'l')), 'requestNotOpen');
  });

  it('of a record that was merged since erase the person that she is now', async () => {
    const { requests, erasing, manager, anna, as, region } = await asked();
    await stores.people.insert(samplePerson(region, 'second'));
    await requests.ask(as(anna), { id: 'a', kind: 'erase' });
    await stores.people.merge(region, 'anna', 'second');
    await requests.agree(as(manager), 'a');
    await erasing.reconcile(NOW);
    const names = await stores.people.byIds(region, ['anna', 'second']);
    assert.deepEqual(new Set(names.map(({ name }) => name)), new Set(['Somebody who was erased']));
    assert.equal((await stores.rights.byId(region, 'a'))?.state, 'done');
  });
});

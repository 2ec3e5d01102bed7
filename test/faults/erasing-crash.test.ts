import assert from 'node:assert/strict';
import { servicesOn } from '../../bot/compose/services.ts';
import { type Stores, storesOn } from '../../bot/compose/stores.ts';
import { words } from '../../cards/wording/words.ts';
import { totalsOf } from '../../programme/training/training-totals.ts';
import { type OpenDatabase, openDatabase } from '../../storage/database.ts';
import { newRegion, sampleConversation, samplePerson, sampleVote } from '../storage/contract/samples.ts';
import { sampleInvitation, sealedAs } from '../storage/contract/survey-samples.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { sampleBooking, sampleSession } from '../training/sample-session.ts';
import { Died, mortalStores } from './mortal-stores.ts';

const NOW = new Date('2015-11-27T10:10:00Z');
const day = (text: string): Date => new Date(`${text}T10:00:00Z`);

const rightsOn = (stores: Stores, region: string) =>
  servicesOn(
    { region, programmeManagers: [] },
    { now: () => NOW, newId: () => 'new', randomInt: () => 0 },
    stores,
  ).rights;

/** Anna, who voted by name, attended one session and has a seat on another, answered one survey and not the other. */
async function erasable(stores: Stores, region: string) {
  const { people, sessions, records, invitations, votes, rights, needs } = stores;
  const anna = samplePerson(region, 'anna', {
    ...{ authority: 'D13', authorityConfirmed: true, workEmail: 'anna@d13.example' },
    roles: [{ role: 'voter', authority: 'D13' }],
  });
  await people.insert(anna);
  await people.insert(samplePerson(region, 'gone'));
  await people.merge(region, 'gone', 'anna');
  await stores.conversations.put(
    sampleConversation(region, 'hers', { account: anna.accounts[0] ?? assert.fail() }),
  );
  const electorate = ['anna', 'ben'].map(id => ({ id, name: `Person ${id}`, voters: [id] }));
  await votes.insert(sampleVote(region, 'vote', { state: 'declared', unit: 'perDelegate', electorate }));
  const seat = sampleBooking('D13', 'confirmed', { person: 'anna' });
  const coming = sampleSession({ region, id: 'coming', code: 'T7', state: 'open', bookings: [seat] });
  const been = sampleBooking('D13', 'attended', { person: 'anna' });
  const past = sampleSession({
    ...{ region, id: 'past', code: 'T1', state: 'completed', bookings: [been] },
    ...{ startsAt: day('2015-06-18'), endsAt: day('2015-06-18') },
  });
  for (const session of [coming, past]) await sessions.insert(session);
  const { startsAt, endsAt, programme } = coming;
  const hold = { booking: seat.id, session: 'coming', programme, startsAt, endsAt, timeChanges: 0, at: NOW };
  await records.claimSeat(region, 'anna', hold);
  await records.settleAsSeat(region, 'anna', hold);
  await needs.put({ region, session: 'coming', person: 'anna', text: 'A ramp', at: NOW });
  const asked = ['T1', 'T2'].map(session => sampleInvitation(region, 'anna', { id: session, session }));
  await invitations.insertMissing(asked);
  await invitations.submit(asked[0] ?? assert.fail(), sealedAs(1), NOW);
  const request = { region, person: 'anna', askedAt: NOW, dueOn: '2015-12-27' };
  await rights.insertOnce({ ...request, id: 'old', kind: 'correct', text: 'My title', state: 'asked' });
  await rights.insertOnce({ ...request, id: 'erase', kind: 'erase', state: 'agreed', decidedBy: 'ig' });
  return { past };
}

async function checkErased(stores: Stores, region: string, past: Parameters<typeof totalsOf>[0][number]) {
  const { people, sessions, records, invitations } = stores;
  const nobody = { name: words.rights.nameless, erasedOn: '2015-11-27', leftOn: '2015-11-26' };
  const { mergedInto, ...gone } = (await people.byId(region, 'gone')) ?? assert.fail();
  assert.deepEqual([gone.name, gone.accounts, mergedInto], [nobody.name, [], 'anna']);
  assert.deepEqual(await people.byId(region, 'anna'), {
    ...{ id: 'anna', region, accounts: [], roles: [], authority: 'D13', authorityConfirmed: true, ...nobody },
  });
  assert.equal(await people.seatHolder(region, 'voter D13'), undefined);
  assert.equal(await stores.conversations.byId(region, 'hers'), undefined);
  const vote = await stores.votes.byId(region, 'vote');
  assert.deepEqual(
    vote?.electorate?.map(({ name }) => name),
    [nobody.name, 'Person ben'],
  );
  assert.equal((await sessions.byId(region, 'coming'))?.bookings[0]?.state, 'cancelled');
  assert.deepEqual((await records.byPerson(region, 'anna')).seats, []);
  assert.deepEqual(await stores.needs.sessions(region), []);
  const counted = await sessions.byId(region, 'past');
  assert.deepEqual(
    totalsOf([counted ?? assert.fail()], () => true),
    totalsOf([past], () => true),
  );
  const asked = await invitations.ofPerson(region, 'anna');
  assert.deepEqual(
    asked.map(({ session, completed, notEligible }) => [session, completed, notEligible]).sort(),
    [
      ['T1', true, undefined],
      ['T2', false, 'left'],
    ],
  );
  const invited = async (session: string) =>
    (await invitations.counts({ region, kind: 'evaluation', session }, NOW)).invited;
  assert.deepEqual([await invited('T1'), await invited('T2')], [1, 0]);
  assert.notEqual(
    await invitations.envelope(region, 'T1'),
    undefined,
    'an answer goes only with its receipt',
  );
  const events = await stores.audit.about(region, 'anna', 9);
  assert.deepEqual(
    events.map(({ action, actor, detail }) => [action, actor, detail]),
    [['rights.erased', 'ig', undefined]],
  );
  assert.deepEqual(
    (await stores.rights.ofPerson(region, 'anna')).map(({ id, state, text }) => [id, state, text]).sort(),
    [
      ['erase', 'done', undefined],
      ['old', 'withdrawn', undefined],
    ],
  );
}

describe('Wherever a process dies that erases somebody, the next one', function () {
  this.timeout(60_000);
  let database: OpenDatabase;
  before(async () => {
    database = await openDatabase({ uri: await freshDatabase(), dataDirectory: '' });
  });
  after(() => database.close());

  it('finishes it: she is nameless everywhere, and every count is as it was', async () => {
    const stores = storesOn(database.db, { keyDirectory: '' });
    let deaths = 0;
    for (let dies = true; dies; deaths += Number(dies)) {
      const region = newRegion();
      const { past } = await erasable(stores, region);
      const doomed = rightsOn(mortalStores(stores, deaths, ['sealing']), region);
      dies = await doomed.erasing.reconcile(NOW).then(
        () => false,
        error => {
          if (error instanceof Died) return true;
          throw error;
        },
      );
      const next = rightsOn(stores, region);
      for (const _ of [1, 2]) await next.erasing.reconcile(NOW);
      await checkErased(stores, region, past);
    }
    assert.ok(deaths >= 20, `${deaths} deaths`);
  });

  it('puts a request back where she has become the only programme manager since', async () => {
    const stores = storesOn(database.db, { keyDirectory: '' });
    const region = newRegion();
    await erasable(stores, region);
    const { roles } = (await stores.people.byId(region, 'anna')) ?? assert.fail();
    await stores.people.changeRoles(region, 'anna', roles, [{ role: 'programmeManager' }], []);
    await rightsOn(stores, region).erasing.reconcile(NOW);
    assert.equal((await stores.rights.byId(region, 'erase'))?.state, 'asked');
    assert.equal((await stores.people.byId(region, 'anna'))?.name, 'Person anna');
  });
});

import assert from 'node:assert/strict';
import { usesSeat } from '../../programme/training/booking.ts';
import { peopleAt, startStagedBot } from '../../scripts/scenario/staged-bot.ts';
import { type OpenDatabase, openDatabase } from '../../storage/database.ts';
import { mongoPeopleStore } from '../../storage/people-store.ts';
import { mongoTrainingRecordStore } from '../../storage/training-record-store.ts';
import { raiseSessionStage, type SessionStage } from '../conversations/session-stage.ts';
import { STARTS_AT } from '../training/sample-session.ts';

const SEATS = 40;
/** So many presses are under way at every moment; with all at once the client's own connections would time out. */
const IN_FLIGHT = 100;
const PEOPLE = Array.from({ length: 300 }, (_, n) => ({
  key: `person-${n}`,
  name: `Person ${n}`,
  account: { tenantId: 'tenant-test', objectId: `person-${n}` },
  authority: n % 2 === 0 ? 'D13' : 'D14',
  roles: [],
}));
const OPENED_AT = new Date('2016-01-20T10:00:00Z');

describe(`${PEOPLE.length} people who press Book at once for ${SEATS} seats, at two bots`, function () {
  this.timeout(300_000);
  let stage: SessionStage;
  let database: OpenDatabase;
  let other: Awaited<ReturnType<typeof startStagedBot>>;
  before(async () => {
    stage = await raiseSessionStage(OPENED_AT);
    database = await openDatabase({ uri: stage.uri, dataDirectory: '' });
    const clock = { now: stage.now, timer: stage.time.timer };
    const { region, uri, keyDirectory } = stage;
    other = await startStagedBot({ region, uri, keyDirectory, world: clock });
    const people = mongoPeopleStore(database.db);
    for (const { key: id, name, account, authority, roles } of PEOPLE)
      await people.insert({
        ...{ id, region: stage.region, name, accounts: [account], authority, authorityConfirmed: true },
        roles,
        welcomedAt: OPENED_AT,
      });
    await stage.place({ state: 'open', capacity: SEATS, openedAt: OPENED_AT });
  });
  after(async () => {
    await other.close();
    await database.close();
    await stage.close();
  });

  it('end as 40 seats and a line in strict order, and each was told what is so', async () => {
    const { serviceUrl } = stage.connector;
    const clock = { now: stage.now, timer: stage.time.timer };
    const bots = [stage.bot, other].map(({ url }) => peopleAt({ url, serviceUrl }, PEOPLE, clock));
    const book = { verb: 'booking.book', data: { session: 'session' } };
    const told: [string, string][] = [];
    const queue = PEOPLE.map(({ key }, n) => ({ key, user: bots[n % 2]?.(key) ?? assert.fail() }));
    const line = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const { status, card, text } = await next.user.press(book);
        assert.equal(status, 200, text);
        told.push([next.key, JSON.stringify(card)]);
      }
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, line));

    const { bookings, nextTicket, unsettled } = await stage.stored();
    assert.equal(bookings.filter(usesSeat).length, SEATS);
    assert.equal(bookings.length, PEOPLE.length);
    assert.equal(new Set(bookings.map(({ person }) => person)).size, PEOPLE.length, 'each has one booking');
    const tickets = bookings.map(({ ticket }) => ticket);
    assert.deepEqual(
      tickets,
      Array.from({ length: PEOPLE.length }, (_, n) => n + 1),
    );
    assert.equal(nextTicket, PEOPLE.length + 1);
    assert.ok(
      bookings.every(({ state, ticket }) => state === (ticket <= SEATS ? 'confirmed' : 'waitlisted')),
      'whoever asked first sits',
    );
    assert.deepEqual(unsettled, []);

    const stateOf = new Map(bookings.map(({ person, state }) => [person, state]));
    for (const [person, card] of told) {
      const confirmed = card.includes('"booking.calendar"');
      assert.equal(confirmed, stateOf.get(person) === 'confirmed', `${person} was told what is not so`);
    }

    const records = await mongoTrainingRecordStore(database.db).byPeople(
      stage.region,
      PEOPLE.map(({ key }) => key),
    );
    assert.equal(records.filter(({ seats }) => seats.length === 1).length, SEATS);
    assert.equal(records.filter(({ waiting }) => waiting.length === 1).length, PEOPLE.length - SEATS);
    assert.deepEqual(
      records.flatMap(({ claimed }) => claimed),
      [],
    );

    const before = stage.connector.outgoing.length;
    for (let i = 0; i < 2; i++) await Promise.all([stage.bot.reconcile(), other.reconcile()]);
    assert.equal(stage.connector.outgoing.length, before, 'nobody is told what the press has answered');
    assert.ok(stage.now() < STARTS_AT);
  });
});

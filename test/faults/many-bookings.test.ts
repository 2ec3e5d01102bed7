import assert from 'node:assert/strict';
import { assertWhole, type Crowd, type CrowdBot, gatherCrowd, SEATS, sessionForAll } from './crowd.ts';

const PEOPLE = 2_000;
const LEAVING = 10;

describe(`${PEOPLE} people who press Book at once for ${SEATS} seats, at two bots in processes of their own`, function () {
  this.timeout(300_000);
  let crowd: Crowd;
  let bots: CrowdBot[];
  before(async () => {
    crowd = await gatherCrowd(PEOPLE);
    bots = await Promise.all([crowd.startBot(), crowd.startBot()]);
    await sessionForAll(crowd);
  });
  after(async () => {
    await Promise.all(bots.map(bot => bot.kill()));
    await crowd.close();
  });

  const botOf = (n: number): CrowdBot => bots[n % bots.length] ?? assert.fail();
  const session = 'session';

  it(`end as ${SEATS} seats and a line in strict order, and each was told what is so, once`, async () => {
    const press = async (key: string, n: number) => {
      const { status, card, text } = await botOf(n)
        .user(key)
        .press({ verb: 'booking.book', data: { session } });
      assert.equal(status, 200, text);
      return [key, JSON.stringify(card).includes('"booking.calendar"') ? 'confirmed' : 'waitlisted'] as const;
    };
    const told = new Map(await Promise.all(crowd.people.map(press)));

    const { bookings } = await crowd.stored(session);
    assert.equal(bookings.length, PEOPLE);
    assert.deepEqual(
      bookings.map(({ state }) => state),
      bookings.map(({ ticket }) => (ticket <= SEATS ? 'confirmed' : 'waitlisted')),
      'whoever asked first sits',
    );
    assert.deepEqual(told, new Map(bookings.map(({ person, state }) => [person, state])));
    assert.deepEqual(await crowd.toldIn(2, bots), [], 'nobody is told what the press has answered');
    await assertWhole(crowd, session);
  });

  it(`offer ${LEAVING} seats that are given up at once to ${LEAVING} who are next, and tell each of them once`, async () => {
    const seats = (await crowd.stored(session)).bookings.filter(({ state }) => state === 'confirmed');
    await Promise.all(
      seats.slice(0, LEAVING).map(async ({ id: booking, person }, n) => {
        const data = { session, booking, as: 'confirmed' };
        const { status, text } = await botOf(n).user(person).press({ verb: 'booking.end', data });
        assert.equal(status, 200, text);
      }),
    );
    const told = await crowd.toldIn(2, bots);
    await assertWhole(crowd, session);
    const offered = (await crowd.stored(session)).bookings.filter(({ state }) => state === 'offered');
    assert.equal(offered.length, LEAVING);
    assert.deepEqual(told.sort(), offered.map(({ person }) => person).sort());
  });
});

import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { setImmediate as endOfTurn } from 'node:timers/promises';
import { plusLondonDays } from '../../programme/calendar.ts';
import { buttonOf, buttonsOf, type PressAnswer } from '../../scripts/support/teams-user.ts';
import { mongoOutboxStore } from '../../storage/outbox-store.ts';
import { ENDS_AT, STARTS_AT } from '../training/sample-session.ts';
import { assertWhole, type Crowd, type CrowdBot, gatherCrowd, sessionForAll } from './crowd.ts';

/** What somebody was told last of her place. */
type Told = 'confirmed' | 'waitlisted' | 'cancelled';

/** Until leases and sends of a dead process are over, and claims are old enough to be looked after. */
const MINUTES = 5;

/** Every so manieth who gets a seat gives it up at once, so that there are offers and messages to die in. */
const LEAVES = 5;

const toldIn = ({ status, card, text }: PressAnswer): Told => {
  assert.equal(status, 200, text);
  assert.ok(card, text);
  const verbs = buttonsOf(card).map(({ verb }) => verb);
  if (verbs.includes('booking.calendar') && verbs.includes('booking.askToEnd')) return 'confirmed';
  return verbs.includes('booking.askToEnd') ? 'waitlisted' : 'cancelled';
};

/** One round: a session of its own, on which everybody wants a place while processes die. */
class Round {
  /** What each person was told last; who is not in it had no answer yet. */
  readonly told = new Map<string, Told>();
  /** Where somebody wants to give a seat up and has had no answer to that. */
  readonly leaving = new Map<string, Record<string, unknown>>();
  readonly #session: string;
  readonly #onAnswer: () => void;

  constructor(session: string, onAnswer: () => void) {
    this.#session = session;
    this.#onAnswer = onAnswer;
  }

  /** Books, and gives the seat up again if she is one of those; without an answer once the bot is dead. */
  async act(bot: CrowdBot, key: string, n: number): Promise<void> {
    const book = { verb: 'booking.book', data: { session: this.#session } };
    const booked = await bot.user(key).press(book).catch(noAnswer);
    if (!booked) return;
    const told = toldIn(booked);
    this.told.set(key, told);
    this.#onAnswer();
    if (told !== 'confirmed' || n % LEAVES > 0) return;
    this.leaving.set(key, buttonOf(booked.card, 'booking.askToEnd').data);
    await this.leave(bot, key);
  }

  async leave(bot: CrowdBot, key: string): Promise<void> {
    const end = { verb: 'booking.end', data: { ...this.leaving.get(key), as: 'confirmed' } };
    const ended = await bot.user(key).press(end).catch(noAnswer);
    if (!ended) return;
    this.told.set(key, toldIn(ended));
    this.leaving.delete(key);
    this.#onAnswer();
  }
}

const noAnswer = (): undefined => undefined;

/**
 * The suite of `rounds` times kill -9 at a random moment while the crowd presses Book: one of two bots, or, every third
 * time, both. Half of those who got no answer press again.
 */
export function bookingKillRounds({ rounds, people }: { rounds: number; people: number }): void {
  describe(`kill -9 at a random moment while ${people} people press Book at two bots`, function () {
    this.timeout(300_000);
    let crowd: Crowd;
    let bots: CrowdBot[] = [];
    before(async () => {
      crowd = await gatherCrowd(people);
      bots = await Promise.all([crowd.startBot(), crowd.startBot()]);
    });
    after(async () => {
      await Promise.all(bots.map(bot => bot.kill()));
      await crowd.close();
    });

    const botOf = (n: number): CrowdBot => bots[n % bots.length] ?? assert.fail();

    /** Everybody presses; some processes die after so many answers, in the middle of whatever they do then. */
    async function pressUntilTheyDie(
      session: string,
      after: number,
      dying: readonly CrowdBot[],
    ): Promise<Round> {
      let answers = 0;
      let killed: Promise<unknown> | undefined;
      const kill = async () => {
        for (let turns = randomInt(100); turns > 0; turns--) await endOfTurn();
        await Promise.all(dying.map(bot => bot.kill()));
      };
      const round = new Round(session, () => {
        answers += 1;
        if (answers === after) killed = kill();
      });
      await Promise.all(crowd.people.map((key, n) => round.act(botOf(n), key, n)));
      await killed;
      assert.ok(killed, 'somebody died');
      return round;
    }

    async function assertRemembered(session: string, { told }: Round): Promise<void> {
      const { bookings } = await crowd.stored(session);
      const stateOf = new Map(bookings.map(({ person, state }) => [person, state]));
      for (const [key, was] of told) {
        const is = stateOf.get(key);
        const offered = was === 'waitlisted' && is === 'offered';
        assert.ok(is === was || offered, `${key} was told ${was}, and is ${is}`);
      }
    }

    /** Who was offered a seat was told so once; where the process died in the middle of that, at most once. */
    async function assertToldOnce(session: string, news: readonly string[]): Promise<void> {
      assert.equal(new Set(news).size, news.length, 'nobody is told twice');
      const offered = (await crowd.stored(session)).bookings.filter(({ offer }) => offer);
      const outbox = mongoOutboxStore(crowd.database.db);
      const uncertain = (await outbox.inStates(crowd.stage.region, ['uncertain'], people)).filter(
        ({ subject }) => subject.startsWith(`${session}/`),
      );
      const untold = offered.map(({ person }) => person).filter(person => !news.includes(person));
      assert.deepEqual(
        untold.filter(person => !uncertain.some(({ recipient }) => recipient === person)),
        [],
      );
      assert.deepEqual(
        news.filter(person => !offered.some(one => one.person === person)),
        [],
      );
    }

    for (let number = 1; number <= rounds; number++)
      it(`loses no seat, doubles none and leaves no hold behind, in round ${number}`, async () => {
        const id = `session-${number}`;
        const days = { startsAt: plusLondonDays(STARTS_AT, number), endsAt: plusLondonDays(ENDS_AT, number) };
        await sessionForAll(crowd, { id, code: `T${number}`, programme: `programme-${number}`, ...days });
        const begin = crowd.stage.connector.outgoing.length;
        const dying = number % 3 === 0 ? bots : [botOf(randomInt(2))];
        const after = randomInt(1, Math.floor(people / 2));
        const round = await pressUntilTheyDie(id, after, dying);
        const startedAgain = await Promise.all(dying.map(() => crowd.startBot()));
        bots = [...bots.filter(bot => !dying.includes(bot)), ...startedAgain];
        const again = crowd.people.flatMap((key, n) => {
          if (round.leaving.has(key)) return [round.leave(botOf(n), key)];
          return round.told.has(key) || n % 2 > 0 ? [] : [round.act(botOf(n >> 1), key, n)];
        });
        await Promise.all(again);
        await crowd.toldIn(MINUTES, bots);
        try {
          await assertWhole(crowd, id);
          await assertRemembered(id, round);
          await assertToldOnce(id, crowd.toldSince(begin));
        } catch (error) {
          throw new Error(`${dying.length} killed after ${after} answers`, { cause: error });
        }
      });
  });
}

import assert from 'node:assert/strict';
import { plusMinutes } from '../../programme/calendar.ts';
import { type Booking, usesSeat } from '../../programme/training/booking.ts';
import type { Session } from '../../programme/training/session.ts';
import type { CastMember } from '../../scripts/scenario/cast.ts';
import { peopleAt } from '../../scripts/scenario/staged-bot.ts';
import type { TeamsUser } from '../../scripts/support/teams-user.ts';
import { type OpenDatabase, openDatabase } from '../../storage/database.ts';
import { mongoPeopleStore } from '../../storage/people-store.ts';
import { mongoTrainingRecordStore } from '../../storage/training-record-store.ts';
import { member, raiseSessionStage, type SessionStage } from '../conversations/session-stage.ts';
import { type BotProcess, startBotProcess } from './started-bot-process.ts';

export const SEATS = 40;
const OPENED_AT = new Date('2016-01-20T10:00:00Z');

/** A bot on the crowd's database in a process of its own. */
export interface CrowdBot extends BotProcess {
  /** One of the crowd, whose activities reach this bot. */
  user(key: string): TeamsUser;
}

/** Many people of two authorities of one sub-region, who all want one of a few seats. */
export interface Crowd {
  stage: SessionStage;
  database: OpenDatabase;
  /** The keys of the people, which are their ids too. */
  people: readonly string[];
  startBot(): Promise<CrowdBot>;
  /** Who of the crowd was told something unasked since the connector had taken so many messages; answers to presses go elsewhere. */
  toldSince(begin: number): string[];
  /** All bots catch up with the clock at the same moment, minute by minute; answers who was told something meanwhile. */
  toldIn(minutes: number, bots: readonly CrowdBot[]): Promise<string[]>;
  stored(session: string): Promise<Session>;
  close(): Promise<void>;
}

export async function gatherCrowd(size: number): Promise<Crowd> {
  const stage = await raiseSessionStage(OPENED_AT);
  const { region } = stage;
  const database = await openDatabase({ uri: stage.uri, dataDirectory: '' });
  const cast: CastMember[] = Array.from({ length: size }, (_, n) =>
    member(`person-${n}`, n % 2 === 0 ? 'D13' : 'D14'),
  );
  const people = mongoPeopleStore(database.db);
  const insert = ({ key: id, name, account, authority = '' }: CastMember) =>
    people.insert({
      ...{ id, region, name, accounts: [account], authority, authorityConfirmed: true },
      ...{ roles: [], welcomedAt: OPENED_AT },
    });
  await Promise.all(cast.map(insert));
  const { connector, now, time } = stage;
  const { serviceUrl } = connector;
  const clock = { now, timer: time.timer };
  const keyOf = new Map(cast.map(({ key, account }) => [`a:${account.objectId}`, key]));
  const toldSince = (begin: number) =>
    connector.outgoing.slice(begin).flatMap(one => keyOf.get(one.conversationId) ?? []);
  return {
    stage,
    database,
    people: cast.map(({ key }) => key),
    async startBot() {
      const bot = await startBotProcess({
        uri: stage.uri,
        keyDirectory: stage.keyDirectory,
        region,
        at: stage.now(),
      });
      return { ...bot, user: peopleAt({ ...bot, serviceUrl }, cast, clock) };
    },
    async toldIn(minutes, bots) {
      const before = connector.outgoing.length;
      for (let minute = 0; minute < minutes; minute++) {
        time.turnTo(plusMinutes(now(), 1));
        await Promise.all(bots.map(bot => bot.turnTo(now())));
      }
      return toldSince(before);
    },
    toldSince,
    async stored(id) {
      const session = await stage.sessions.byId(region, id);
      return session ?? assert.fail(`There is no session ${id}.`);
    },
    async close() {
      await database.close();
      await stage.close();
    },
  };
}

/** The session that the crowd wants to be on; everybody may book at once. */
export const sessionForAll = ({ stage }: Crowd, more: Partial<Session> = {}): Promise<Session> =>
  stage.place({ state: 'open', capacity: SEATS, openedAt: OPENED_AT, ...more });

const live = ({ state }: Booking): boolean => ['confirmed', 'offered', 'waitlisted'].includes(state);

/**
 * Nothing is lost and nothing is double, whatever happened before: no seat too many and none free while somebody waits,
 * at most one live booking a person, no ticket twice, nobody served before whoever asked earlier in the own authority,
 * and every record says what the session says, with no claim left.
 */
export async function assertWhole(crowd: Crowd, id: string): Promise<void> {
  const { stage, database, people } = crowd;
  const { bookings, capacity, nextTicket, unsettled } = await crowd.stored(id);
  const waiting = bookings.filter(({ state }) => state === 'waitlisted');
  const used = bookings.filter(usesSeat).length;
  assert.ok(used === capacity || (used < capacity && waiting.length === 0), `${used} seats of ${capacity}`);
  const holders = bookings.filter(live).map(({ person }) => person);
  assert.equal(new Set(holders).size, holders.length, 'nobody has two places');
  const tickets = bookings.map(({ ticket }) => ticket);
  assert.deepEqual(
    tickets,
    Array.from({ length: nextTicket - 1 }, (_, n) => n + 1),
    'each ticket was given once, in the order of asking',
  );
  for (const { authority, ticket } of bookings.filter(one => live(one) && one.state !== 'waitlisted'))
    assert.ok(
      waiting.every(one => one.authority !== authority || one.ticket > ticket),
      `ticket ${ticket} was served before one of the same authority that was asked for earlier`,
    );
  assert.deepEqual(unsettled, []);

  const records = await mongoTrainingRecordStore(database.db).byPeople(stage.region, people);
  const inRecords = (list: 'seats' | 'waiting') =>
    records.flatMap(one => one[list].filter(({ session }) => session === id).map(({ booking }) => booking));
  const inSession = (...states: Booking['state'][]) =>
    bookings.filter(({ state }) => states.includes(state)).map(one => one.id);
  assert.deepEqual(inRecords('seats').sort(), inSession('confirmed').sort());
  assert.deepEqual(inRecords('waiting').sort(), inSession('offered', 'waitlisted').sort());
  assert.deepEqual(
    records.flatMap(({ claimed }) => claimed),
    [],
    'every hold is finished or released',
  );
}

import type { Person } from '../programme/region/person.ts';
import type { Booking } from '../programme/training/booking.ts';
import type { Session } from '../programme/training/session.ts';
import { openDatabase } from '../storage/database.ts';
import { mongoPeopleStore } from '../storage/people-store.ts';
import { mongoRegionStore } from '../storage/region-store.ts';
import { mongoSessionStore } from '../storage/session-store.ts';
import { mongoTrainingRecordStore } from '../storage/training-record-store.ts';
import { mongoTrainingStore } from '../storage/training-store.ts';
import { REGION, TENANT } from './region-that-votes.ts';

const DAY_MS = 86_400_000;
const SUB_REGIONS = ['North', 'East', 'South', 'West'];
const AUTHORITIES = Array.from({ length: 16 }, (_, n) => `B${n}`);
const CAPACITY = 40;

/** Programmes with as many sessions each, and people who may book. */
export interface Plan {
  programmes: number;
  sessionsEach: number;
  people: number;
}

export const memberId = (n: number): string => `member-${n}`;
export const sessionId = (programme: number, n: number): string => `session-${programme}-${n}`;

/** Sessions that have long been open, each on a day of its own from the tenth day on, and people who may book. */
export async function seedTraining(dataDirectory: string, plan: Plan): Promise<void> {
  const database = await openDatabase({ uri: undefined, dataDirectory });
  try {
    const { db } = database;
    const now = new Date();
    await seedRegion(mongoRegionStore(db));
    const training = mongoTrainingStore(db);
    const sessions = mongoSessionStore(db);
    for (let programme = 0; programme < plan.programmes; programme++) {
      await training.insertProgramme({
        ...{ id: `programme-${programme}`, region: REGION, name: `Programme ${programme}`, pilot: false },
        ...{ aim: 'Consistent judgement', surveyDelayMonths: 3 },
      });
      for (let n = 0; n < plan.sessionsEach; n++)
        await sessions.insert(session(programme, n, programme * plan.sessionsEach + n, now));
    }
    const people = mongoPeopleStore(db);
    for (let n = 0; n < plan.people; n++) await people.insert(member(n, now));
  } finally {
    await database.close();
  }
}

/** Gives this person a seat in each programme, as if she had booked it. */
export async function seatEverywhere(dataDirectory: string, plan: Plan, n: number): Promise<void> {
  const database = await openDatabase({ uri: undefined, dataDirectory });
  try {
    const [sessions, records] = [mongoSessionStore(database.db), mongoTrainingRecordStore(database.db)];
    const person = memberId(n);
    for (let programme = 0; programme < plan.programmes; programme++) {
      const booking = `booking-${programme}-${n}`;
      const session = await sessions.change(REGION, sessionId(programme, n % plan.sessionsEach), stands => {
        const next = { ...stands, bookings: [...stands.bookings, seat(booking, n, stands)] };
        return { next: { ...next, nextTicket: stands.nextTicket + 1 }, answer: next };
      });
      if (!session) throw new Error('There is no such session.');
      const { id, programme: of, startsAt, endsAt } = session;
      const hold = { booking, session: id, programme: of, startsAt, endsAt, timeChanges: 0, at: new Date() };
      await records.claimSeat(REGION, person, hold);
      await records.settleAsSeat(REGION, person, hold);
    }
  } finally {
    await database.close();
  }
}

async function seedRegion(regions: ReturnType<typeof mongoRegionStore>): Promise<void> {
  await regions.putRegion({ code: REGION, name: 'Bench', timezone: 'Europe/London' });
  for (const code of SUB_REGIONS) await regions.putSubRegion({ region: REGION, code, name: code });
  for (const [n, code] of AUTHORITIES.entries())
    await regions.putAuthority({
      ...{ region: REGION, code, name: `Authority ${code}`, type: 'unitary' },
      ...{ subRegion: SUB_REGIONS[n % SUB_REGIONS.length] ?? '' },
      ...{ predecessors: [], successors: [], tenantIds: [] },
    });
}

const member = (n: number, now: Date): Person => ({
  id: memberId(n),
  region: REGION,
  accounts: [{ tenantId: TENANT, objectId: memberId(n) }],
  name: `Voter ${memberId(n)}`,
  staffGroup: 'serviceManager',
  authority: AUTHORITIES[n % AUTHORITIES.length] ?? '',
  authorityConfirmed: true,
  roles: [],
  welcomedAt: now,
});

function session(programme: number, n: number, day: number, now: Date): Session {
  const startsAt = new Date(now.getTime() + (10 + day) * DAY_MS);
  return {
    id: sessionId(programme, n),
    region: REGION,
    programme: `programme-${programme}`,
    code: `T${day}`,
    state: 'open',
    startsAt,
    endsAt: new Date(startsAt.getTime() + 6 * 3_600_000),
    venue: 'County Hall',
    subRegion: SUB_REGIONS[n % SUB_REGIONS.length] ?? '',
    capacity: CAPACITY,
    reservedPerAuthority: 0,
    trainers: ['trainer'],
    materialVersion: '1.0',
    exerciseMode: 'neutralBundle',
    cutOffDays: 5,
    remindDaysBefore: [7, 1],
    createdBy: 'manager',
    createdAt: new Date(now.getTime() - 61 * DAY_MS),
    openedAt: new Date(now.getTime() - 60 * DAY_MS),
    timeChanges: [],
    usesNeutralBundle: [],
    bookings: [],
    unsettled: [],
    nextTicket: 1,
  };
}

const seat = (id: string, n: number, { nextTicket }: Session): Booking => ({
  id,
  person: memberId(n),
  authority: AUTHORITIES[n % AUTHORITIES.length] ?? '',
  ticket: nextTicket,
  state: 'confirmed',
  requestedAt: new Date(),
  requestedBy: memberId(n),
  confirmedAt: new Date(),
});

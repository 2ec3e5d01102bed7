import type { Log } from '../../bot/log.ts';
import type { Booking } from '../../programme/training/booking.ts';
import type { Session } from '../../programme/training/session.ts';
import type { CastMember } from '../../scripts/scenario/cast.ts';
import { raiseStage, type Stage } from '../../scripts/scenario/stage.ts';
import { openDatabase } from '../../storage/database.ts';
import { mongoPeopleStore } from '../../storage/people-store.ts';
import { mongoSessionStore } from '../../storage/session-store.ts';
import { mongoTrainingStore } from '../../storage/training-store.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { sampleBooking, sampleSession } from '../training/sample-session.ts';

const REGION = { code: 'test', name: 'Test region' };

const AUTHORITIES = [
  { code: 'D13', name: 'Purbrook', type: 'unitary', subRegion: 'South', recordSystem: 'Tessera' },
  { code: 'D14', name: 'Chine Bay', type: 'unitary', subRegion: 'South', recordSystem: 'CaseFlow' },
];

/** Somebody called after the key, of this authority and with these roles. */
export const member = (
  key: string,
  authority?: string,
  roles: CastMember['roles'] = [],
  tenantId = 'tenant-test',
): CastMember => ({
  key,
  name: `${key.charAt(0).toUpperCase()}${key.slice(1)} Example`,
  account: { tenantId, objectId: key },
  ...(authority ? { authority } : {}),
  roles,
});

const CAST: CastMember[] = [
  member('manager', undefined, [{ role: 'programmeManager' }]),
  member('trainer', undefined, [{ role: 'trainer' }]),
  member('another', undefined, [{ role: 'trainer' }]),
  member('officer', 'D13', [{ role: 'linkOfficer', authority: 'D13' }]),
  member('baker', 'D14', [{ role: 'linkOfficer', authority: 'D14' }]),
  ...['ann', 'ben', 'cat'].map(key => member(key, 'D13')),
  member('dan', 'D14'),
];

export interface SessionStage extends Stage {
  /** The stores beside the bot, to set a scene that would take many turns. */
  sessions: ReturnType<typeof mongoSessionStore>;
  training: ReturnType<typeof mongoTrainingStore>;
  region: string;
  /** The id of somebody in the cast. */
  idOf(key: string): Promise<string>;
  /** Puts a session with the trainer on it into the store, and these people on seats. */
  place(more: Partial<Session>, seats?: readonly string[]): Promise<Session>;
  stored(): Promise<Session>;
}

/** Who and what is there besides. */
interface More {
  authorities?: readonly (typeof AUTHORITIES)[number][];
  cast?: readonly CastMember[];
  log?: Log;
}

/** A stage with two authorities of the South, their link officers and staff, two trainers and the programme manager. */
export async function raiseSessionStage(beginAt: Date, more: More = {}): Promise<SessionStage> {
  const uri = await freshDatabase();
  const cast = [...CAST, ...(more.cast ?? [])];
  const demoAuthorities = [...AUTHORITIES, ...(more.authorities ?? [])];
  const chance = { uri, ...(more.log && { log: more.log }) };
  const stage = await raiseStage({ region: REGION, demoAuthorities }, cast, beginAt, chance);
  const database = await openDatabase({ uri, dataDirectory: '' });
  for (const { key } of cast) await stage.user(key).install();
  const { code: region } = REGION;
  const sessions = mongoSessionStore(database.db);
  const people = mongoPeopleStore(database.db);

  const personOf = async (key: string) => {
    const person = await people.byAccount(region, stage.user(key).account);
    if (!person) throw new Error(`There is nobody called ${key}.`);
    return person;
  };
  const seat = async (key: string, index: number): Promise<Booking> => {
    const { id, authority = '' } = await personOf(key);
    return sampleBooking(authority, 'confirmed', { person: id, ticket: index + 1 });
  };

  return {
    ...stage,
    sessions,
    training: mongoTrainingStore(database.db),
    region,
    idOf: async key => (await personOf(key)).id,
    async place(more, seats = []) {
      const session = sampleSession({
        region,
        trainers: [(await personOf('trainer')).id],
        bookings: await Promise.all(seats.map(seat)),
        nextTicket: seats.length + 1,
        ...more,
      });
      await sessions.insert(session);
      return session;
    },
    async stored() {
      const session = await sessions.byId(region, 'session');
      if (!session) throw new Error('There is no session.');
      return session;
    },
    async close() {
      await database.close();
      await stage.close();
    },
  };
}

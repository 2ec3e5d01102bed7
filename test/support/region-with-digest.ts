import type { Db } from 'mongodb';
import { mongoConversationStore } from '../../storage/conversation-store.ts';
import { mongoDigestStore } from '../../storage/digest-store.ts';
import { mongoPeopleStore } from '../../storage/people-store.ts';
import { mongoRegionStore } from '../../storage/region-store.ts';
import { mongoSessionStore } from '../../storage/session-store.ts';
import { mongoTrainingStore } from '../../storage/training-store.ts';
import { sampleBooking, sampleSession, sampleTasks } from '../training/sample-session.ts';

export const REGION = 'bench';
export const tenantOf = (conversationId: string): string => conversationId.slice(2, 5);

/** `a:t03-0042` */
export const conversationOf = (person: string): string => `a:${person}`;

interface Crowd {
  recipients: number;
  tenants: number;
  /** Where their chats are. */
  serviceUrl: string;
  /** When the first digest goes out. */
  monday: Date;
}

/** A steering group, spread evenly over tenants, with the app; and sessions, so that there is something to read. */
export async function seedDigest(db: Db, { recipients, tenants, serviceUrl, monday }: Crowd): Promise<void> {
  const [people, conversations] = [mongoPeopleStore(db), mongoConversationStore(db)];
  const dayBefore = new Date(monday.getTime() - 24 * 3_600_000);
  await mongoRegionStore(db).putRegion({ code: REGION, name: 'Bench', timezone: 'Europe/London' });
  await mongoRegionStore(db).putSubRegion({ region: REGION, code: 'South', name: 'South' });
  // The bot's first week goes to nobody, so there is one behind it.
  await mongoDigestStore(db).begin({
    region: REGION,
    week: '2015-W01',
    startedAt: dayBefore,
    recipients: [],
  });
  const ids = Array.from({ length: recipients }, (_, n) => {
    const tenant = `t${String(n % tenants).padStart(2, '0')}`;
    return { tenant, id: `${tenant}-${String(Math.floor(n / tenants)).padStart(4, '0')}` };
  });
  await Promise.all(
    ids.map(async ({ tenant, id }) => {
      const account = { tenantId: tenant, objectId: id };
      await people.insert({
        ...{ id, region: REGION, accounts: [account], name: `Member ${id}`, authorityConfirmed: false },
        roles: [{ role: 'steeringMember' }],
      });
      await conversations.put({
        ...{ region: REGION, id: conversationOf(id), scope: 'personal', tenantId: tenant, serviceUrl },
        ...{ botId: '28:bot', account, updatedAt: dayBefore },
      });
    }),
  );
  await seedSessions(db, dayBefore);
}

async function seedSessions(db: Db, at: Date): Promise<void> {
  const [sessions, training] = [mongoSessionStore(db), mongoTrainingStore(db)];
  const startsAt = new Date(at.getTime() + 60 * 24 * 3_600_000);
  for (let n = 0; n < 8; n++) {
    const id = `session-${n}`;
    const bookings = Array.from({ length: 11 }, () => sampleBooking('D13', 'confirmed', { requestedAt: at }));
    const times = { startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000), openedAt: at };
    await sessions.insert(
      sampleSession({ id, region: REGION, code: `T${n}`, state: 'open', bookings, nextTicket: 12, ...times }),
    );
    const blocked = { region: REGION, session: id, changedAt: at };
    await training.insertMissingTasks(sampleTasks('D13', 'blocked', blocked));
  }
}

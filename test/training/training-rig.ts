import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Asker } from '../../programme/asker.ts';
import type { Person } from '../../programme/region/person.ts';
import type { RoleAssignment } from '../../programme/region/roles.ts';
import type { Session } from '../../programme/training/session.ts';
import { trainingServices } from '../../programme/training/training-services.ts';
import { mongoAuditStore } from '../../storage/audit-store.ts';
import { type OpenDatabase, openDatabase } from '../../storage/database.ts';
import { mongoPeopleStore } from '../../storage/people-store.ts';
import { mongoRegionStore } from '../../storage/region-store.ts';
import { mongoSessionHistory } from '../../storage/session-history.ts';
import { mongoSessionStore } from '../../storage/session-store.ts';
import { mongoTrainingRecordStore } from '../../storage/training-record-store.ts';
import { mongoTrainingStore } from '../../storage/training-store.ts';
import { mongoTrainingTotalsStore } from '../../storage/training-totals-store.ts';
import { sampleAuthority, sampleSession } from './sample-session.ts';

export const trainingStores = (db: OpenDatabase['db']): Stores => ({
  sessions: mongoSessionStore(db),
  history: mongoSessionHistory(db),
  totals: mongoTrainingTotalsStore(db),
  records: mongoTrainingRecordStore(db),
  training: mongoTrainingStore(db),
  people: mongoPeopleStore(db),
  regions: mongoRegionStore(db),
  audit: mongoAuditStore(db),
});

let regions = 0;

/** A database for a file of tests, and regions in it that no other test uses. */
export class TrainingRig {
  #directory = '';
  #database: OpenDatabase | undefined;

  async open(): Promise<void> {
    this.#directory = await mkdtemp(join(tmpdir(), 'training-'));
    this.#database = await openDatabase({ uri: undefined, dataDirectory: this.#directory });
  }

  async close(): Promise<void> {
    await this.#database?.close();
    await rm(this.#directory, { recursive: true });
  }

  /** As totals were before these were counted. */
  async forgetTotals(...names: ('staffGroups' | 'trainerDays')[]): Promise<void> {
    const $unset = Object.fromEntries(names.map(name => [name, '' as const]));
    await this.#database?.db.collection('trainingTotals').updateMany({}, { $unset });
  }

  /** A region with these authorities, by sub-region, and a programme manager. */
  async region(authorities: Readonly<Record<string, readonly string[]>>): Promise<TrainingRegion> {
    if (!this.#database) throw new Error('Open the rig first.');
    const { db } = this.#database;
    const code = `training-${++regions}`;
    const stores = trainingStores(db);
    await stores.regions.putRegion({ code, name: 'Demo Region', timezone: 'Europe/London' });
    for (const [subRegion, codes] of Object.entries(authorities)) {
      await stores.regions.putSubRegion({ region: code, code: subRegion, name: subRegion });
      for (const one of codes)
        await stores.regions.putAuthority({ ...sampleAuthority(one, subRegion), region: code });
    }
    return new TrainingRegion(code, stores);
  }
}

type Stores = Parameters<typeof trainingServices>[0];

/** The services of one region on a clock that is turned by hand. */
export class TrainingRegion {
  readonly code: string;
  readonly stores: Stores;
  readonly services: ReturnType<typeof trainingServices>;
  now = new Date('2016-02-01T10:00:00Z');
  #codes = 0;

  constructor(code: string, stores: Stores) {
    this.code = code;
    this.stores = stores;
    this.services = trainingServices(stores, () => `CODE${++this.#codes}`);
  }

  /** Inserts a person of this id and name; of an authority where one is named. */
  async person(id: string, authority?: string, roles: RoleAssignment[] = []): Promise<Person> {
    return this.stores.people.insert({
      id,
      region: this.code,
      accounts: [{ tenantId: 'tenant', objectId: `${this.code}-${id}` }],
      name: id,
      authorityConfirmed: authority !== undefined,
      ...(authority !== undefined && { authority }),
      roles,
    });
  }

  manager = async (id = 'manager'): Promise<Person> =>
    this.person(id, undefined, [{ role: 'programmeManager' }]);

  officer = async (authority: string, id = `link-${authority}`): Promise<Person> =>
    this.person(id, authority, [{ role: 'linkOfficer', authority }]);

  /** The person as an asker now. */
  async as(id: string): Promise<Asker> {
    const person = await this.stores.people.byId(this.code, id);
    if (!person) throw new Error(`There is nobody with the id ${id}.`);
    return { person, now: this.now };
  }

  /** Inserts a session; `T7` in the sub-region South unless it says otherwise. */
  async session(more: Partial<Session> = {}): Promise<Session> {
    const session = { ...sampleSession(more), region: this.code };
    await this.stores.sessions.insert(session);
    return session;
  }

  /** The session as it stands. */
  async stored(id = 'session'): Promise<Session> {
    const session = await this.stores.sessions.byId(this.code, id);
    if (!session) throw new Error(`There is no session ${id}.`);
    return session;
  }

  /** What the tick does, for what concerns training. */
  async tick(): Promise<void> {
    await this.services.readiness.reconcile(this.code, this.now);
    await this.services.reconciler.reconcile(this.code, this.now);
  }
}

/** The codes of what was refused; none when it was done. */
export const codesOf = (
  outcome: { ok: true } | { ok: false; refusals: readonly { code: string }[] },
): string[] => (outcome.ok ? [] : outcome.refusals.map(({ code }) => code));

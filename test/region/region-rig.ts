import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Asker } from '../../programme/asker.ts';
import { authoritiesOn } from '../../programme/region/authority.ts';
import { peopleServices } from '../../programme/region/people-services.ts';
import type { Account, Person } from '../../programme/region/person.ts';
import { mongoAccessNeedStore } from '../../storage/access-need-store.ts';
import { mongoAuditStore } from '../../storage/audit-store.ts';
import { mongoChallengeStore } from '../../storage/challenge-store.ts';
import { type OpenDatabase, openDatabase } from '../../storage/database.ts';
import { mongoIndicatorStore } from '../../storage/indicator-store.ts';
import { mongoMeetingStore } from '../../storage/meeting-store.ts';
import { mongoPaperStore } from '../../storage/paper-store.ts';
import { mongoPeopleStore } from '../../storage/people-store.ts';
import { mongoPlanStore } from '../../storage/plan-store.ts';
import { mongoRegionStore } from '../../storage/region-store.ts';
import { mongoRightsStore } from '../../storage/rights-store.ts';
import { mongoSessionStore } from '../../storage/session-store.ts';
import { mongoSteeringStore } from '../../storage/steering-store.ts';
import { mongoSummitStore } from '../../storage/summit-store.ts';
import { mongoInvitationStore } from '../../storage/survey-invitation-store.ts';
import { mongoTrainingRecordStore } from '../../storage/training-record-store.ts';
import { mongoTrainingStore } from '../../storage/training-store.ts';
import { mongoVoteStore } from '../../storage/vote-store.ts';

let regions = 0;

export const account = (objectId: string, tenantId = 'tenant'): Account => ({ tenantId, objectId });

/** A database for a file of tests, and regions in it that no other test uses. */
export class RegionRig {
  #directory = '';
  #database: OpenDatabase | undefined;

  async open(): Promise<void> {
    this.#directory = await mkdtemp(join(tmpdir(), 'region-'));
    this.#database = await openDatabase({ uri: undefined, dataDirectory: this.#directory });
  }

  async close(): Promise<void> {
    await this.#database?.close();
    await rm(this.#directory, { recursive: true });
  }

  get db() {
    if (!this.#database) throw new Error('Open the rig first.');
    return this.#database.db;
  }

  /** An empty region, its stores, and a clock that is turned by hand. */
  region(managers: readonly Account[] = [account('manager')]) {
    const region = `region-${++regions}`;
    const stores = {
      people: mongoPeopleStore(this.db),
      regions: mongoRegionStore(this.db),
      votes: mongoVoteStore(this.db),
      papers: mongoPaperStore(this.db),
      training: mongoTrainingStore(this.db),
      sessions: mongoSessionStore(this.db),
      records: mongoTrainingRecordStore(this.db),
      audit: mongoAuditStore(this.db),
      invitations: mongoInvitationStore(this.db),
      challenges: mongoChallengeStore(this.db),
      summits: mongoSummitStore(this.db),
      meetings: mongoMeetingStore(this.db),
      steering: mongoSteeringStore(this.db),
      plans: mongoPlanStore(this.db),
      indicators: mongoIndicatorStore(this.db),
      rights: mongoRightsStore(this.db),
      needs: mongoAccessNeedStore(this.db),
    };
    return new TestRegion(region, stores, managers);
  }
}

export interface Stores {
  people: ReturnType<typeof mongoPeopleStore>;
  regions: ReturnType<typeof mongoRegionStore>;
  votes: ReturnType<typeof mongoVoteStore>;
  papers: ReturnType<typeof mongoPaperStore>;
  training: ReturnType<typeof mongoTrainingStore>;
  sessions: ReturnType<typeof mongoSessionStore>;
  records: ReturnType<typeof mongoTrainingRecordStore>;
  audit: ReturnType<typeof mongoAuditStore>;
  invitations: ReturnType<typeof mongoInvitationStore>;
  challenges: ReturnType<typeof mongoChallengeStore>;
  summits: ReturnType<typeof mongoSummitStore>;
  meetings: ReturnType<typeof mongoMeetingStore>;
  steering: ReturnType<typeof mongoSteeringStore>;
  plans: ReturnType<typeof mongoPlanStore>;
  indicators: ReturnType<typeof mongoIndicatorStore>;
  rights: ReturnType<typeof mongoRightsStore>;
  needs: ReturnType<typeof mongoAccessNeedStore>;
}

export class TestRegion {
  readonly code: string;
  readonly stores: Stores;
  readonly services: ReturnType<typeof peopleServices>;
  now = new Date('2015-11-20T10:00:00Z');
  #ids = 0;

  constructor(code: string, stores: Stores, managers: readonly Account[]) {
    this.code = code;
    this.stores = stores;
    this.services = peopleServices({ ...stores, region: code, managers });
  }

  readonly newId = (): string => `${this.code}-person-${++this.#ids}`;

  /** Another process on the same database. */
  otherProcess(managers: readonly Account[] = []): ReturnType<typeof peopleServices> {
    return peopleServices({ ...this.stores, region: this.code, managers });
  }

  async withAuthorities(...codes: string[]): Promise<this> {
    for (const code of codes)
      await this.stores.regions.putAuthority({
        region: this.code,
        code,
        name: `Authority ${code}`,
        type: 'unitary',
        predecessors: [],
        successors: [],
        tenantIds: [`tenant-of-${code}`],
      });
    return this;
  }

  /** The person of this account, as an asker now. Met for the first time, she is called by her object id. */
  async asker(objectId: string, tenantId = 'tenant'): Promise<Asker & { person: Person }> {
    const { firstContact } = this.services;
    const person = await firstContact.meet(account(objectId, tenantId), objectId, this.now, this.newId);
    return { person, now: this.now };
  }

  async person(objectId: string, tenantId = 'tenant'): Promise<Person> {
    const found = await this.stores.people.byAccount(this.code, account(objectId, tenantId));
    if (!found) throw new Error(`Nobody has the account ${objectId}.`);
    return found;
  }

  /** Somebody who chose this authority and waits. */
  async chooser(objectId: string, authority: string): Promise<Person> {
    await this.services.people.setDetails(await this.asker(objectId), `authority:${authority}`, 'director');
    return this.person(objectId);
  }

  /** The codes of the authorities on a day. */
  async codesOn(day: string): Promise<string[]> {
    return authoritiesOn(await this.stores.regions.authorities(this.code), day).map(({ code }) => code);
  }
}

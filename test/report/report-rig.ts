import { randomInt, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Services, servicesOn } from '../../bot/compose/services.ts';
import { storesOn } from '../../bot/compose/stores.ts';
import type { Asker } from '../../programme/asker.ts';
import type { Person } from '../../programme/region/person.ts';
import type { RoleAssignment } from '../../programme/region/roles.ts';
import type { Report, ReportAudience } from '../../programme/report/report.ts';
import type { ReportService } from '../../programme/report/report-service.ts';
import type { ReportWanted } from '../../programme/report/report-writer.ts';
import type { Session } from '../../programme/training/session.ts';
import type { TrainingServices } from '../../programme/training/training-services.ts';
import { type OpenDatabase, openDatabase } from '../../storage/database.ts';
import { sampleAuthority, sampleSession } from '../training/sample-session.ts';

let regions = 0;

/** A database for a file of tests, and regions in it that no other test uses. */
export class ReportRig {
  #directory = '';
  #database: OpenDatabase | undefined;

  async open(): Promise<void> {
    this.#directory = await mkdtemp(join(tmpdir(), 'report-'));
    this.#database = await openDatabase({ uri: undefined, dataDirectory: this.#directory });
  }

  async close(): Promise<void> {
    await this.#database?.close();
    await rm(this.#directory, { recursive: true });
  }

  /** A region with these authorities, by sub-region. */
  async region(authorities: Readonly<Record<string, readonly string[]>>): Promise<ReportRegion> {
    if (!this.#database) throw new Error('Open the rig first.');
    const stores = storesOn(this.#database.db, { keyDirectory: this.#directory });
    const code = `report-${++regions}`;
    await stores.regions.putRegion({ code, name: 'Demo Region', timezone: 'Europe/London' });
    for (const [subRegion, codes] of Object.entries(authorities)) {
      await stores.regions.putSubRegion({ region: code, code: subRegion, name: subRegion });
      for (const one of codes)
        await stores.regions.putAuthority({ ...sampleAuthority(one, subRegion), region: code });
    }
    return new ReportRegion(code, stores);
  }
}

/** The reports of one region on a clock that is turned by hand. */
export class ReportRegion {
  readonly code: string;
  readonly stores: ReturnType<typeof storesOn>;
  readonly services: Services;
  readonly training: TrainingServices;
  readonly reports: ReportService;
  now = new Date('2016-02-05T17:00:00Z');

  constructor(code: string, stores: ReturnType<typeof storesOn>) {
    this.code = code;
    this.stores = stores;
    const chance = { now: () => this.now, newId: randomUUID, randomInt: (n: number) => randomInt(n) };
    this.services = servicesOn({ region: code, programmeManagers: [] }, chance, stores);
    this.training = this.services.training;
    this.reports = this.services.reports;
  }

  async person(id: string, roles: RoleAssignment[] = []): Promise<Person> {
    return this.stores.people.insert({
      id,
      region: this.code,
      accounts: [{ tenantId: 'tenant', objectId: `${this.code}-${id}` }],
      name: `${id} by name`,
      authorityConfirmed: false,
      roles,
    });
  }

  /** The person as an asker now. */
  async as(id: string): Promise<Asker> {
    const person = await this.stores.people.byId(this.code, id);
    if (!person) throw new Error(`There is nobody with the id ${id}.`);
    return { person, now: this.now };
  }

  /** Inserts a session of the West on 18 June 2015, unless it says otherwise. */
  async session(more: Partial<Session> = {}): Promise<void> {
    await this.stores.sessions.insert({
      ...sampleSession({
        ...{ id: 'T1', code: 'T1', state: 'completed', subRegion: 'West' },
        ...{ startsAt: new Date('2015-06-18T08:30:00Z'), endsAt: new Date('2015-06-18T15:00:00Z') },
        ...{ createdAt: new Date('2015-05-01T09:00:00Z') },
        ...more,
      }),
      region: this.code,
    });
  }

  /** A new version, drafted at the command line; throws where it is refused. */
  async drafted(more: Partial<ReportWanted> = {}): Promise<Report> {
    const wanted: ReportWanted = { asAt: '2016-02-05', audience: 'members', meeting: '', ...more };
    const drafted = await this.reports.write(this.code, wanted, { at: this.now });
    if (!drafted.ok) throw new Error(drafted.refusals.map(({ code }) => code).join());
    return drafted.value;
  }

  /** The same, with its figures and its words. */
  async draftedFor(audience: ReportAudience = 'members', asAt = '2016-02-05') {
    const report = await this.drafted({ audience, asAt });
    return { report, values: valuesOf(report), text: textOf(report) };
  }
}

/** The value of each figure, by its code, with whose it is and the answer where there are several. */
export const valuesOf = ({ figures }: Report): Record<string, unknown> =>
  Object.fromEntries(
    figures.map(({ code, of, answer, value }) => [[code, of?.code, answer].filter(Boolean).join(' '), value]),
  );

/** Everything that a report says in words. */
export const textOf = ({ parts }: Report): string =>
  parts
    .flatMap(({ title, blocks }) => [
      title,
      ...blocks.map(block => (block.kind === 'paragraph' ? block.text : JSON.stringify(block))),
    ])
    .join('\n');

/** The codes of what was refused; none when it was done. */
export const codesOf = (
  outcome: { ok: true } | { ok: false; refusals: readonly { code: string }[] },
): string[] => (outcome.ok ? [] : outcome.refusals.map(({ code }) => code));

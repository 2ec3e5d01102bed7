import type { Db, OptionalUnlessRequiredId } from 'mongodb';
import { londonDay, plusDays } from '../programme/calendar.ts';
import { nextRelease } from '../programme/disclosure/release.ts';
import type { Authority } from '../programme/region/authority.ts';
import type { Booking } from '../programme/training/booking.ts';
import type { Session } from '../programme/training/session.ts';
import type { VoteResult } from '../programme/vote/result.ts';
import type { Stored } from '../storage/document.ts';
import { mongoRegionStore } from '../storage/region-store.ts';
import { mongoReleaseStore } from '../storage/release-store.ts';
import { mongoResults } from '../storage/result-store.ts';
import { toSessionDocument } from '../storage/session-document.ts';
import { mongoTrainingStore } from '../storage/training-store.ts';
import { releaseSecrets } from '../test/support/release-secrets.ts';

/** How much there is of a region. */
export interface Extent {
  region: string;
  authorities: number;
  subRegions: number;
  days: number;
  /** Delivered, spread over the days, and still to come. */
  sessions: number;
  toCome: number;
  votes: number;
}

/** The last day that is told of. */
export const AS_AT = '2016-02-19';
const PEOPLE = 16;
const STAFF = 300;
const AT_ONCE = 500;
const HOUR = 3_600_000;

const authorityCode = (n: number): string => `A${String(n).padStart(3, '0')}`;

/** A region with its history, as a year or ten of use would leave it; totals are yet to be made. */
export async function seedRegion(db: Db, extent: Extent): Promise<void> {
  const { region, authorities, subRegions } = extent;
  const regions = mongoRegionStore(db);
  await regions.putRegion({ code: region, name: region, timezone: 'Europe/London' });
  for (let n = 0; n < subRegions; n++)
    await regions.putSubRegion({ region, code: `S${n}`, name: `Sub-region ${n}` });
  for (let n = 0; n < authorities; n++) await regions.putAuthority(authority(extent, n));
  await seedTraining(db, extent);
  await seedSessions(db, extent);
  await seedVotes(db, extent);
  await seedReleases(db, extent);
}

const authority = ({ region, subRegions }: Extent, n: number): Authority => ({
  region,
  code: authorityCode(n),
  name: `Authority ${n}`,
  type: 'unitary',
  subRegion: `S${n % subRegions}`,
  predecessors: [],
  successors: [],
  tenantIds: [],
});

async function seedTraining(db: Db, { region, authorities }: Extent): Promise<void> {
  const training = mongoTrainingStore(db);
  await training.insertProgramme({
    ...{
      id: 'programme',
      region,
      name: 'Case tracking',
      pilot: false,
      aim: 'Judgement',
      surveyDelayMonths: 3,
    },
  });
  for (const version of ['1.0', '2.0', '3.0'])
    await training.insertMaterial({
      ...{
        region,
        programme: 'programme',
        version,
        from: '2006-01-01',
        change: 'A change',
        reason: 'A reason',
      },
      ...{ evidence: [], features: [], createdBy: 'manager', createdAt: new Date('2006-01-01T00:00:00Z') },
    });
  for (let n = 0; n < 5; n++)
    await training.putRecordSystem({ region, code: `System${n}`, name: `System ${n}` });
  for (let n = 0; n < authorities; n++)
    await training.putSystemInUse({ region, authority: authorityCode(n), system: `System${n % 5}` });
}

async function seedSessions(db: Db, extent: Extent): Promise<void> {
  const all = Array.from({ length: extent.sessions + extent.toCome }, (_, n) => session(extent, n));
  await insertAll(
    db,
    'sessions',
    all.map(one => toSessionDocument(one, 0)),
  );
}

/** Many at a time: one by one would take minutes. */
async function insertAll<T extends Stored<object>>(
  db: Db,
  name: string,
  documents: readonly T[],
): Promise<void> {
  const collection = db.collection<T>(name, { ignoreUndefined: true });
  for (let from = 0; from < documents.length; from += AT_ONCE)
    await collection.insertMany(documents.slice(from, from + AT_ONCE) as OptionalUnlessRequiredId<T>[]);
}

function session({ region, authorities, subRegions, days, sessions }: Extent, n: number): Session {
  const past = n < sessions;
  const day = past
    ? plusDays(AS_AT, -Math.floor((n * days) / sessions))
    : plusDays(AS_AT, 1 + ((n - sessions) % 60));
  const startsAt = new Date(`${day}T09:30:00Z`);
  return {
    ...{ id: `session-${n}`, region, programme: 'programme', code: `T${n}`, subRegion: `S${n % subRegions}` },
    ...{ state: past ? 'completed' : 'open', startsAt, endsAt: new Date(startsAt.getTime() + 6 * HOUR) },
    ...{ capacity: 18, reservedPerAuthority: 0, trainers: ['trainer'], materialVersion: '1.0' },
    ...{ exerciseMode: 'neutralBundle', cutOffDays: 5, remindDaysBefore: [7], createdBy: 'manager' },
    ...{ createdAt: new Date('2005-01-01T00:00:00Z'), timeChanges: [], usesNeutralBundle: [], unsettled: [] },
    nextTicket: PEOPLE + 1,
    bookings: Array.from({ length: PEOPLE }, (_, i) => booking(n, i, authorities, past)),
  };
}

function booking(n: number, i: number, authorities: number, past: boolean): Booking {
  const of = (n * 7 + i * 3) % authorities;
  return {
    ...{ id: `b-${n}-${i}`, person: `p-${of}-${(n * 31 + i * 17) % STAFF}`, authority: authorityCode(of) },
    ...{ ticket: i + 1, state: !past ? 'confirmed' : i === 0 ? 'didNotAttend' : 'attended' },
    ...{ requestedAt: new Date('2005-06-01T00:00:00Z'), requestedBy: 'link' },
  };
}

async function seedVotes(db: Db, { region, authorities, days, votes }: Extent): Promise<void> {
  const results = mongoResults(db);
  for (let n = 0; n < votes; n++) {
    const closedAt = new Date(`${plusDays(AS_AT, -Math.floor((n * days) / votes))}T15:00:00Z`);
    await results.insertResult(result(region, authorities, n, closedAt));
    await results.putPriority({
      ...{ region, vote: `vote-${n}`, code: 'T0', title: 'Topic 0', endorsement: 'declared' },
    });
  }
}

const result = (region: string, electorate: number, n: number, closedAt: Date): VoteResult => ({
  ...{ region, vote: `vote-${n}`, title: `Priorities ${n}`, unit: 'perAuthority', noneOfThese: false },
  ...{ method: { kind: 'approval', choices: 3 }, quorum: { kind: 'none' }, tieRule: 'includeAllTied' },
  ...{ adoptRule: { kind: 'topN', n: 1 }, recordedVote: false, closedAt, declaredAt: closedAt },
  ...{ declaredBy: 'chair', electorate, ballots: electorate, turnoutPercent: 100, quorumMet: true },
  options: Array.from({ length: 10 }, (_, i) => ({
    ...{ code: `T${i}`, title: `Topic ${i}`, support: 10 - i, rank: i + 1, adopted: i === 0 },
  })),
  ...{ adopted: ['T0'], tiedAtCut: [], noneChosen: 0 },
  ballotPapers: Array.from({ length: electorate }, () => ({ marks: [{ code: 'T0', weight: 1 }] })),
});

/** Of evaluations, one release for every twenty sessions, as it would be once a day. */
async function seedReleases(db: Db, { region, sessions, subRegions, days }: Extent): Promise<void> {
  const releases = mongoReleaseStore(db, releaseSecrets());
  let last = undefined as Parameters<typeof nextRelease>[0];
  for (let from = sessions; from > 0; from -= 20) {
    const day = londonDay(new Date(`${plusDays(AS_AT, -Math.floor((from * days) / sessions))}T12:00:00Z`));
    last = nextRelease(last, {
      ...{ region, series: 'evaluation/programme/overall-1', rhythm: 'asEachCloses', day },
      sessions: Array.from({ length: Math.min(20, from) }, (_, i) => ({
        ...{
          session: `session-${from - i - 1}`,
          subRegion: `S${i % subRegions}`,
          version: '1.0',
          closed: true,
        },
        totals: { replies: 14, counts: [6, 5, 2, 1, 0] },
      })),
    });
    await releases.insertOnce(last);
  }
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Db } from 'mongodb';
import { reportSections } from '../bot/report-sections.ts';
import { words } from '../cards/wording/words.ts';
import { reportService } from '../programme/report/report-service.ts';
import { trainingServices } from '../programme/training/training-services.ts';
import { mongoAuditStore } from '../storage/audit-store.ts';
import { openDatabase } from '../storage/database.ts';
import { mongoPeopleStore } from '../storage/people-store.ts';
import { mongoRegionStore } from '../storage/region-store.ts';
import { mongoReleaseStore } from '../storage/release-store.ts';
import { mongoReportStore } from '../storage/report-store.ts';
import { mongoSessionHistory } from '../storage/session-history.ts';
import { mongoSessionStore } from '../storage/session-store.ts';
import { mongoInvitationStore } from '../storage/survey-invitation-store.ts';
import { mongoSurveyTotalsStore } from '../storage/survey-totals-store.ts';
import { mongoWindowStore } from '../storage/survey-window-store.ts';
import { mongoTrainingRecordStore } from '../storage/training-record-store.ts';
import { mongoTrainingStore } from '../storage/training-store.ts';
import { mongoTrainingTotalsStore } from '../storage/training-totals-store.ts';
import { mongoVoteStore } from '../storage/vote-store.ts';
import { releaseSecrets } from '../test/support/release-secrets.ts';
import type { Part } from './part.ts';
import { AS_AT, type Extent, seedRegion } from './region-that-reports.ts';
import { inTurn, medianRatio, type Rate } from './rounds.ts';

/** A year of one region, and ten years of the whole country in one region. */
const YEAR: Extent = {
  ...{ region: 'year', authorities: 16, subRegions: 4, days: 365 },
  ...{ sessions: 200, toCome: 35, votes: 5 },
};
const NATION: Extent = {
  ...{ region: 'nation', authorities: 153, subRegions: 9, days: 3_650 },
  ...{ sessions: 20_000, toCome: 330, votes: 500 },
};
const QUICK: Partial<Extent> = { sessions: 3_000, votes: 75 };

const DRAFTS = 10;
const WARM_UP = 20;
const AT = new Date(`${AS_AT}T17:00:00Z`);

export function servicesOn(db: Db) {
  const stores = {
    ...{ votes: mongoVoteStore(db), people: mongoPeopleStore(db), regions: mongoRegionStore(db) },
    ...{ sessions: mongoSessionStore(db), history: mongoSessionHistory(db) },
    ...{ totals: mongoTrainingTotalsStore(db), records: mongoTrainingRecordStore(db) },
    ...{
      training: mongoTrainingStore(db),
      audit: mongoAuditStore(db),
      releases: mongoReleaseStore(db, releaseSecrets()),
    },
    ...{ surveyTotals: mongoSurveyTotalsStore(db), windows: mongoWindowStore(db) },
    ...{ invitations: mongoInvitationStore(db), reports: mongoReportStore(db) },
  };
  const training = trainingServices(stores, () => 'CODE');
  const sections = reportSections(stores, training);
  return {
    stores,
    sections,
    training,
    reports: reportService({ ...stores, sections, frame: words.report.frame }),
  };
}

/** Drafts the report for members again and again. Earlier versions are thrown away: how many there are is no matter here. */
async function draft(
  db: Db,
  reports: ReturnType<typeof servicesOn>['reports'],
  region: string,
  times: number,
): Promise<Rate> {
  await db.collection('reports').deleteMany({ region });
  const took: number[] = [];
  for (let n = 0; n < times; n++) {
    const startedAt = performance.now();
    const drafted = await reports.write(
      region,
      { asAt: AS_AT, audience: 'members', meeting: '' },
      { at: AT },
    );
    if (!drafted.ok) throw new Error('The report was refused.');
    took.push(performance.now() - startedAt);
  }
  took.sort((a, b) => a - b);
  const ms = took.reduce((sum, one) => sum + one, 0);
  return { perSecond: (times * 1_000) / ms, p99Ms: took.at(-1) ?? 0 };
}

/** The update for directors over everything that the country did in ten years, beside one over a region's year. */
export const report: Part = {
  name: 'report',
  says: 'drafting the update for directors from ten years of the country beside one from a year of a region',
  async run({ quick }) {
    const directory = await mkdtemp(path.join(tmpdir(), 'bench-report-'));
    const { db, close } = await openDatabase({ uri: undefined, dataDirectory: directory });
    try {
      const { training, reports } = servicesOn(db);
      for (const extent of [YEAR, { ...NATION, ...(quick && QUICK) }]) {
        await seedRegion(db, extent);
        const startedAt = performance.now();
        await training.totals.bringUpToDate(extent.region);
        const seconds = (performance.now() - startedAt) / 1_000;
        console.log(`${extent.region}: ${extent.sessions} sessions counted in ${seconds.toFixed(1)} s`);
      }
      const side = (region: string, times: number) => draft(db, reports, region, times);
      for (const region of ['year', 'nation']) await side(region, WARM_UP);
      const rates = await inTurn(quick ? 9 : 25, {
        year: () => side('year', DRAFTS),
        nation: () => side('nation', DRAFTS),
      });
      const ratio = medianRatio(rates.year, rates.nation);
      return [
        { what: 'report of ten years of the country : of a year of a region', ratio, limit: { atMost: 1.5 } },
      ];
    } finally {
      await close();
      await rm(directory, { recursive: true });
    }
  },
};

import { randomInt, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Db } from 'mongodb';
import { servicesOn as everythingOn } from '../bot/compose/services.ts';
import { storesOn } from '../bot/compose/stores.ts';
import { reportSections } from '../bot/report-sections.ts';
import { openDatabase } from '../storage/database.ts';
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

function servicesOn(db: Db, keyDirectory: string) {
  const stores = storesOn(db, { keyDirectory });
  const chance = { now: () => AT, newId: randomUUID, randomInt: (n: number) => randomInt(n) };
  const services = everythingOn({ region: YEAR.region, programmeManagers: [] }, chance, stores);
  return {
    stores,
    sections: reportSections(stores, services),
    training: services.training,
    reports: services.reports,
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
      const { training, reports } = servicesOn(db, directory);
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

import type { Day } from '../calendar.ts';
import { londonDay } from '../calendar.ts';
import { remembered } from '../remembered.ts';
import { type Authority, authoritiesOn, type Organisation, type SubRegion } from './authority.ts';
import type { RegionStore } from './region-store.ts';

/** The region on one day, as it is shown to everybody. */
export interface RegionView {
  name: string;
  on: Date;
  /** Authorities valid on the day. */
  authorities: number;
  subRegions: { name: string; authorities: string[] }[];
  /** Authorities that are in no sub-region. */
  others: string[];
  organisations: string[];
}

export interface RegionReader {
  region: string;
  /** Authorities of all times, as dated records. */
  authorities(now: Date): Promise<readonly Authority[]>;
  organisations(now: Date): Promise<readonly Organisation[]>;
  overview(now: Date): Promise<RegionView>;
}

/** Reads what hardly ever changes, at most once in `lifeMs`: an import by another process shows after that time. */
export function regionReader(store: RegionStore, region: string, lifeMs: number): RegionReader {
  const authorities = remembered(() => store.authorities(region), lifeMs);
  const organisations = remembered(() => store.organisations(region), lifeMs);
  return {
    region,
    authorities,
    organisations,
    async overview(now) {
      const [all, bodies, subRegions, found] = await Promise.all([
        authorities(now),
        organisations(now),
        store.subRegions(region),
        store.region(region),
      ]);
      return {
        name: found?.name ?? region,
        on: now,
        ...bySubRegion(all, subRegions, londonDay(now)),
        organisations: bodies.map(({ name }) => name).sort(),
      };
    },
  };
}

/** The authorities of a day under their sub-regions; sub-regions that have none on that day are left out. */
export function bySubRegion(
  all: readonly Authority[],
  subRegions: readonly SubRegion[],
  day: Day,
): Pick<RegionView, 'authorities' | 'subRegions' | 'others'> {
  const valid = authoritiesOn(all, day);
  const groups = subRegions.map(({ code, name }) => ({
    name,
    authorities: valid.filter(({ subRegion }) => subRegion === code).map(one => one.name),
  }));
  const known = new Set(subRegions.map(({ code }) => code));
  return {
    authorities: valid.length,
    subRegions: groups.filter(group => group.authorities.length > 0),
    others: valid.filter(({ subRegion }) => !subRegion || !known.has(subRegion)).map(({ name }) => name),
  };
}

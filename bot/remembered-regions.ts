import type { RegionStore } from '../programme/region/region-store.ts';
import { rememberedByRegion } from '../programme/remembered.ts';

/** For so long an import by another process may go unseen. */
const LIFE_MS = 15_000;

/**
 * The same store for those who ask in every turn. What it lists hardly ever changes, and only by an import, so each list
 * is read once in a while.
 */
export function rememberedRegions(store: RegionStore, now: () => Date): RegionStore {
  const remembering = <T>(read: (region: string) => Promise<T>) => {
    const known = rememberedByRegion(read, LIFE_MS);
    return (region: string) => known(region, now());
  };
  return {
    ...store,
    region: remembering(store.region),
    authorities: remembering(store.authorities),
    subRegions: remembering(store.subRegions),
    organisations: remembering(store.organisations),
  };
}

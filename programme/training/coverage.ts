import type { SubRegion } from '../region/authority.ts';
import type { ToCome } from './training-figures.ts';
import type { TrainingTotals } from './training-totals.ts';

/** Reached: people attended a session there. Planned: not reached yet, but a session is in preparation. */
export type Reach = 'reached' | 'planned' | 'none';

/** Where the programme has been, by the sub-regions that its sessions were for. */
export interface SubRegionCoverage {
  code: string;
  name: string;
  reach: Reach;
  /** Attendances: somebody who came to two sessions is in it twice. */
  attended: number;
  /** How many sessions there were, and how many are still to come. */
  delivered: number;
  planned: number;
}

/** Each sub-region, those with nothing first: that is where the next session belongs. */
export function coverageOf(
  totals: Pick<TrainingTotals, 'subRegions'>,
  toCome: readonly ToCome[],
  subRegions: readonly SubRegion[],
): SubRegionCoverage[] {
  const rank: readonly Reach[] = ['none', 'planned', 'reached'];
  return subRegions
    .map(({ code, name }): SubRegionCoverage => {
      const { sessions: delivered, attended } = totals.subRegions.find(one => one.code === code) ?? NOTHING;
      const planned = toCome.find(one => one.code === code)?.sessions ?? 0;
      const reach = attended > 0 ? 'reached' : planned > 0 ? 'planned' : 'none';
      return { code, name, reach, attended, delivered, planned };
    })
    .sort((a, b) => rank.indexOf(a.reach) - rank.indexOf(b.reach) || a.name.localeCompare(b.name, 'en-GB'));
}

const NOTHING = { sessions: 0, attended: 0 };

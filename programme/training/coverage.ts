import type { SubRegion } from '../region/authority.ts';
import type { Session } from './session.ts';
import { attendedOn, isPlanned, wasDelivered } from './training-figures.ts';

/** Reached: people attended a session there. Planned: not reached yet, but a session is in preparation. */
export type Reach = 'reached' | 'planned' | 'none';

/** Where the programme has been, by the sub-regions that its sessions were for. */
export interface SubRegionCoverage {
  code: string;
  name: string;
  reach: Reach;
  /** Attendances: somebody who came to two sessions is in it twice. */
  attended: number;
  /** Codes of its sessions, by their start. */
  delivered: string[];
  planned: string[];
}

/** Each sub-region, those with nothing first: that is where the next session belongs. */
export function coverageOf(
  sessions: readonly Session[],
  subRegions: readonly SubRegion[],
): SubRegionCoverage[] {
  const byStart = [...sessions].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const rank: readonly Reach[] = ['none', 'planned', 'reached'];
  return subRegions
    .map(({ code, name }) => {
      const own = byStart.filter(({ subRegion }) => subRegion === code);
      const delivered = own.filter(wasDelivered);
      const planned = own.filter(isPlanned);
      const attended = delivered.reduce((sum, session) => sum + attendedOn(session), 0);
      return {
        code,
        name,
        reach:
          attended > 0 ? ('reached' as const) : planned.length ? ('planned' as const) : ('none' as const),
        attended,
        delivered: delivered.map(session => session.code),
        planned: planned.map(session => session.code),
      };
    })
    .sort((a, b) => rank.indexOf(a.reach) - rank.indexOf(b.reach) || a.name.localeCompare(b.name, 'en-GB'));
}

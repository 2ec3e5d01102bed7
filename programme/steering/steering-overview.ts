import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome } from '../outcome.ts';
import { denied } from '../region/people-deps.ts';
import type { AttendanceForecast } from './attendance-forecast.ts';
import { isOpen } from './commission.ts';
import type { SteeringFigures, SteeringOutlook } from './steering-figures-service.ts';

/** The steering group's work at a glance. */
export interface SteeringView {
  nextMeeting?: { startsAt: Date; forecast: AttendanceForecast };
  /** Open commissions, and those of them that nothing is said of. */
  open: number;
  stale: number;
  groups: { total: number; sponsored: number };
  fund?: { committed: number; available: number };
}

interface Sources {
  figures(region: string, asAt: string): Promise<SteeringFigures>;
  outlook(region: string, now: Date): Promise<SteeringOutlook>;
}

/** Draws the glance from the figures that everything else tells of, too. */
export const steeringOverview = (sources: Sources) => ({
  async glance(asker: Asker): Promise<Outcome<SteeringView>> {
    const refused = denied(asker, 'seeSteeringGroup');
    if (refused) return refused;
    const { person, now } = asker;
    const [figures, outlook] = await Promise.all([
      sources.figures(person.region, londonDay(now)),
      sources.outlook(person.region, now),
    ]);
    const { nextMeeting } = outlook;
    return done({
      ...(nextMeeting && { nextMeeting: { startsAt: nextMeeting.startsAt, forecast: nextMeeting } }),
      open: figures.commissions.filter(isOpen).length,
      stale: outlook.staleCommissions,
      groups: figures.supportGroups,
      ...(figures.fund && { fund: figures.fund }),
    });
  },
});

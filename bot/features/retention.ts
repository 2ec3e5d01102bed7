import { type Day, londonDay } from '../../programme/calendar.ts';
import { type RetentionDeps, retentionService } from '../../programme/retention/retention-service.ts';
import type { Feature } from '../feature.ts';
import type { Log } from '../log.ts';

/** Removes once a day what has been kept for as long as was promised; the log says how much. */
export function retentionFeature({ log, ...deps }: RetentionDeps & { log: Pick<Log, 'event'> }): Feature {
  const { removeOutdated } = retentionService(deps);
  let doneOn: Day | undefined;
  return {
    name: 'retention',
    jobs: [
      {
        name: 'remove outdated',
        async reconcile(now) {
          const today = londonDay(now);
          if (doneOn === today) return;
          const removed = await removeOutdated(now);
          doneOn = today;
          if (Object.values(removed).some(count => count > 0)) log.event('outdated removed', { ...removed });
        },
      },
    ],
  };
}

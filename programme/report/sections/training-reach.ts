import { authoritiesOn } from '../../region/authority.ts';
import { coverageOf, type SubRegionCoverage } from '../../training/coverage.ts';
import type { SessionSummary } from '../../training/session.ts';
import { type TrainingFigures, trainingFigures } from '../../training/training-figures.ts';
import type { TrainingProgramme } from '../../training/training-programme.ts';
import type { TrainingServices } from '../../training/training-services.ts';
import type { TrainingStore } from '../../training/training-store.ts';
import type { FoundFigure } from '../report.ts';
import { figure, type ReportScope, type SectionFacts } from '../section.ts';
import { ofGroup, type TrainedPeople, trainedPeople } from './trained-people.ts';

export interface TrainingReach extends TrainedPeople {
  /** In the order of the alphabet. */
  programmes: Pick<TrainingProgramme, 'name' | 'pilot' | 'aim'>[];
  figures: TrainingFigures;
  /** Of the authorities that there were on the day. */
  authorities: number;
  coverage: SubRegionCoverage[];
  /** Newest first, and soonest first; members only. */
  lastDelivered: SessionSummary[];
  next: SessionSummary[];
}

type Code =
  | 'training.sessionsDelivered'
  | 'training.trainerDays'
  | 'training.trained'
  | 'training.authoritiesReached'
  | 'training.authorities'
  | 'training.subRegionsReached'
  | 'training.subRegions'
  | 'training.sessionsPlanned'
  | 'training.lateCancelled'
  | 'training.didNotAttend'
  | 'training.reach'
  | 'training.trainedBySubRegion'
  | 'training.trainedByAuthority'
  | 'training.trainedByStaffGroup'
  | 'training.attendedBySession';
type Source = 'training.totals' | 'training.plans' | 'training.attendance' | 'training.headCounts';

interface Deps {
  figures: Pick<TrainingServices['figures'], 'since' | 'lastDelivered' | 'next'>;
  /** What training had come to by then. */
  totalsAt(scope: ReportScope): ReturnType<TrainingServices['figures']['then']>;
  training: Pick<TrainingStore, 'programmes'>;
}

/** How far training has come: people, sessions, places, days of trainers, and what is planned (S11, S12, S14, S15). */
export const trainingReach = ({
  figures,
  totalsAt,
  training,
}: Deps): SectionFacts<TrainingReach, Code, Source> => ({
  kind: 'trainingReach',
  since: region => figures.since(region),
  async find(scope) {
    const { region, asAt, at, audience, authorities: all } = scope;
    const [then, programmes, lastDelivered, next] = await Promise.all([
      totalsAt(scope),
      training.programmes(region),
      audience === 'members' ? figures.lastDelivered(region, at) : [],
      audience === 'members' ? figures.next(region, at) : [],
    ]);
    const { totals, toCome, subRegions } = then;
    const reach = trainingFigures(totals, { toCome, subRegions });
    if (reach.sessionsDelivered + reach.sessionsPlanned === 0) return undefined;
    const present = authoritiesOn(all, asAt);
    return {
      programmes,
      figures: reach,
      authorities: present.length,
      coverage: audience === 'ofsted' ? [] : coverageOf(totals, toCome, subRegions),
      ...trainedPeople(totals, { present, all, subRegions }, audience),
      lastDelivered,
      next,
    };
  },
  figures: (found, scope) => ({ figures: figuresOf(found, scope), withheld: found.withheld }),
});

function figuresOf(found: TrainingReach, { asAt, audience }: ReportScope): FoundFigure<Code, Source>[] {
  const counted = figure<Code, Source>('training.totals', asAt);
  const planned = figure<Code, Source>('training.plans', asAt);
  const heads = figure<Code, Source>('training.headCounts', asAt);
  const attended = figure<Code, Source>('training.attendance', asAt);
  const { figures, trained } = found;
  return [
    counted('training.sessionsDelivered', figures.sessionsDelivered),
    counted('training.trainerDays', figures.trainerDays),
    counted('training.trained', figures.trained),
    counted('training.authoritiesReached', figures.authoritiesReached),
    counted('training.authorities', found.authorities),
    counted('training.subRegionsReached', figures.subRegionsReached),
    counted('training.subRegions', figures.subRegions),
    planned('training.sessionsPlanned', figures.sessionsPlanned),
    ...(audience === 'members'
      ? [
          counted('training.lateCancelled', figures.lateCancelled),
          counted('training.didNotAttend', figures.didNotAttend),
        ]
      : []),
    ...found.coverage.map(({ code, name, reach }) =>
      planned('training.reach', reach, { unit: 'text', of: { code, name } }),
    ),
    ...trained.subRegions.map(({ of, count }) => heads('training.trainedBySubRegion', count, { of })),
    ...trained.authorities.map(({ of, count }) => heads('training.trainedByAuthority', count, { of })),
    ...found.staffGroups.map(({ code, count }) =>
      heads('training.trainedByStaffGroup', count, { of: ofGroup(code) }),
    ),
    ...found.lastDelivered.map(({ code, attended: n }) =>
      attended('training.attendedBySession', n, { of: { code, name: code } }),
    ),
  ];
}

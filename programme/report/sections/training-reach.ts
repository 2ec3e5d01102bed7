import type { Audience } from '../../disclosure/audience.ts';
import { type HeadCounts, headCounts } from '../../disclosure/head-counts.ts';
import { toldParts } from '../../disclosure/small-counts.ts';
import { type Authority, authoritiesOn } from '../../region/authority.ts';
import { coverageOf, type SubRegionCoverage } from '../../training/coverage.ts';
import type { SessionSummary } from '../../training/session.ts';
import { type TrainingFigures, trainingFigures } from '../../training/training-figures.ts';
import type { TrainingProgramme } from '../../training/training-programme.ts';
import type { TrainingServices } from '../../training/training-services.ts';
import type { TrainingStore } from '../../training/training-store.ts';
import type { TrainingTotals } from '../../training/training-totals.ts';
import type { FigureSubject, FoundFigure, Withheld } from '../report.ts';
import { figure, type ReportScope, type SectionFacts } from '../section.ts';

/** A head count with its name; `c` where it may not be shown. */
export interface NamedHeadCount {
  of: FigureSubject;
  count: number | 'c';
}

/** Stands for the staff group of those who have not said theirs. */
export const UNKNOWN_GROUP = 'unknown';

export interface TrainingReach {
  /** In the order of the alphabet. */
  programmes: Pick<TrainingProgramme, 'name' | 'pilot' | 'aim'>[];
  figures: TrainingFigures;
  /** Of the authorities that there were on the day. */
  authorities: number;
  coverage: SubRegionCoverage[];
  /** People trained, by the authority that they were of and its sub-region; empty for an audience that gets none. */
  trained: { subRegions: NamedHeadCount[]; authorities: NamedHeadCount[] };
  /** The same people by staff group. */
  staffGroups: { code: string; count: number | 'c' }[];
  withheld: Withheld[];
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

/** How far the training has come: people, sessions, authorities and sub-regions, and what is planned, and what trainers gave (S11, S12, S14, S15). */
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
      ...peopleOf(totals, { present, all, subRegions }, audience),
      lastDelivered,
      next,
    };
  },
  figures: (found, scope) => ({ figures: figuresOf(found, scope), withheld: found.withheld }),
});

/** Who was trained, by what the audience may see; what it may not see is among the withheld. */
function peopleOf(
  totals: TrainingTotals,
  known: Parameters<typeof headsOf>[1],
  audience: Parameters<typeof headsOf>[2],
): Pick<TrainingReach, 'trained' | 'staffGroups' | 'withheld'> {
  const heads = headsOf(totals, known, audience);
  const groups = toldParts(
    totals.staffGroups.map(({ code, trained }) => ({ code: code || UNKNOWN_GROUP, count: trained })),
  );
  const hidden = groups.filter(({ count }) => count === 'c');
  return {
    ...heads,
    staffGroups: groups.map(({ part, count }) => ({ code: part.code, count })),
    withheld: [
      ...heads.withheld,
      ...hidden.map(
        ({ part: { code }, second }): Withheld => ({
          ...{ code: 'training.trainedByStaffGroup', of: ofGroup(code), rule: 'X4' },
          ...(second && { second }),
        }),
      ),
    ],
  };
}

/** Its name is a matter of wording. */
const ofGroup = (code: string): FigureSubject => ({ code, name: code });

/** Everything by authority passes the one place that decides what may be shown (X3, X4). */
function headsOf(
  totals: TrainingTotals,
  known: { present: readonly Authority[]; all: readonly Authority[]; subRegions: readonly FigureSubject[] },
  kind: Extract<Audience['kind'], ReportScope['audience']>,
): Pick<TrainingReach, 'trained' | 'withheld'> {
  const trainedOf = new Map(totals.authorities.map(({ code, trained }) => [code, trained]));
  const gone = known.all.filter(one => (trainedOf.get(one.code) ?? 0) > 0 && !known.present.includes(one));
  const lines = [...known.present, ...gone].map(({ code, subRegion = '' }) => ({
    ...{ code, subRegion },
    count: trainedOf.get(code) ?? 0,
  }));
  const heads: HeadCounts = headCounts(lines, { kind });
  const authorityName = new Map(known.all.map(({ code, name }) => [code, name]));
  const subRegionName = new Map(known.subRegions.map(({ code, name }) => [code, name]));
  const named = (names: ReadonlyMap<string, string>, code: string): FigureSubject => ({
    code,
    name: names.get(code) ?? code,
  });
  const showsAuthorities = kind === 'members';
  return {
    trained: {
      subRegions: heads.subRegions
        .filter(({ code }) => code !== '')
        .map(({ code, count }) => ({ of: named(subRegionName, code), count })),
      authorities: showsAuthorities
        ? heads.authorities.map(({ code, count }) => ({ of: named(authorityName, code), count }))
        : [],
    },
    withheld: heads.log
      .filter(({ level }) => level === 'subRegion' || showsAuthorities)
      .map(({ level, code, rule, second }) => ({
        code: level === 'subRegion' ? 'training.trainedBySubRegion' : 'training.trainedByAuthority',
        of: named(level === 'subRegion' ? subRegionName : authorityName, code),
        rule,
        ...(second && { second }),
      })),
  };
}

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

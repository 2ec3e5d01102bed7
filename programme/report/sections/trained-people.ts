import type { Audience } from '../../disclosure/audience.ts';
import { type HeadCounts, headCounts } from '../../disclosure/head-counts.ts';
import { toldParts } from '../../disclosure/small-counts.ts';
import type { Authority } from '../../region/authority.ts';
import type { TrainingTotals } from '../../training/training-totals.ts';
import type { FigureSubject, Withheld } from '../report.ts';
import type { ReportScope } from '../section.ts';

/** A head count with its name; `c` where it may not be shown. */
export interface NamedHeadCount {
  of: FigureSubject;
  count: number | 'c';
}

/** Stands for the staff group of those who have not said theirs. */
export const UNKNOWN_GROUP = 'unknown';

/** Who was trained, as an audience may see it. */
export interface TrainedPeople {
  /** By the authority that they were of and its sub-region; empty for an audience that gets none. */
  trained: { subRegions: NamedHeadCount[]; authorities: NamedHeadCount[] };
  /** The same people by staff group. */
  staffGroups: { code: string; count: number | 'c' }[];
  withheld: Withheld[];
}

/** Who was trained, by what the audience may see; what it may not see is among the withheld. */
export function trainedPeople(
  totals: TrainingTotals,
  known: Parameters<typeof headsOf>[1],
  audience: Parameters<typeof headsOf>[2],
): TrainedPeople {
  const heads = headsOf(totals, known, audience);
  const groups = toldParts(
    totals.staffGroups.map(({ code, trained }) => ({ code: code || UNKNOWN_GROUP, count: trained })),
  );
  return {
    ...heads,
    staffGroups: groups.map(({ part, count }) => ({ code: part.code, count })),
    withheld: [
      ...heads.withheld,
      ...groups
        .filter(({ count }) => count === 'c')
        .map(
          ({ part: { code }, second }): Withheld => ({
            ...{ code: 'training.trainedByStaffGroup', of: ofGroup(code), rule: 'X4' },
            ...(second && { second }),
          }),
        ),
    ],
  };
}

/** Its name is a matter of wording. */
export const ofGroup = (code: string): FigureSubject => ({ code, name: code });

/** Everything by authority passes the one place that decides what may be shown (X3, X4). */
function headsOf(
  totals: TrainingTotals,
  known: { present: readonly Authority[]; all: readonly Authority[]; subRegions: readonly FigureSubject[] },
  kind: Extract<Audience['kind'], ReportScope['audience']>,
): Omit<TrainedPeople, 'staffGroups'> {
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

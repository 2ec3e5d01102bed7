import type { Day } from '../../calendar.ts';
import { type Audience, cellFor } from '../../disclosure/audience.ts';
import type { Cell, Subject } from '../../disclosure/cell.ts';
import type { Mainly } from '../../disclosure/mainly.ts';
import type { Release } from '../../disclosure/release.ts';
import type { ReleaseStore } from '../../disclosure/release-store.ts';
import { sumOf } from '../../disclosure/totals.ts';
import type { RegionStore } from '../../region/region-store.ts';
import { type ResponseRate, responseRate } from '../../survey/figures.ts';
import type { FigureSubject, Withheld } from '../report.ts';
import type { ReportScope } from '../section.ts';

/** A question of one survey of one training programme. */
export interface AskedSeries {
  /** Under which its answers are released. */
  series: string;
  /** People whom an invitation reached, and those of them who replied; absent where it is not known for the day any more. */
  counts?: { invited: number; replied: number };
  /** Nobody can answer any more. */
  isOver: boolean;
}

/** What is asked after sessions; how many replied may be told at any time (X6). */
export interface Asked {
  series(scope: ReportScope): Promise<AskedSeries[]>;
}

/** What the region, or a part of it, answered, as it was released. */
export type Answers = Exclude<Cell, { kind: 'hidden' }>;

export interface AskedAfterSessions {
  /** Absent where it is not known for the day any more. */
  rate?: ResponseRate;
  /** On a day that is past: sub-regions were shown, which comes last (I8). */
  isOver: boolean;
  /** Undefined while nothing may be shown. */
  region: Answers | undefined;
  /** When what is shown of the region was released. */
  shownOn: Day | undefined;
  subRegions: { of: FigureSubject; answers: Answers }[];
  mainly: Mainly;
  withheld: Withheld[];
}

export interface AskedDeps {
  asked: Asked;
  releases: Pick<ReleaseStore, 'lastBy'>;
  regions: Pick<RegionStore, 'subRegions'>;
}

const REPORTED: readonly Subject['level'][] = ['region', 'subRegion'];

/**
 * Outlets show the last release, never a fresh count. Series are of different sessions, so what is shown of several may
 * be added. `code` names the figures that are withheld. Undefined where nobody was asked.
 */
export async function askedBy(
  { asked, releases, regions }: AskedDeps,
  scope: ReportScope,
  code: string,
): Promise<AskedAfterSessions | undefined> {
  const { region, asAt, audience } = scope;
  const all = await asked.series(scope);
  const found = await Promise.all(all.map(({ series }) => releases.lastBy(region, series, asAt)));
  const last = found.filter(release => release !== undefined);
  const rate = rateOf(all);
  if (last.length === 0 && (rate?.invited ?? 0) === 0) return undefined;
  const cells = last.flatMap(release => cellsOf(release, { kind: audience }));
  const names = new Map((await regions.subRegions(region)).map(one => [one.code, one.name]));
  const named = (subject: string): FigureSubject => ({ code: subject, name: names.get(subject) ?? subject });
  const subRegions = subRegionsIn(cells).flatMap(subject => {
    const answers = together(cells.filter(one => isSubRegion(one, subject)));
    return answers ? [{ of: named(subject), answers }] : [];
  });
  return {
    ...(rate && { rate }),
    isOver: scope.isPast ? subRegions.length > 0 : all.every(({ isOver }) => isOver),
    region: together(cells.filter(one => one.subject.level === 'region')),
    shownOn: last
      .map(({ asAt: shownOn }) => shownOn)
      .sort()
      .at(-1),
    subRegions,
    mainly: {
      sessions: last.reduce((sum, { mainly }) => sum + mainly.sessions, 0),
      isTrue: last.reduce((sum, { mainly }) => sum + mainly.isTrue, 0),
    },
    withheld: cells.flatMap(({ subject, cell }) =>
      cell.kind === 'hidden'
        ? [{ code, rule: cell.rule, ...(subject.level === 'subRegion' && { of: named(subject.code) }) }]
        : [],
    ),
  };
}

interface ReleasedCell {
  subject: Subject;
  cell: Cell;
}

/** Of the levels that a report tells, as the audience may see them. */
function cellsOf({ groups }: Release, audience: Audience): ReleasedCell[] {
  return groups.flatMap(figure => {
    const cell = REPORTED.includes(figure.subject.level) ? cellFor(audience, figure) : undefined;
    return cell && cell.kind !== 'rounded' ? [{ subject: figure.subject, cell }] : [];
  });
}

const isSubRegion = ({ subject }: ReleasedCell, code: string): boolean =>
  subject.level === 'subRegion' && subject.code === code;

const subRegionsIn = (cells: readonly ReleasedCell[]): string[] =>
  [...new Set(cells.flatMap(({ subject }) => (subject.level === 'subRegion' ? [subject.code] : [])))].sort();

function rateOf(all: readonly AskedSeries[]): ResponseRate | undefined {
  const counts = all.map(one => one.counts).filter(one => one !== undefined);
  if (counts.length < all.length) return undefined;
  const sum = (of: 'invited' | 'replied') => counts.reduce((total, one) => total + one[of], 0);
  return responseRate(sum('replied'), sum('invited'));
}

/** What is shown of several series is added; where they all but agree, only one can be told. */
function together(cells: readonly ReleasedCell[]): Answers | undefined {
  const shown = cells.map(({ cell }) => cell).filter(cell => cell.kind === 'shown');
  if (shown.length > 0) return { kind: 'shown', ...sumOf(shown) };
  return cells.map(({ cell }) => cell).find(cell => cell.kind === 'allOrNearlyAll');
}

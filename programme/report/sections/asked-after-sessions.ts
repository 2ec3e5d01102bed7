import type { Day } from '../../calendar.ts';
import { type Audience, cellFor } from '../../disclosure/audience.ts';
import type { Cell, Subject } from '../../disclosure/cell.ts';
import type { Release } from '../../disclosure/release.ts';
import type { ReleaseStore } from '../../disclosure/release-store.ts';
import { sumOf } from '../../disclosure/totals.ts';
import type { Mainly } from '../../evaluation/figures.ts';
import type { RegionStore } from '../../region/region-store.ts';
import type { FigureSubject, Withheld } from '../report.ts';
import type { ReportScope } from '../section.ts';

/** A question that was asked after sessions, in one round, as it stood at the end of a day. */
export interface AskedRound {
  /** Under which its answers are released. */
  series: string;
  /** People whom an invitation reached, and those of them who replied. */
  invited: number;
  replied: number;
  /** Nobody can answer any more. */
  isOver: boolean;
}

/** What the feature that asks knows of its rounds; how many replied may be told at any time (X6). */
export interface Asked {
  rounds(region: string, asAt: Day): Promise<AskedRound[]>;
}

/** The answers of the region as they were released. */
export type Answers = Exclude<Cell, { kind: 'hidden' }>;

export interface AskedAfterSessions {
  invited: number;
  replied: number;
  isOver: boolean;
  /** Undefined while nothing may be shown. */
  region: Answers | undefined;
  /** When what is shown of the region was released. */
  shownOn: Day | undefined;
  /** Only where every sub-region of the release may be seen by the audience. */
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

/** Outlets show the last release, never a fresh count; rounds are of different sessions, so their answers can be added. */
export async function askedBy(
  { asked, releases, regions }: AskedDeps,
  { region, asAt, audience }: ReportScope,
  code: string,
): Promise<AskedAfterSessions | undefined> {
  const rounds = await asked.rounds(region, asAt);
  if (rounds.length === 0) return undefined;
  const found = await Promise.all(rounds.map(({ series }) => releases.lastBy(region, series, asAt)));
  const last = found.filter(release => release !== undefined);
  const names = new Map((await regions.subRegions(region)).map(one => [one.code, one.name]));
  const cells = last.flatMap(release => cellsOf(release, { kind: audience }));
  const of = (level: Subject['level'], subject: string): Cell[] =>
    cells.filter(one => one.subject.level === level && one.subject.code === subject).map(({ cell }) => cell);
  const subRegions = [
    ...new Set(cells.flatMap(one => (one.subject.level === 'subRegion' ? [one.subject.code] : []))),
  ];
  const named = (subject: string): FigureSubject => ({ code: subject, name: names.get(subject) ?? subject });
  return {
    invited: rounds.reduce((sum, { invited }) => sum + invited, 0),
    replied: rounds.reduce((sum, { replied }) => sum + replied, 0),
    isOver: rounds.every(({ isOver }) => isOver),
    region: together(of('region', region)),
    shownOn: last
      .map(({ asAt: shownOn }) => shownOn)
      .sort()
      .at(-1),
    subRegions: subRegions.sort().flatMap(subject => {
      const answers = together(of('subRegion', subject));
      return answers ? [{ of: named(subject), answers }] : [];
    }),
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

function cellsOf({ groups }: Release, audience: Audience): { subject: Subject; cell: Cell }[] {
  return groups.flatMap(figure => {
    const cell = REPORTED.includes(figure.subject.level) ? cellFor(audience, figure) : undefined;
    return cell && cell.kind !== 'rounded' ? [{ subject: figure.subject, cell }] : [];
  });
}

/** What is shown of several rounds is added; where they all but agree, only one round can be told. */
function together(cells: readonly Cell[]): Answers | undefined {
  const shown = cells.filter(cell => cell.kind === 'shown');
  if (shown.length > 0) return { kind: 'shown', ...sumOf(shown) };
  const [agreed] = cells.filter(cell => cell.kind === 'allOrNearlyAll');
  return agreed;
}

import type { Cell, Figure, Subject } from '../../programme/disclosure/cell.ts';
import { type Count, nextRelease, type ReleaseRecord } from '../../programme/disclosure/release.ts';

/** The demo's sessions, with what was answered after them. */
const SESSIONS = [
  { session: 'T1', subRegion: 'West', version: '1.0', evaluation: [7, 6, 2, 0, 0], closes: '2015-07-02' },
  { session: 'T2', subRegion: 'West', version: '1.0', evaluation: [6, 6, 2, 0, 0], closes: '2015-07-23' },
  { session: 'T3', subRegion: 'Central', version: '1.1', evaluation: [8, 6, 1, 1, 0], closes: '2015-10-09' },
  { session: 'T4', subRegion: 'Central', version: '1.1', evaluation: [8, 6, 1, 0, 0], closes: '2015-10-29' },
  { session: 'T5', subRegion: 'North', version: '2.0', evaluation: [6, 5, 2, 0, 0], closes: '2015-12-14' },
  { session: 'T6', subRegion: 'North', version: '2.0', evaluation: [9, 4, 1, 1, 0], closes: '2016-02-04' },
];

export const REPLIES: readonly (readonly [day: string, session: string, counts: readonly number[]])[] = [
  ['2016-01-20', 'T1', [1, 3, 1, 0]],
  ['2016-01-20', 'T2', [1, 2, 0, 1]],
  ['2016-01-20', 'T3', [1, 3, 0, 0]],
  ['2016-01-20', 'T4', [1, 1, 1, 0]],
  ['2016-02-03', 'T1', [1, 1, 0, 1]],
  ['2016-02-03', 'T2', [0, 2, 1, 0]],
  ['2016-02-03', 'T3', [1, 1, 1, 0]],
  ['2016-02-03', 'T4', [0, 1, 1, 0]],
  ['2016-02-06', 'T1', [1, 0, 1, 0]],
  ['2016-02-06', 'T2', [1, 1, 0, 0]],
  ['2016-02-06', 'T3', [1, 1, 0, 1]],
  ['2016-02-10', 'T4', [2, 2, 0, 0]],
  ['2016-03-10', 'T5', [2, 4, 2, 0]],
  ['2016-05-05', 'T6', [2, 5, 2, 1]],
];

const LAST_WINDOW_CLOSES = '2016-05-19';

export const totals = (counts: readonly number[]) => ({
  replies: counts.reduce((sum, count) => sum + count, 0),
  counts,
});

const surveyOf = (session: string, day: string): number[] =>
  REPLIES.filter(([on, of]) => of === session && on <= day).reduce(
    (sum, [, , counts]) => sum.map((count, i) => count + (counts[i] ?? 0)),
    [0, 0, 0, 0],
  );

/** The survey as it stands on a day. */
export const surveyCount = (day: string): Count => ({
  region: 'demo',
  series: 'impact-changed',
  rhythm: 'whenAllHaveClosed',
  day,
  sessions: SESSIONS.map(({ session, subRegion, version }) => ({
    session,
    subRegion,
    version,
    closed: LAST_WINDOW_CLOSES < day,
    totals: totals(surveyOf(session, day)),
  })),
});

/** The evaluations as they stand on a day, without the sessions that a release has decided. */
export const evaluationCount = (day: string, decided: ReadonlySet<string> = new Set()): Count => ({
  region: 'demo',
  series: 'evaluation-rating',
  rhythm: 'asEachCloses',
  day,
  sessions: SESSIONS.filter(({ session }) => !decided.has(session)).map(
    ({ session, subRegion, version, evaluation, closes }) => ({
      session,
      subRegion,
      version,
      closed: closes < day,
      totals: totals(evaluation),
    }),
  ),
});

/** Releases on several days, one after the other. */
export function releasesOn(days: readonly string[], countOf: (day: string, decided: Set<string>) => Count) {
  const releases: ReleaseRecord[] = [];
  const decided = new Set<string>();
  for (const day of days) {
    const release = nextRelease(releases.at(-1), countOf(day, decided));
    for (const { subject } of release.decided) decided.add(subject.code);
    releases.push(release);
  }
  return releases;
}

const figuresOf = (release: ReleaseRecord | undefined): readonly Figure[] =>
  release ? [...release.groups, ...release.decided, ...release.waiting] : [];

export const cellOf = (
  release: ReleaseRecord | undefined,
  level: Subject['level'],
  code: string,
): Cell | undefined =>
  figuresOf(release).find(({ subject }) => subject.level === level && subject.code === code)?.cell;

/** What a release shows: the counts by subject. */
export const shownIn = (release: ReleaseRecord | undefined): Record<string, readonly number[]> =>
  Object.fromEntries(
    figuresOf(release).flatMap(({ subject, cell }) =>
      cell.kind === 'shown' ? [[`${subject.level} ${subject.code}`, cell.counts]] : [],
    ),
  );

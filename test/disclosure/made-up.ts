import type { SessionTotals } from '../../programme/disclosure/blocks.ts';
import { type Count, nextRelease, type ReleaseRecord } from '../../programme/disclosure/release.ts';
import { totals } from './demo.ts';

/** Why what is hidden is, by subject. */
export const rulesIn = (release: ReleaseRecord): Record<string, string> =>
  Object.fromEntries(release.log.map(({ subject, rule }) => [`${subject.level} ${subject.code}`, rule]));

export type Line = [session: string, subRegion: string, counts: readonly number[], version?: string];
const sessionsOf = (lines: readonly Line[]): (SessionTotals & { closed: boolean })[] =>
  lines.map(([session, subRegion, counts, version = '1.0']) => ({
    session,
    subRegion,
    version,
    closed: true,
    totals: totals(counts),
  }));
/** Sessions of a made-up region, all closed or all open. */
export const count = (rhythm: Count['rhythm'], lines: readonly Line[], closed = true): Count => ({
  region: 'R',
  series: 'question',
  rhythm,
  day: '2016-01-01',
  sessions: sessionsOf(lines).map(one => ({ ...one, closed })),
});
export const atOnce = (...lines: Line[]) => nextRelease(undefined, count('asEachCloses', lines));
export const atTheEnd = (...lines: Line[]) => nextRelease(undefined, count('whenAllHaveClosed', lines));

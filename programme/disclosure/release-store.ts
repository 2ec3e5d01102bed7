import type { Day } from '../calendar.ts';
import type { Cell } from './cell.ts';
import type { Release, ReleaseRecord } from './release.ts';

/** Keeps releases. None is ever changed or forgotten: the next one is judged by all that came before it. */
export interface ReleaseStore {
  /** What may be shown now; undefined when nothing was released yet. */
  last(region: string, series: string): Promise<Release | undefined>;
  /** What could be shown at the end of a day; undefined when nothing had been released yet. */
  lastBy(region: string, series: string, day: Day): Promise<Release | undefined>;
  /** What may be shown of a session now; undefined when no release has spoken of it. */
  session(region: string, series: string, session: string): Promise<Cell | undefined>;
  /** The last release with all that belongs to it, for the next one and for those who check it. */
  lastRecord(region: string, series: string): Promise<ReleaseRecord | undefined>;
  /** Those of the sessions that no release has decided, in the order given. */
  undecided(region: string, series: string, sessions: readonly string[]): Promise<string[]>;
  /**
   * Keeps a release unless its number is taken, and answers the one that is kept. Two that build on the same release could
   * be subtracted from each other, so of two at once the second is lost and gets the first.
   */
  insertOnce(release: ReleaseRecord): Promise<ReleaseRecord>;
}

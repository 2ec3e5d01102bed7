import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import type { AskedGroup, ReleasedAnswers } from '../training/three-questions.ts';
import { type AskedAfterSessions, type AskedDeps, askedBy } from './sections/asked-after-sessions.ts';

/** The questions whose answers say how well training does, and whether anybody is better off. */
export interface AskedOfTraining {
  ratings: AskedDeps;
  practice: AskedDeps;
}

/** What the releases say now of the whole region, and how many were asked and have replied; undefined where nobody was. */
export const releasedNow = (
  deps: AskedDeps,
  region: string,
  now: Date,
): Promise<AskedAfterSessions | undefined> =>
  askedBy(
    deps,
    { region, asAt: londonDay(now), at: now, isPast: false, audience: 'members', authorities: [] },
    '',
  );

/** What the releases say today of training in the whole region, with how many have replied; all programmes together. */
export function releasedAnswers({ ratings, practice }: AskedOfTraining) {
  async function groupOf(deps: AskedDeps, region: string, now: Date): Promise<AskedGroup | undefined> {
    const found = await releasedNow(deps, region, now);
    // Of a group that is not shown the rule is told to nobody here.
    return found?.rate && { cell: found.region ?? { kind: 'hidden', rule: 'X2' }, rate: found.rate };
  }

  return async ({ person: { region }, now }: Pick<Asker, 'person' | 'now'>): Promise<ReleasedAnswers> => {
    const [rated, changed] = await Promise.all([ratings, practice].map(deps => groupOf(deps, region, now)));
    return { ...(rated && { ratings: rated }), ...(changed && { practice: changed }) };
  };
}

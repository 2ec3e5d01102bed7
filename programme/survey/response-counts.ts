import { type ResponseRate, responseRate } from './figures.ts';
import type { SurveyKind } from './survey-kind.ts';
import type { InvitationStore, WindowStore } from './survey-store.ts';
import { addCounts, NOBODY, type SurveyTotalsStore } from './survey-totals.ts';
import type { WindowCounts } from './window.ts';

/** Head counts of a programme's survey as of now; they may be told every week, unlike what was answered (X6). */
export interface ResponseCounts {
  all: WindowCounts;
  /** By code. */
  subRegions: ReadonlyMap<string, WindowCounts>;
  /** Windows in which somebody may still answer. */
  open: number;
}

export interface CountingDeps {
  totals: SurveyTotalsStore;
  windows: WindowStore;
  invitations: InvitationStore;
}

/** Only windows that are open, a few weeks of them, are counted anew. */
export async function responseCounts(
  deps: CountingDeps,
  { region, kind, programme }: { region: string; kind: SurveyKind; programme: string },
  now: Date,
): Promise<ResponseCounts> {
  const [closed, windows] = await Promise.all([
    deps.totals.closed(region, kind, programme),
    deps.windows.open(region, kind),
  ]);
  const open = windows.filter(one => one.programme === programme);
  const counted = await Promise.all(open.map(window => deps.invitations.counts(window, now)));
  const subRegions = new Map(Object.entries(closed?.subRegions ?? {}));
  for (const [i, { subRegion }] of open.entries())
    subRegions.set(subRegion, addCounts(subRegions.get(subRegion) ?? NOBODY, counted[i] ?? NOBODY));
  return { all: counted.reduce(addCounts, closed?.counts ?? NOBODY), subRegions, open: open.length };
}

/** Of those whom the invitation reached (I5). */
export const rateOf = ({ completed, deliverable }: WindowCounts): ResponseRate =>
  responseRate(completed, deliverable);

import assert from 'node:assert/strict';
import { expectedFigures } from './scenario-run.ts';

/** What the survey of the file as shipped has come to, with what may be shown of it, by hand. */
export const SURVEY = {
  '2016-02-05': {
    ...{ invited: 61, responses: 27, responseRatePercent: 44.3 },
    counts: { changedALot: 6, changedALittle: 14, notYetPlanned: 5, noChange: 2 },
    ...{ changedPercent: 74.1, netChangePercent: 66.7, interim: true },
  },
  '2016-06-30': {
    ...{ invited: 89, responses: 56, responseRatePercent: 62.9 },
    counts: { changedALot: 15, changedALittle: 27, notYetPlanned: 10, noChange: 4 },
    ...{ changedPercent: 75, netChangePercent: 67.9, interim: false },
    bySubRegion: { West: [5, 9, 3, 2], Central: [6, 9, 3, 1], North: [4, 9, 4, 1] },
    bySessionHidden: true,
  },
};

export const PLAN = { actions: 8, rag: { green: 3, amber: 3, red: 1, notStarted: 1 }, overdue: 1 };

/** Of the sessions up to February; later ones were not held. */
export const EVALUATION = {
  ...{ responses: 88, of: 94, responseRatePercent: 93.6 },
  counts: { excellent: 44, veryGood: 33, good: 9, fair: 2, poor: 0 },
  ...{ topTwoPercent: 87.5, mainly: true, consistentlyMainly: true, sessionsShown: 6 },
};

/** Laid over what was printed, what is expected changes nothing. */
export async function areAllIn(printed: Record<string, unknown> & { asAt: string }): Promise<void> {
  const { asAt, ...expected } = await expectedFigures(printed.asAt);
  for (const [name, figures] of Object.entries(expected))
    assert.deepEqual(Object.assign({}, printed[name], figures), printed[name], `${name} on ${asAt}`);
}

import assert from 'node:assert/strict';
import { londonInstant } from '../../programme/calendar.ts';
import { FiguresRig } from './figures-rig.ts';

/** London time, in the night unless another time of day is given. */
export const at = (day: string, time = '02:00'): Date => londonInstant(day, time) ?? assert.fail(day);

/** The demo's sessions. */
export const SESSIONS = [
  ['T1', '2015-06-18', 'West', '1.0', { excellent: 7, veryGood: 6, good: 2 }, 16],
  ['T2', '2015-07-09', 'West', '1.0', { excellent: 6, veryGood: 6, good: 2 }, 15],
  ['T3', '2015-09-25', 'Central', '1.1', { excellent: 8, veryGood: 6, good: 1, fair: 1 }, 17],
  ['T4', '2015-10-15', 'Central', '1.1', { excellent: 8, veryGood: 6, good: 1 }, 16],
  ['T5', '2015-11-30', 'North', '2.0', { excellent: 6, veryGood: 5, good: 2 }, 14],
  ['T6', '2016-01-21', 'North', '2.0', { excellent: 9, veryGood: 4, good: 1, fair: 1 }, 16],
] as const;

/** A region in which the demo's sessions were held and nothing was answered yet. */
export async function heldSessions(): Promise<FiguresRig> {
  const rig = new FiguresRig();
  await rig.open();
  for (const [code, day, subRegion, materialVersion] of SESSIONS)
    await rig.session(code, {
      ...{ subRegion, materialVersion },
      ...{ startsAt: at(day, '09:30'), endsAt: at(day, '16:00') },
    });
  return rig;
}

import { plusMilliseconds } from '../calendar.ts';
import { impactTimes } from '../impact/impact-times.ts';
import { type Round, roundOf, roundTimes } from '../survey/round.ts';
import type { TrainingProgramme } from '../training/training-programme.ts';

export interface ReturnTimes {
  round: Round;
  opensAt: Date;
  /** Not included. */
  closesAt: Date;
}

/**
 * Returns on a council year are taken as long as people can be asked about its sessions: from the first survey that may
 * be sent to the close of the last. Undefined before surveys begin, and of a year whose surveys would all be late.
 */
function returnTimes(
  round: Round,
  { surveyDelayMonths: delay, surveyLaunchedOn: launchedOn }: TrainingProgramme,
): ReturnTimes | undefined {
  if (launchedOn === undefined) return undefined;
  const { from, until } = roundTimes(round);
  const last = impactTimes(plusMilliseconds(until, -1), delay, launchedOn);
  if (last.catchUp) return undefined;
  return { round, opensAt: impactTimes(from, delay, launchedOn).opensAt, closesAt: last.closesAt };
}

/** The years whose returns have begun by now, the latest first; of those before nothing changes any more. */
export const begunReturns = (programme: TrainingProgramme, now: Date): ReturnTimes[] =>
  [0, 1, 2]
    .flatMap(back => returnTimes(roundOf(now) - back, programme) ?? [])
    .filter(({ opensAt }) => opensAt <= now);

import { type Day, londonDay, plusDays } from '../../../programme/calendar.ts';
import { isWorkingDay, minusWorkingDays, plusWorkingDays } from '../../../programme/working-days.ts';
import { instant } from '../acting.ts';
import type { Scenario } from '../scenario-file.ts';

/** A programme of peer challenge begins so long before the summit, but in the same year. */
const LEAD_DAYS = 170;
/** What comes one after the other from the first day to the working day before the summit, evenly. */
const STAGES = [
  'begun',
  'decided',
  'noted',
  'planned',
  'scoped',
  'assessed',
  'visited',
  'agreed',
  'released',
  'collated',
  'learnt',
  'approved',
] as const;
export type ChallengeStage = (typeof STAGES)[number];

export interface ChallengeTimeline {
  year: number;
  beginsOn: Day;
  visitOn: Day;
  at: Record<ChallengeStage, Date>;
}

/** When what happens in peer challenge happens: before the summit, or where there is none, before the vote. */
export function challengeTimeline({ summit, vote }: Pick<Scenario, 'summit' | 'vote'>): ChallengeTimeline {
  const end = minusWorkingDays(summit?.date ?? londonDay(vote.opensAt), 1);
  const newYear = `${end.slice(0, 4)}-01-01`;
  const lead = plusDays(end, -LEAD_DAYS);
  const beginsOn = workingDayFrom(lead > newYear ? lead : newYear);
  const span = instant(end, '10:00').getTime() - instant(beginsOn, '10:00').getTime();
  const stageAt = (i: number): Date => {
    const reached = new Date(instant(beginsOn, '10:00').getTime() + (span * i) / (STAGES.length - 1));
    return instant(workingDayFrom(londonDay(reached)), '10:00');
  };
  const at = Object.fromEntries(STAGES.map((stage, i) => [stage, stageAt(i)])) as ChallengeTimeline['at'];
  return { year: Number(end.slice(0, 4)), beginsOn, visitOn: londonDay(at.visited), at };
}

const workingDayFrom = (day: Day): Day => (isWorkingDay(day) ? day : plusWorkingDays(day, 1));

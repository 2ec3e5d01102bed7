import { type Day, londonDay, plusDays } from '../../../programme/calendar.ts';
import { isWorkingDay, minusWorkingDays, plusWorkingDays } from '../../../programme/working-days.ts';
import { instant } from '../acting.ts';
import type { Scenario } from '../scenario-file.ts';
import type { ScenarioMeeting } from './steering-part.ts';

/** A meeting is called so long before it, and cancelled so many working days before. */
const CALLED_DAYS = 60;
const CANCELLED_BEFORE = 5;
/** The money is written down so many working days after the last commission. */
const FUND_AFTER = 10;

export interface SteeringTimeline {
  /** When support groups and all else is written down. */
  begunAt: Date;
  fundAt: Date;
  calledAt(meeting: ScenarioMeeting): Date;
  cancelledAt(meeting: ScenarioMeeting): Date;
}

/** When what the steering group does happens. */
export function steeringTimeline(scenario: Scenario): SteeringTimeline {
  const { meetings, supportGroups, commissions, vote } = scenario;
  const called = ({ date }: ScenarioMeeting): Day => workingDayBefore(plusDays(date, -CALLED_DAYS));
  const days = [
    ...supportGroups.flatMap(({ from }) => from ?? []),
    ...commissions.map(({ givenOn }) => givenOn),
    ...meetings.map(called),
  ].sort();
  const begin = workingDayBefore(days[0] ?? londonDay(vote.opensAt));
  const lastGiven =
    commissions
      .map(({ givenOn }) => givenOn)
      .sort()
      .at(-1) ?? begin;
  return {
    begunAt: instant(begin, '09:00'),
    fundAt: instant(plusWorkingDays(lastGiven, FUND_AFTER), '11:00'),
    calledAt: meeting => instant(called(meeting), '11:30'),
    cancelledAt: ({ date }) => instant(minusWorkingDays(date, CANCELLED_BEFORE), '15:00'),
  };
}

const workingDayBefore = (day: Day): Day => (isWorkingDay(day) ? day : minusWorkingDays(day, 1));

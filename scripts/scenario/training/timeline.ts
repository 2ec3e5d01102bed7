import { type Day, londonDay, plusDays, plusLondonDays, plusMinutes } from '../../../programme/calendar.ts';
import { priorityEndsAt } from '../../../programme/training/session-clock.ts';
import { isWorkingDay, plusWorkingDays, plusWorkingDaysAt } from '../../../programme/working-days.ts';
import { instant } from '../acting.ts';
import type { Scenario } from '../scenario-file.ts';
import { type Delegate, delegatesOf } from './delegates.ts';
import type { AnySession } from './training-part.ts';

/** A session is planned so long before its day, or once its material is there. */
const LEAD_DAYS = 70;

/** When what happens to a session happens. */
export interface Timeline {
  plannedAt: Date;
  openedAt: Date;
  bookedAt: Date;
  /** When people of other sub-regions, and those who attended a session before, ask for a seat. */
  bookedLateAt: Date;
  /** When those ask who find the session full, when a seat is given up, and when it is offered. */
  waitedAt: Date;
  givenUpAt: Date;
  offeredAt: Date;
  caseLoadedAt: Date;
  logInsTestedAt: Date;
  cutOffAt: Date;
  /** A week and a day before; nobody does anything, but reminders go out. */
  remindedAt: Date[];
  cancelledLateAt: Date;
  startsAt: Date;
  attendanceAt: Date;
  endsAt: Date;
}

/** When a version of the material is there. */
export const materialAt = ({ from }: { from: Day }): Date => instant(workingDayFrom(from), '09:00');

const workingDayFrom = (day: Day): Day => (isWorkingDay(day) ? day : plusWorkingDays(day, 1));

export function timelineOf(scenario: Scenario, session: AnySession): Timeline {
  const { date, start, end, cutOffDays } = session;
  const material = scenario.materials.find(({ version }) => version === session.materialVersion);
  const [startsAt, endsAt] = [instant(date, start), instant(date, end)];
  const lead = workingDayFrom(plusDays(date, -LEAD_DAYS));
  const there = material ? londonDay(materialAt(material)) : lead;
  const plannedAt = instant(there > lead ? there : lead, '10:00');
  const openedAt = plusWorkingDaysAt(plannedAt, 1);
  const bookedAt = plusMinutes(plusWorkingDaysAt(openedAt, 1), 30);
  const bookedLateAt = latest([bookedAt, ...lateFor(scenario, session, openedAt)]);
  const waitedAt = plusWorkingDaysAt(bookedLateAt, 1);
  const caseLoadedAt = plusMinutes(waitedAt, 60);
  return {
    plannedAt,
    openedAt,
    bookedAt,
    bookedLateAt,
    waitedAt,
    givenUpAt: plusMinutes(waitedAt, 120),
    offeredAt: plusMinutes(plusWorkingDaysAt(waitedAt, 1), 30),
    caseLoadedAt,
    logInsTestedAt: plusWorkingDaysAt(caseLoadedAt, 1),
    cutOffAt: plusLondonDays(startsAt, -cutOffDays),
    remindedAt: [7, 1]
      .map(days => plusMinutes(plusLondonDays(startsAt, -days), 1))
      .filter(at => at > bookedAt),
    cancelledLateAt: plusMinutes(plusLondonDays(startsAt, -1), 150),
    startsAt,
    attendanceAt: plusMinutes(startsAt, 20),
    endsAt,
  };
}

/** Everybody who can't ask, or would have to wait, when the others book, and from when on each can. */
function lateFor(scenario: Scenario, session: AnySession, openedAt: Date): Date[] {
  const all = delegatesOf(scenario).get(session.id) ?? [];
  const elsewhere = all.some(delegate => isOutsider(scenario, session, delegate));
  const before = all.flatMap(({ attendedBefore }) =>
    scenario.sessions.filter(({ id }) => id === attendedBefore).map(({ date }) => date),
  );
  return [
    ...(elsewhere ? [plusMinutes(priorityEndsAt({ openedAt }) ?? openedAt, 45)] : []),
    ...before.map(date => instant(plusWorkingDays(date, 1), '11:00')),
  ];
}

export const isOutsider = (
  { demoAuthorities }: Scenario,
  { subRegion }: AnySession,
  { authority }: Delegate,
): boolean => demoAuthorities.find(({ code }) => code === authority)?.subRegion !== subRegion;

const latest = (instants: readonly Date[]): Date => new Date(Math.max(...instants.map(at => at.getTime())));

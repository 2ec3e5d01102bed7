import { type Day, londonDay } from '../calendar.ts';
import type { Authority } from '../region/authority.ts';
import type { Person } from '../region/person.ts';
import { holds } from '../region/roles.ts';
import { minusWorkingDays } from '../working-days.ts';
import { preparingAuthorities } from './preparing-authorities.ts';
import { READINESS_KINDS, type ReadinessTask } from './readiness.ts';
import type { SystemInUse } from './record-system.ts';
import type { Session } from './session.ts';
import { systemOn } from './system-timeline.ts';

/** Preparation ends a working week before the session, so that there is time for what goes wrong. */
const DUE_WORKING_DAYS_BEFORE = 5;

/** What the tasks of a session are made from. */
export interface TaskSources {
  authorities: readonly Authority[];
  uses: readonly SystemInUse[];
  /** People who hold, or held, the role of link officer. */
  officers: readonly Person[];
}

/**
 * The tasks that a session needs: each kind for each authority with something to prepare, in the system that it works
 * with on the day of the session, owned by its link officer. The due day is never in the past.
 */
export function tasksFor(session: Session, sources: TaskSources, now: Date): ReadinessTask[] {
  const { authorities, uses, officers } = sources;
  const today = londonDay(now);
  const day = londonDay(session.startsAt);
  const due = later(today, preparedBy(day));
  return preparingAuthorities(session, authorities).flatMap(authority => {
    const system = systemOn(uses, authority, day)?.system;
    const owner = linkOfficerOf(officers, authority, today)?.id;
    return READINESS_KINDS.map(kind => ({
      region: session.region,
      session: session.id,
      authority,
      kind,
      ...(system !== undefined && { system }),
      state: 'toDo' as const,
      ...(owner !== undefined && { owner }),
      due,
      changedAt: now,
    }));
  });
}

/**
 * When a task of a session is due that was due on `known`: the same day, unless the session was moved. It never moves
 * into the past.
 */
export function dueDay(session: Session, known: Day, now: Date): Day {
  const day = londonDay(session.startsAt);
  const today = londonDay(now);
  const wanted = preparedBy(day);
  if (wanted > today) return wanted;
  return known > day ? today : known;
}

const preparedBy = (day: Day): Day => minusWorkingDays(day, DUE_WORKING_DAYS_BEFORE);

/** The link officer of an authority on a day; where it has several, the first by name. */
export const linkOfficerOf = (officers: readonly Person[], authority: string, day: Day): Person | undefined =>
  officers
    .filter(person => holds(person, ['linkOfficer'], day, authority))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))[0];

const later = (one: Day, other: Day): Day => (one < other ? other : one);

import { type Day, validOn } from '../calendar.ts';
import { type Authority, authoritiesOn, type SubRegion } from '../region/authority.ts';
import type { ReadinessTask } from './readiness.ts';
import { type ReadinessCount, readinessCount } from './readiness-count.ts';
import type { RecordSystem, SystemInUse } from './record-system.ts';
import type { Session, SessionState, SessionSummary } from './session.ts';
import { reached, type TrainingTotals, trainedIn } from './training-totals.ts';

const DELIVERED: readonly SessionState[] = ['delivered', 'completed'];

export const wasDelivered = ({ state }: Pick<Session, 'state'>): boolean => DELIVERED.includes(state);

export interface TrainingFigures {
  sessionsDelivered: number;
  /** Days that trainers gave to them (S15). */
  trainerDays: number;
  /** Distinct people who attended (T1). */
  trained: number;
  /** Distinct authorities and sub-regions that they, and the sessions, are of. */
  authoritiesReached: number;
  subRegionsReached: number;
  subRegions: number;
  /** Still to come and not cancelled. */
  sessionsPlanned: number;
  /** How many attended each of the last sessions, by its code; by start. */
  bySession: Record<string, number>;
  /** Of the delivered sessions: places cancelled after the cut-off (T9), and seats left empty. */
  lateCancelled: number;
  didNotAttend: number;
}

/** Sessions that are still to come in a sub-region. */
export interface ToCome {
  code: string;
  sessions: number;
}

export const trainingFigures = (
  totals: TrainingTotals,
  {
    toCome,
    subRegions,
    lastDelivered = [],
  }: {
    toCome: readonly ToCome[];
    subRegions: readonly SubRegion[];
    lastDelivered?: readonly Pick<SessionSummary, 'code' | 'attended'>[];
  },
): TrainingFigures => ({
  sessionsDelivered: totals.sessions,
  trainerDays: totals.trainerDays,
  trained: trainedIn(totals),
  authoritiesReached: reached(totals.authorities),
  subRegionsReached: reached(totals.subRegions),
  subRegions: subRegions.length,
  sessionsPlanned: toCome.reduce((sum, { sessions }) => sum + sessions, 0),
  bySession: Object.fromEntries(lastDelivered.map(({ code, attended }) => [code, attended])),
  lateCancelled: totals.lateCancelled,
  didNotAttend: totals.didNotAttend,
});

/** How far the preparation of each of these sessions with tasks is, by its code. */
export function readinessFigures(
  sessions: readonly Pick<Session, 'id' | 'code'>[],
  tasks: readonly ReadinessTask[],
): Record<string, ReadinessCount> {
  return Object.fromEntries(
    sessions
      .map(({ id, code }) => [code, readinessCount(tasks.filter(task => task.session === id))] as const)
      .filter(([, count]) => count.of > 0),
  );
}

export interface RecordSystemFigures {
  /** Families of record systems that an authority works with. */
  families: number;
  /** How many authorities work with each, by its name; the most first. */
  authorities: Record<string, number>;
  /** Authorities of which nobody has said. */
  unknown: number;
}

/** Which record systems the authorities of a day work with. */
export function recordSystemFigures(
  {
    systems,
    uses,
    authorities,
  }: {
    systems: readonly RecordSystem[];
    uses: readonly SystemInUse[];
    authorities: readonly Authority[];
  },
  day: Day,
): RecordSystemFigures {
  const present = authoritiesOn(authorities, day);
  const inUse = new Map(
    uses.filter(use => validOn(use, day)).map(({ authority, system }) => [authority, system]),
  );
  const used = present.map(({ code }) => inUse.get(code));
  const counts = systems
    .map(({ code, name }) => [name, used.filter(one => one === code).length] as const)
    .filter(([, count]) => count > 0)
    .sort(([one, n], [other, m]) => m - n || one.localeCompare(other, 'en-GB'));
  return {
    families: counts.length,
    authorities: Object.fromEntries(counts),
    unknown: used.filter(one => one === undefined).length,
  };
}

import type { Day } from '../calendar.ts';
import { type Authority, authoritiesOn, type SubRegion } from '../region/authority.ts';
import type { ReadinessTask } from './readiness.ts';
import { type ReadinessCount, readinessCount } from './readiness-count.ts';
import type { RecordSystem, SystemInUse } from './record-system.ts';
import { BEFORE_DELIVERY, type Session, type SessionState } from './session.ts';
import { systemOn } from './system-timeline.ts';

const DELIVERED: readonly SessionState[] = ['delivered', 'completed'];

export const wasDelivered = ({ state }: Pick<Session, 'state'>): boolean => DELIVERED.includes(state);
export const isPlanned = ({ state }: Pick<Session, 'state'>): boolean => BEFORE_DELIVERY.includes(state);

export interface TrainingFigures {
  sessionsDelivered: number;
  /** Distinct people who attended (T1). */
  trained: number;
  /** Distinct authorities and sub-regions that they, and the sessions, are of. */
  authoritiesReached: number;
  subRegionsReached: number;
  subRegions: number;
  /** Not cancelled and not delivered yet. */
  sessionsPlanned: number;
  /** How many attended each delivered session, by its code. */
  bySession: Record<string, number>;
  /** Of the delivered sessions: places cancelled after the cut-off (T9), and seats left empty. */
  lateCancelled: number;
  didNotAttend: number;
}

/** `personOf` answers the id that counts for a person: two records that were merged are one. */
export function trainingFigures(
  sessions: readonly Session[],
  subRegions: readonly SubRegion[],
  personOf: (id: string) => string = id => id,
): TrainingFigures {
  const delivered = sessions.filter(wasDelivered);
  const bookings = delivered.flatMap(session => session.bookings);
  const attended = bookings.filter(({ state }) => state === 'attended');
  return {
    sessionsDelivered: delivered.length,
    trained: distinct(attended.map(({ person }) => personOf(person))),
    authoritiesReached: distinct(attended.map(({ authority }) => authority)),
    subRegionsReached: distinct(delivered.filter(reachedSomebody).map(({ subRegion }) => subRegion)),
    subRegions: subRegions.length,
    sessionsPlanned: sessions.filter(isPlanned).length,
    bySession: Object.fromEntries(delivered.map(session => [session.code, attendedOn(session)])),
    lateCancelled: bookings.filter(({ late }) => late).length,
    didNotAttend: bookings.filter(({ state }) => state === 'didNotAttend').length,
  };
}

/** How far the preparation of each planned session with tasks is, by its code. */
export function readinessFigures(
  sessions: readonly Session[],
  tasks: readonly ReadinessTask[],
): Record<string, ReadinessCount> {
  return Object.fromEntries(
    sessions
      .filter(isPlanned)
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
  const used = present.map(({ code }) => systemOn(uses, code, day)?.system);
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

export const attendedOn = ({ bookings }: Session): number =>
  bookings.filter(({ state }) => state === 'attended').length;

const reachedSomebody = (session: Session): boolean => attendedOn(session) > 0;

const distinct = (values: readonly string[]): number => new Set(values).size;

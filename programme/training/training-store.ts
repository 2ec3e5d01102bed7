import type { Change } from '../change.ts';
import type { MaterialVersion } from './material.ts';
import type { ReadinessKind, ReadinessTask } from './readiness.ts';
import type { RecordSystem, SystemInUse } from './record-system.ts';
import type { Session, SessionState, SessionSummary } from './session.ts';
import type { TrainingProgramme } from './training-programme.ts';

export type SessionChange<T> = Change<Session, T>;

export interface SessionStore {
  insert(session: Session): Promise<'inserted' | 'alreadyThere' | 'codeTaken'>;
  byId(region: string, id: string): Promise<Session | undefined>;
  byCode(region: string, code: string): Promise<Session | undefined>;
  byIds(region: string, ids: readonly string[]): Promise<Session[]>;
  /** Sessions in these states, whole; by start. */
  inStates(region: string, states: readonly SessionState[]): Promise<Session[]>;
  /** The same, of those that start at this instant or later. */
  startingFrom(region: string, states: readonly SessionState[], from: Date): Promise<Session[]>;
  /** Sessions that this person attended; by start. */
  attendedBy(region: string, person: string): Promise<Session[]>;
  /** Sessions in these states without their bookings; by start. */
  summaries(region: string, states: readonly SessionState[]): Promise<SessionSummary[]>;
  /** Sessions in these states that start in this time, `until` not included, without their bookings; by start. */
  startingBetween(
    region: string,
    states: readonly SessionState[],
    from: Date,
    until: Date,
  ): Promise<SessionSummary[]>;
  /** Open sessions that start after this instant, by start, at most `limit`; of one sub-region when it is named. */
  upcoming(region: string, after: Date, limit: number, subRegion?: string): Promise<SessionSummary[]>;
  /**
   * Changes a session, however many do so at once: `decide` is given it as it stands and must be pure, because it runs
   * again when another change came between. Changes that come together are one write, of several sessions, too. Undefined:
   * no such session. Throws when the code of the next one is taken by another session.
   */
  change<T>(
    region: string,
    id: string,
    decide: (session: Session) => SessionChange<T>,
  ): Promise<T | undefined>;
  /** Ids of sessions that ended before this instant and whose bookings still have names. */
  named(region: string, endedBefore: Date): Promise<string[]>;
  /** Ids of sessions in which, by this instant, something happens by the clock (`nextInstant` in `session-clock.ts`). */
  dueBy(region: string, now: Date): Promise<string[]>;
}

/** Programmes, materials, record systems and readiness tasks. */
export interface TrainingStore {
  /** By name. */
  programmes(region: string): Promise<TrainingProgramme[]>;
  insertProgramme(programme: TrainingProgramme): Promise<'inserted' | 'alreadyThere' | 'nameTaken'>;
  changeProgramme(
    region: string,
    id: string,
    change: Partial<Omit<TrainingProgramme, 'id' | 'region'>>,
  ): Promise<'changed' | 'notFound' | 'nameTaken'>;

  /** By version, oldest first. */
  materials(region: string, programme: string): Promise<MaterialVersion[]>;
  /** False when there is such a version. */
  insertMaterial(material: MaterialVersion): Promise<boolean>;
  /** A field given as undefined goes; false when there is no such version. */
  changeMaterial(
    region: string,
    programme: string,
    version: string,
    change: MaterialChange,
  ): Promise<boolean>;

  recordSystems(region: string): Promise<RecordSystem[]>;
  putRecordSystem(system: RecordSystem): Promise<void>;
  systemsInUse(region: string): Promise<SystemInUse[]>;
  /** Inserts, or replaces the one of the same authority and first day. */
  putSystemInUse(use: SystemInUse): Promise<void>;

  /** Inserts those that are not there yet; answers how many. */
  insertMissingTasks(tasks: readonly ReadinessTask[]): Promise<number>;
  tasks(region: string, sessions: readonly string[]): Promise<ReadinessTask[]>;
  /** Tasks of these systems that are done and say how, newest first, at most `limit`. */
  solutions(region: string, systems: readonly string[], limit: number): Promise<ReadinessTask[]>;
  /** Changes a task only while it is still as `seen`; false otherwise. A field given as undefined goes. */
  changeTask(seen: ReadinessTask, change: TaskChange): Promise<boolean>;
}

/** What may change about a version of the material once it is there; undefined takes a field away. */
export type MaterialChange = Partial<Pick<MaterialVersion, 'features' | 'agreement'>> & {
  [K in 'caseTitle' | 'referenceGrade']?: MaterialVersion[K] | undefined;
};

/** What may change about a task; undefined takes a field away. */
export type TaskChange = Partial<Pick<ReadinessTask, 'state' | 'due' | 'changedAt'>> & {
  [K in 'owner' | 'effortHours' | 'blocker' | 'solution' | 'changedBy']?: ReadinessTask[K] | undefined;
};

/** Names one task. */
export interface TaskName {
  session: string;
  authority: string;
  kind: ReadinessKind;
}

import type { Session, SessionSummary } from './session.ts';

/** A delivered session that changed since the totals were made, as it stood when it was found. */
export interface UncountedSession {
  id: string;
  startsAt: Date;
  revision: number;
}

/** Who attended what, as ids. */
export interface Attendances {
  startsAt: Date;
  people: string[];
}

/** Sessions as totals and reports look at them: by when they were, whatever became of them since. */
export interface SessionHistory {
  /** Delivered sessions that changed since they were counted, at most `limit`. */
  uncounted(region: string, limit: number): Promise<UncountedSession[]>;
  /** The totals have it as it stood when it was found; where it has changed again, it stays uncounted. */
  setCounted(region: string, session: UncountedSession): Promise<void>;
  /** Every delivered session has to be counted again. */
  setAllUncounted(region: string): Promise<void>;
  /** Delivered sessions that began from one instant up to, not including, another; whole. */
  deliveredFrom(region: string, from: Date, to: Date): Promise<Session[]>;
  /** Sessions that any of these people attended. */
  attendances(region: string, people: readonly string[]): Promise<Attendances[]>;
  /** The last delivered sessions that began by an instant, newest first, at most `limit`. */
  lastDelivered(region: string, at: Date, limit: number): Promise<SessionSummary[]>;
  /** Sessions that were still to come at an instant: planned by then, and not cancelled by then. By start, at most `limit`. */
  toCome(region: string, at: Date, limit: number): Promise<SessionSummary[]>;
  /** How many were still to come at an instant, by sub-region. */
  countToCome(region: string, at: Date): Promise<{ code: string; sessions: number }[]>;
}

/** Something that somebody did and that must be possible to look up. Holds no answers, no choices and no free text of a form. */
export interface AuditEvent {
  region: string;
  id: string;
  /** The person who acted; absent when the clock did. */
  actor?: string;
  /** A permanent name, such as `training.attendance`. */
  action: string;
  /** What it was done to, such as `session/person`. */
  target: string;
  /** What it was before and after, or the reason given, in codes and short words. */
  detail?: Readonly<Record<string, string>>;
  at: Date;
}

export interface AuditStore {
  /** Inserts once by id. */
  record(event: AuditEvent): Promise<void>;
  /** Of one target, of those that begin with it and a slash, or of which it is a part; newest first. */
  about(region: string, target: string, limit: number): Promise<AuditEvent[]>;
  /** Removes what was recorded before this instant; answers how many. */
  removeBefore(region: string, at: Date): Promise<number>;
  /** How many were recorded before this instant. */
  countBefore(region: string, at: Date): Promise<number>;
}

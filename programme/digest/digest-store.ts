import type { Role } from '../region/roles.ts';
import type { Week } from './week.ts';

/** Who gets the digest, as the programme manager has chosen. */
export interface DigestSettings {
  region: string;
  roles: Role[];
  changedBy: string;
  changedAt: Date;
}

/** One week's digest: to whom it goes is fixed when it begins, so that a restart forgets none and adds none. */
export interface DigestIssue {
  region: string;
  week: Week;
  startedAt: Date;
  /** Ids of people. */
  recipients: string[];
  /** Somebody stopped it: what had not been sent is not sent any more. */
  stopped?: { at: Date; by: string };
}

export interface DigestStore {
  /** Undefined while nobody has chosen. */
  settings(region: string): Promise<DigestSettings | undefined>;
  putSettings(settings: DigestSettings): Promise<void>;
  /** Begins a week once; answers the issue that stands. */
  begin(issue: DigestIssue): Promise<DigestIssue>;
  issue(region: string, week: Week): Promise<DigestIssue | undefined>;
  /** The weeks that have begun, newest first, without their recipients. */
  latest(region: string, limit: number): Promise<Omit<DigestIssue, 'recipients'>[]>;
  /** More recipients, each once, while nobody has stopped it; answers the issue as it stands. */
  addRecipients(region: string, week: Week, recipients: readonly string[]): Promise<DigestIssue | undefined>;
  /** False when it was stopped before, or has not begun. */
  stop(region: string, week: Week, stopped: { at: Date; by: string }): Promise<boolean>;
  /** Removes the issues of earlier weeks than this one; answers how many. */
  removeBefore(region: string, week: Week): Promise<number>;
}

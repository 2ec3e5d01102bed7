import type { Day } from '../calendar.ts';
import type { Report, ReportAudience, ReportState, ReportSummary } from './report.ts';

/** A step of a report to its next state, with what is noted of it. */
export interface ReportMove {
  from: ReportState;
  to: Exclude<ReportState, 'draft'>;
  set: Partial<Pick<Report, 'checked' | 'approved' | 'issued' | 'superseded'>>;
}

export interface ReportStore {
  /** False when there is such a version. */
  insert(report: Report): Promise<boolean>;
  byId(region: string, id: string): Promise<Report | undefined>;
  /** The versions for one date and audience, newest first. */
  versions(region: string, asAt: Day, audience: ReportAudience): Promise<ReportSummary[]>;
  /** Those for these audiences, in these states where any are named; latest date first, at most `limit`. */
  latest(
    region: string,
    which: { audiences: readonly ReportAudience[]; states?: readonly ReportState[] },
    limit: number,
  ): Promise<ReportSummary[]>;
  /**
   * Moves a report while it is in `from`. Of the versions for one date and audience one can be issued at a time:
   * `anotherIssued` says that it waits for that one to be superseded.
   */
  move(region: string, id: string, move: ReportMove): Promise<'moved' | 'notInState' | 'anotherIssued'>;
}

import type { Report, ReportAudience, ReportSummary } from './report.ts';

/** What a person may do with a report now; each is a button. */
export const REPORT_ACTIONS = ['check', 'approve', 'issue'] as const;
export type ReportAction = (typeof REPORT_ACTIONS)[number];

/** A report as one person may see it. */
export interface ReportView {
  report: Report;
  actions: ReportAction[];
  /** Names of those who did something with it, by their ids. */
  names: Readonly<Record<string, string>>;
  /** What is withheld, and by which rule, is for those who check it. */
  seesWithheld: boolean;
}

export interface ReportsView {
  reports: ReportSummary[];
  mayDraft: boolean;
  /** For whom the person may see reports at all. */
  audiences: ReportAudience[];
}

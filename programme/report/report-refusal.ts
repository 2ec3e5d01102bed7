import type { Day } from '../calendar.ts';
import type { ReportAudience, ReportState } from './report.ts';

/** What the business may refuse about reports: a part of the closed list in `refusal.ts`. */
export type ReportRefusal =
  | { code: 'asAtInFuture'; today: Day }
  | { code: 'asAtBeforeFirst'; asAt: Day; first: Day }
  | { code: 'nothingRecorded' }
  | { code: 'reportNotFound' }
  | { code: 'reportNotForYou'; audience: ReportAudience }
  | { code: 'reportNotChecked'; version: number }
  | { code: 'reportNotApproved'; version: number }
  | { code: 'reportAlready'; version: number; state: ReportState; at: Date }
  | { code: 'newerReportIssued'; version: number; newer: number };

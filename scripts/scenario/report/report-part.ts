import { z } from 'zod';
import { REPORT_AUDIENCES } from '../../../programme/report/report.ts';
import { day } from '../file-fields.ts';

const report = z.object({
  asAt: day,
  audience: z.enum(REPORT_AUDIENCES).default('members'),
  meeting: z.string().default(''),
});

export type ScenarioReport = z.infer<typeof report>;

/** The part of a scenario file that the story of the reports reads: each is drawn up on the evening of its date. */
export const reportPart = { reports: z.array(report).default([]) };

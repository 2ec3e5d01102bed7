import { earliest, plusLondonDays } from '../calendar.ts';
import type { Decision } from '../digest/line.ts';
import { type DigestSection, LOOKS_BACK_DAYS } from '../digest/section.ts';
import { may, type Permission } from '../region/permissions.ts';
import { REPORT_AUDIENCES, type ReportState, type ReportSummary } from './report.ts';
import { audiencesOf } from './report-access.ts';
import type { ReportStore } from './report-store.ts';

/** Updates that wait for the reader's step: how many, and of which step. */
export type ReportDecisionLine = Decision & { count: number } & (
    | { says: 'checkReports' }
    | { says: 'approveReports' }
    | { says: 'issueReports' }
  );

const STEPS = [
  { says: 'checkReports', state: 'draft', permission: 'checkReport' },
  { says: 'approveReports', state: 'disclosureChecked', permission: 'approveReport' },
  { says: 'issueReports', state: 'approved', permission: 'issueReport' },
] as const satisfies readonly {
  says: ReportDecisionLine['says'];
  state: ReportState;
  permission: Permission;
}[];

/** Reports that are read, the latest dates first. */
const LATEST = 20;

/** What the update contributes to the digest: the step that it waits for. A version that was drafted anew waits no more. */
export const reportDigest = ({ reports }: { reports: Pick<ReportStore, 'latest'> }): DigestSection => ({
  kind: 'decisions',
  async read(region, now) {
    const from = plusLondonDays(now, -LOOKS_BACK_DAYS);
    const all = await reports.latest(region, { audiences: REPORT_AUDIENCES }, LATEST);
    const waiting = all.filter(one => since(one) > from && !all.some(other => isLater(other, one)));
    return ({ person, day }) => {
      const audiences = audiencesOf(person, day);
      const own = waiting.filter(({ audience }) => audiences.includes(audience));
      return STEPS.filter(({ permission }) => may(person, permission, day)).flatMap(
        ({ says, state }): ReportDecisionLine[] => {
          const these = own.filter(one => one.state === state);
          const first = earliest(these.map(since));
          return first ? [{ says, count: these.length, waitingSince: first }] : [];
        },
      );
    };
  },
});

const isLater = (other: ReportSummary, { asAt, audience, version }: ReportSummary): boolean =>
  other.asAt === asAt && other.audience === audience && other.version > version;

/** When it came to wait. */
const since = ({ drafted, checked, approved }: ReportSummary): Date => (approved ?? checked ?? drafted).at;

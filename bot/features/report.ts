import { approveReport } from '../../cards/forms/approve-report.ts';
import { checkReport } from '../../cards/forms/check-report.ts';
import { draftReport } from '../../cards/forms/draft-report.ts';
import { getReportFile } from '../../cards/forms/get-report-file.ts';
import { getWithheld } from '../../cards/forms/get-withheld.ts';
import { issueReport } from '../../cards/forms/issue-report.ts';
import { listReports } from '../../cards/forms/list-reports.ts';
import { showReport } from '../../cards/forms/show-report.ts';
import { downloadCard } from '../../cards/views/download-card.ts';
import { reportCard } from '../../cards/views/report-card.ts';
import { reportListCard } from '../../cards/views/report-list-card.ts';
import { words } from '../../cards/wording/words.ts';
import type { ReportService } from '../../programme/report/report-service.ts';
import { answer, refused } from '../answer.ts';
import { type ReportFile, reportFile, withheldFile } from '../documents/report/report-files.ts';
import { type Action, action, type Caller, type Feature } from '../feature.ts';
import type { Downloads } from '../http/downloads.ts';
import type { Reply } from '../reply.ts';

interface ReportFeatureDeps {
  reports: ReportService;
  offerFile: Downloads['offer'];
}

/** The update for directors: drafted, looked at, checked, approved, issued, and had as a file. */
export const reportFeature = (deps: ReportFeatureDeps): Feature => ({
  name: 'report',
  digest: deps.reports.digest,
  commands: [
    {
      ...words.report.commands.report,
      audience: 'private',
      run: caller => listReply(deps, caller),
    },
  ],
  actions: actions(deps),
});

const listReply = async ({ reports }: ReportFeatureDeps, caller: Caller): Promise<Reply> =>
  answer(await reports.list(caller), reportListCard);

function actions(deps: ReportFeatureDeps): Action[] {
  const { reports } = deps;
  return [
    action(listReports, caller => listReply(deps, caller)),
    action(showReport, async (caller, { report }) => answer(await reports.show(caller, report), reportCard)),
    action(draftReport, async (caller, wanted) => answer(await reports.draft(caller, wanted), reportCard)),
    action(checkReport, async (caller, { report, note }) =>
      answer(await reports.check(caller, report, note), reportCard),
    ),
    action(approveReport, async (caller, { report }) =>
      answer(await reports.approve(caller, report), reportCard),
    ),
    action(issueReport, async (caller, { report }) =>
      answer(await reports.issue(caller, report), reportCard),
    ),
    action(getReportFile, async (caller, { report, format }) => {
      const found = await reports.show(caller, report);
      return found.ok
        ? fileReply(deps, caller, await reportFile(found.value.report, format))
        : refused(found.refusals);
    }),
    action(getWithheld, async (caller, { report }) => {
      const found = await reports.withheld(caller, report);
      return found.ok ? fileReply(deps, caller, withheldFile(found.value)) : refused(found.refusals);
    }),
  ];
}

async function fileReply(
  { offerFile }: ReportFeatureDeps,
  { now }: Caller,
  file: ReportFile,
): Promise<Reply> {
  const url = await offerFile(file, now);
  return { kind: 'card', card: downloadCard({ name: file.name, url }) };
}

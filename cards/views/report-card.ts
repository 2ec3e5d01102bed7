import type { IShowCardAction } from '@microsoft/teams.cards';
import type { Deed, Report } from '../../programme/report/report.ts';
import type { ReportAction, ReportView } from '../../programme/report/report-views.ts';
import { approveReport } from '../forms/approve-report.ts';
import { checkReport } from '../forms/check-report.ts';
import { getReportFile } from '../forms/get-report-file.ts';
import { getWithheld } from '../forms/get-withheld.ts';
import { issueReport } from '../forms/issue-report.ts';
import { listReports } from '../forms/list-reports.ts';
import { type Card, card, type Elements, inPlace, unfold } from '../kit/card.ts';
import { callout, facts, heading, note, paragraph, subheading, table } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { reportParts } from './report-parts.ts';

const { card: say } = words.report;

/** Rows of what is hidden; all of it is in no card, but in what is stored. */
const WITHHELD_ROWS = 15;

/** A regional update: where it stands, what it says, what it hides, and what can be done with it now. */
export function reportCard(view: ReportView): Card {
  const { report, actions, seesWithheld } = view;
  const { title, meeting, asAt, audience, version, state } = report;
  return card({
    summary: say.summary(plainAnywhere(title), version, state),
    body: [
      heading(plainText(title)),
      ...(meeting === undefined ? [] : [paragraph(plainText(say.forMeeting(meeting)))]),
      paragraph(say.standing(audience, asAt, version)),
      callout(say.state[state], state === 'issued' ? 'Good' : 'Warning'),
      ...reportParts(report.parts),
      note(say.figures(report.figures.length)),
      ...(seesWithheld ? withheldElements(report) : []),
      ...deedElements(view),
    ],
    actions: [
      ...actions.map(action => STEPS[action](report)),
      unfold(say.files, getReportFile.inputs(), [getReportFile.submit(say.getFile, named(report))]),
      listReports.submit(say.back),
    ],
  });
}

const named = ({ id }: Report) => ({ report: id });

const STEPS: Record<ReportAction, (report: Report) => IShowCardAction> = {
  check: report =>
    unfold(
      say.check.title,
      [paragraph(say.check.effect), ...checkReport.inputs()],
      [checkReport.submit(say.check.send, named(report))],
    ),
  approve: report =>
    unfold(
      say.approve.title,
      [paragraph(say.approve.effect)],
      [approveReport.submit(say.approve.send, named(report))],
    ),
  issue: report =>
    unfold(
      say.issue.title,
      [paragraph(say.issue.effect)],
      [issueReport.submit(say.issue.send, named(report))],
    ),
};

/** For those who check it: what the audience does not see, and by which rule (X9). */
function withheldElements(report: Report): Elements {
  const { withheld, figures } = report;
  if (withheld.length === 0) return [subheading(say.withheldTitle), paragraph(say.withheldNone)];
  const labels = new Map(figures.map(({ code, label }) => [code, label]));
  const { named: nameOf } = words.report.document;
  const more = withheld.length - WITHHELD_ROWS;
  return [
    subheading(say.withheldTitle),
    table(
      [say.withheldColumns.what, say.withheldColumns.rule],
      withheld
        .slice(0, WITHHELD_ROWS)
        .map(one => [
          plainText(nameOf(labels.get(one.code) ?? one.code, one.of?.name, undefined)),
          say.withheldRule(one),
        ]),
      [4, 3],
    ),
    ...(more > 0 ? [note(say.withheldMore(more))] : []),
    inPlace([getWithheld.submit(say.getWithheld, named(report))]),
  ];
}

function deedElements({ report, names }: ReportView): Elements {
  const deeds = (['drafted', 'checked', 'approved', 'issued', 'superseded'] as const).flatMap(name => {
    const deed: Deed | undefined = report[name];
    return deed ? [[say.deeds[name], doneBy(deed, names)] as const] : [];
  });
  const checkNote = report.checked?.note;
  return [facts(deeds), ...(checkNote === undefined ? [] : [note(plainText(say.note(checkNote)))])];
}

const doneBy = ({ at, by }: Deed, names: ReportView['names']): string =>
  plainText(say.deed(at, by === undefined ? undefined : (names[by] ?? say.unknownName)));

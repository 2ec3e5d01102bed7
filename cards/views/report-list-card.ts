import type { ReportSummary } from '../../programme/report/report.ts';
import type { ReportsView } from '../../programme/report/report-views.ts';
import { draftReport } from '../forms/draft-report.ts';
import { listReports } from '../forms/list-reports.ts';
import { showReport } from '../forms/show-report.ts';
import { type Card, card, type Elements, unfold } from '../kit/card.ts';
import { heading, note, paragraph, table } from '../kit/elements.ts';
import { words } from '../wording/words.ts';

const { audiences, drafting, list: say, states } = words.report;

const ROWS = 20;

/** The regional updates that a person may read, and the form to draft one for whoever may. */
export function reportListCard({ reports, mayDraft }: ReportsView): Card {
  const shown = reports.slice(0, ROWS);
  return card({
    summary: say.summary(reports.length),
    body: [
      heading(say.heading),
      paragraph(say.intro),
      ...(shown.length > 0 ? listed(shown) : [paragraph(say.none)]),
      ...(shown.length === ROWS ? [note(say.more(ROWS))] : []),
    ],
    actions: [
      ...(shown.length > 0 ? [showReport.submit(say.show)] : []),
      ...(mayDraft
        ? [
            unfold(
              drafting.title,
              [...draftReport.inputs(), note(drafting.note)],
              [draftReport.submit(drafting.send)],
            ),
          ]
        : []),
      listReports.submit(words.report.list.refresh),
    ],
  });
}

function listed(reports: readonly ReportSummary[]): Elements {
  const { columns } = say;
  const choices = reports.map(({ id, asAt, audience, version, state }) => ({
    value: id,
    title: say.choice(asAt, audience, version, state),
  }));
  return [
    table(
      [columns.asAt, columns.audience, columns.version, columns.state],
      reports.map(({ asAt, audience, version, state }) => [
        words.format.dayText(asAt),
        words.format.capital(audiences[audience]),
        String(version),
        words.format.capital(states[state]),
      ]),
      [3, 4, 2, 4],
    ),
    ...showReport.inputs({ report: { choices, preset: choices[0]?.value } }),
  ];
}

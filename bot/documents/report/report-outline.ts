import { words } from '../../../cards/wording/words.ts';
import { type Report, type ReportFigure, sourceText } from '../../../programme/report/report.ts';

const say = words.report.document;

/** What stands at the top of every document, and its annex of figures, in plain text. */
export interface ReportOutline {
  title: string;
  lines: string[];
  /** Why it must not be passed on, or is out of date; absent once it is issued. */
  notice?: string;
  annex: { title: string; note: string; columns: [string, string]; sources: AnnexSource[] };
}

/** The figures of one query. */
interface AnnexSource {
  text: string;
  rows: [string, string][];
}

export function reportOutline(report: Report): ReportOutline {
  const { title, meeting, asAt, audience, version, state, issued } = report;
  return {
    title,
    lines: [
      ...(meeting === undefined ? [] : [say.forMeeting(meeting)]),
      say.standing(asAt, audience, version),
      ...(issued ? [say.issued(issued.at)] : []),
    ],
    ...(state !== 'issued' && { notice: say.notIssued[state] }),
    annex: {
      title: say.figuresTitle,
      note: say.figuresNote(asAt),
      columns: say.figuresColumns,
      sources: sourcesOf(report),
    },
  };
}

function sourcesOf({ figures, asAt, ...report }: Report): AnnexSource[] {
  const sources = new Map<string, ReportFigure[]>();
  for (const figure of figures) {
    const own = sources.get(figure.source);
    if (own) own.push(figure);
    else sources.set(figure.source, [figure]);
  }
  return [...sources].map(([source, own]) => ({
    text: say.sourceOf(sourceText(report, source)),
    rows: own.map(figure => {
      const named = say.named(figure.label, figure.of?.name, figure.answerText);
      return [named, figure.asAt === asAt ? figure.shown : `${figure.shown} (${say.asOf(figure.asAt)})`];
    }),
  }));
}

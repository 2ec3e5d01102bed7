import { type Report, type ReportFigure, sourceText } from './report.ts';

/** Which edition of the shape of the data file it is; raised when a reader would have to know. */
export const REPORT_FORMAT = 1;

const figureData = (
  report: Report,
  { code, of, answer, value, unit, asAt, source, label, answerText, shown }: ReportFigure,
) => ({
  figure: code,
  ...(of && { of }),
  ...(answer !== undefined && { answer: { code: answer, name: answerText ?? answer } }),
  ...{ value, unit, asAt, label, shown, source: { code: source, text: sourceText(report, source) } },
});

/**
 * A report as data: its figures with their sources, and its text. `docs/report.schema.json` is its schema. Who did
 * something with it is not in it, nor what is withheld.
 */
export function reportJson(report: Report): string {
  const { region, regionName, id, asAt, audience, version, state, title, meeting, issued } = report;
  const data = {
    ...{ format: REPORT_FORMAT, id, region: { code: region, name: regionName } },
    ...{ title, asAt, audience, version, state },
    ...(meeting !== undefined && { meeting }),
    ...{ draftedAt: report.drafted.at.toISOString() },
    ...(issued && { issuedAt: issued.at.toISOString() }),
    figures: report.figures.map(one => figureData(report, one)),
    parts: report.parts,
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

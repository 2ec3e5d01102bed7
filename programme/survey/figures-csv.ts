import { stringify } from 'csv-stringify/sync';
import { escaped } from '../csv-cell.ts';
import type { QuestionFigures, ShownCell, SurveyFiguresView } from './figures-views.ts';

/** The words of the file, in the language of those who read it. */
export interface FiguresFileWords {
  columns: {
    asAt: string;
    question: string;
    group: string;
    name: string;
    answer: string;
    count: string;
    replies: string;
  };
  groups: { region: string; subRegion: string; version: string };
  question(id: string): string;
  answer(question: string, answer: string): string;
  /** In the place of a count that is not shown. */
  hidden: string;
  /** In the place of a count that the stricter file leaves out (X10). */
  tooSmall: string;
  nearlyAll: string;
}

/** What may be shown, as CSV: one row for each answer of each group. It says nothing that the card does not. */
export function figuresCsv(view: SurveyFiguresView, words: FiguresFileWords): string {
  const { columns, groups } = words;
  const heading = [
    ...[columns.asAt, columns.question, columns.group, columns.name],
    ...[columns.answer, columns.count, columns.replies],
  ];
  const rows = view.questions.flatMap(question => [
    ...rowsOf(question, [groups.region, ''], question.region, words),
    ...question.subRegions.flatMap(({ name, cell }) =>
      rowsOf(question, [groups.subRegion, name], cell, words),
    ),
    ...question.versions.flatMap(({ name, cell }) => rowsOf(question, [groups.version, name], cell, words)),
  ]);
  const all = [heading, ...rows].map(line => line.map(escaped));
  return stringify(all, { bom: true, record_delimiter: 'windows' });
}

function rowsOf(
  { id, answers, asAt = '' }: QuestionFigures,
  group: [kind: string, name: string],
  cell: ShownCell,
  words: FiguresFileWords,
): string[][] {
  const replies = cell.kind === 'hidden' ? words.hidden : String(cell.replies);
  return answers.map((answer, place) => [
    ...[asAt, words.question(id), ...group, words.answer(id, answer)],
    ...[countIn(cell, place, words), replies],
  ]);
}

function countIn(cell: ShownCell, place: number, words: FiguresFileWords): string {
  if (cell.kind === 'hidden') return words.hidden;
  if (cell.kind === 'allOrNearlyAll') return cell.answer === place ? words.nearlyAll : words.hidden;
  return String(cell.counts[place] ?? words.tooSmall);
}

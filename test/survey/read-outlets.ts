import { parse } from 'csv-parse/sync';
import { words } from '../../cards/wording/words.ts';
import { figuresCsv } from '../../programme/survey/figures-csv.ts';
import type { SurveyFiguresView } from '../../programme/survey/figures-views.ts';
import type { SurveyKind } from '../../programme/survey/survey-kind.ts';
import { linesOf } from '../../scripts/support/card-text.ts';

const say = words.surveyFigures;
const MAIN = { evaluation: 'overall', impact: 'changedPractice' } as const;

/** Numbers beside the name of a group, as somebody read them: all answers, or how many replied and gave the first two. */
export interface Read {
  group: string;
  counts?: number[];
  firstTwo?: [count: number, of: number];
}

/** The rows of the table right below a title. */
function tableBelow(lines: readonly string[], title: string): string[][] {
  const from = lines.indexOf(title);
  const rows = lines.slice(from + 1).map(line => line.split(' | '));
  const end = rows.findIndex(row => row.length === 1);
  return from < 0 ? [] : rows.slice(1, end < 0 ? undefined : end);
}

const countIn = (text = ''): number[] => (/^(\d+) of (\d+)/.exec(text) ?? []).slice(1).map(Number);

/** What a card shows of the main question, and of its groups where it has some. `group` is what the card is of. */
export function readCard(card: unknown, kind: SurveyKind, group: string): Read[] {
  // A version is written so that no client makes a list of it.
  const lines = linesOf(card).map(line => line.replaceAll('．', '.'));
  const counts = tableBelow(lines, say.question(kind, MAIN[kind])).map(
    ([, people]) => countIn(people)[0] ?? 0,
  );
  const tables = [say.groups.subRegions, say.groups.versions].flatMap(title => tableBelow(lines, title));
  return [
    ...(counts.length > 0 ? [{ group, counts }] : []),
    ...tables.flatMap(([name = '', , share]): Read[] => {
      const [count, of] = countIn(share);
      return count === undefined || of === undefined ? [] : [{ group: name, firstTwo: [count, of] }];
    }),
  ];
}

/** The same of an exported file, which has these words. */
export function readFile(figures: SurveyFiguresView, file: typeof say.file): Read[] {
  const { kind } = figures;
  const content = figuresCsv(figures, {
    ...file,
    question: id => say.question(kind, id),
    answer: (id, one) => say.answer(kind, id, one),
  });
  const rows: Record<string, string>[] = parse(content, { bom: true, columns: true });
  const found = new Map<string, number[]>();
  for (const row of rows) {
    const { Question, Group, Name = '' } = row;
    const people = row[file.columns.count] ?? '';
    if (Question !== say.question(kind, MAIN[kind]) || !/^\d+$/.test(people)) continue;
    const name = Name.replace(/^'/, '');
    const group =
      Group === file.groups.region ? 'region' : Group === file.groups.version ? `Version ${name}` : name;
    found.set(group, [...(found.get(group) ?? []), Number(people)]);
  }
  return [...found].map(([group, counts]) => ({ group, counts }));
}

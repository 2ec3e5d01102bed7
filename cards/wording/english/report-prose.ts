import type { ReportBlock } from '../../../programme/report/report.ts';
import type { SectionFacts, SectionWords } from '../../../programme/report/section.ts';
import { list } from './format.ts';

/** The words that go with the facts of a section: `WordsOf<typeof trainingReach>`. */
export type WordsOf<Section> = Section extends (...deps: never[]) => SectionFacts<infer F, infer C, infer S>
  ? SectionWords<F, C, S>
  : never;

/** Sentences in a row; those that are not to be said are left out. */
export const paragraph = (...sentences: (string | false | undefined)[]): ReportBlock => ({
  kind: 'paragraph',
  text: sentences.filter(one => one).join(' '),
});

/** "93.8%" */
export const percent = (value: number): string => `${value.toFixed(1)}%`;
/** "13 of 15" */
export const ofAll = (n: number, all: number): string => `${n} of ${all}`;

export const isAre = (n: number): string => (n === 1 ? 'is' : 'are');

/** Titles, each in quotation marks. */
export const quoted = (titles: readonly string[]): string => list(titles.map(title => `“${title}”`));

/** One item alone is no list. */
export const listed = (items: string[]): ReportBlock[] =>
  items.length > 1 ? [{ kind: 'list', items }] : items.map(item => paragraph(item));

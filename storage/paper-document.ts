import type { Paper } from '../programme/vote/ballot.ts';
import { decodeMark, encodeMark, type Mark, type Marks } from '../programme/vote/marks.ts';
import { fromDocument, type Stored, toDocument } from './document.ts';
import { text, whole } from './gate.ts';

/** What the store adds to a paper: the mark of the cast that it now says, random for each cast. */
export interface PaperMarks {
  mark?: string;
}

/**
 * Marks are kept as they are written everywhere else, so a paper that was laid out when there was approval only is read
 * and cast on like any other.
 */
interface KeptPaper extends Omit<Paper, 'marks'> {
  choices: string[];
}

export type PaperDocument = Stored<KeptPaper, PaperMarks>;

export function toPaper(document: PaperDocument): Paper {
  const { choices, ...paper } = fromDocument<KeptPaper>(document);
  // An emptied paper has no field `choices`, which an empty one has.
  return { ...paper, marks: readMarks(choices ?? []) };
}

export const fromPaper = ({ marks, ...paper }: Paper): PaperDocument =>
  toDocument({ ...paper, choices: writtenMarks(marks) }, [paper.id]);

/** Throws a TypeError unless every code really is a string and every weight a whole number. */
export const writtenMarks = (marks: Marks): string[] =>
  marks.map(({ code, weight }) => encodeMark({ code: text(code), weight: whole(weight) }));

export const readMarks = (written: readonly string[]): Mark[] =>
  written.map(one => {
    const mark = decodeMark(one);
    if (mark === undefined) throw new Error(`"${one}" is no mark of a ballot.`);
    return mark;
  });

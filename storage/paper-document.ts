import type { Paper } from '../programme/vote/ballot.ts';
import { fromDocument, type Stored } from './document.ts';

/** What the store adds to a paper: the mark of the cast that it now says, random for each cast. */
export interface PaperMarks {
  mark?: string;
}

export type PaperDocument = Stored<Paper, PaperMarks>;

export const toPaper = (document: PaperDocument): Paper => {
  const paper = fromDocument<Paper>(document);
  // An emptied paper has no field `choices`, which an empty one has.
  return { ...paper, choices: paper.choices ?? [] };
};

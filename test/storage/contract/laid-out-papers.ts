import type { Db } from 'mongodb';
import type { BallotCast, Paper } from '../../../programme/vote/ballot.ts';
import { encodeMark, type Marks } from '../../../programme/vote/marks.ts';
import { mongoPaperStore } from '../../../storage/paper-store.ts';
import { newRegion, samplePaper } from './samples.ts';

const electors = (n: number): string[] => Array.from({ length: n }, (_, index) => `D${index}`);

/** A vote with one paper for each of `n` electors. */
export async function opened(db: Db, n: number) {
  const [papers, region] = [mongoPaperStore(db), newRegion()];
  const blank = electors(n).map(elector => samplePaper(region, 'vote', elector));
  await papers.insertMissing(blank);
  return { papers, region, blank, first: blank[0] as Paper };
}

export const asPaper = ({ paper: id, marks, voter: castBy }: BallotCast) => ({ id, marks, castBy });

/** What the ballots say and who cast them, comparable whatever their order. */
export const said = (ballots: readonly { id: string; marks: Marks; castBy?: string }[]): string[] =>
  ballots.map(({ id, marks, castBy }) => `${id} ${marks.map(encodeMark)} ${castBy}`).sort();

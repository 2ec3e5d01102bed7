import type { Collection } from 'mongodb';
import type { PaperStore } from '../programme/vote/vote-store.ts';
import { text, texts } from './gate.ts';
import { type PaperDocument, toPaper } from './paper-document.ts';

/** From the close of a vote on: its papers are sealed, then read, then emptied. */
export function paperSealing(
  papers: Collection<PaperDocument>,
): Pick<PaperStore, 'seal' | 'sealedBallots' | 'empty' | 'withChoices'> {
  return {
    async seal(region, vote) {
      const open = { region: text(region), vote: text(vote), open: true };
      await papers.updateMany(open, { $set: { open: false } });
    },
    async sealedBallots(region, vote) {
      const all = await papers.find({ region: text(region), vote: text(vote) }).toArray();
      if (all.some(({ open }) => open)) throw new Error(`Papers of vote ${vote} are still open.`);
      const ballots = all.filter(({ revision }) => revision > 0);
      if (ballots.some(({ choices }) => choices === undefined)) {
        throw new Error(`Papers of vote ${vote} have been emptied: its result is what counts.`);
      }
      return ballots.map(toPaper);
    },
    async empty(region, vote) {
      await papers.updateMany(
        { region: text(region), vote: text(vote), open: false },
        { $unset: { choices: '', castBy: '', castAt: '', 'store.mark': '' } },
      );
    },
    async withChoices(region, votes) {
      const found = await papers
        .aggregate<{ _id: string }>([
          {
            $match: {
              region: text(region),
              vote: { $in: texts(votes) },
              revision: { $gt: 0 },
              choices: { $exists: true },
            },
          },
          { $group: { _id: '$vote', papers: { $sum: 1 } } },
        ])
        .toArray();
      return found.map(({ _id }) => _id);
    },
  };
}

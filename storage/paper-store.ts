import type { Db } from 'mongodb';
import type { PaperStore } from '../programme/vote/vote-store.ts';
import { toDocument } from './document.ts';
import { text, texts } from './gate.ts';
import { insertMissing } from './idempotent-writes.ts';
import { type PaperDocument, paperCasting, toPaper } from './paper-casting.ts';

/** Collection `papers`. `newMark` gives each cast its random mark. */
export function mongoPaperStore(db: Db, newMark?: () => string): PaperStore {
  const papers = db.collection<PaperDocument>('papers', { ignoreUndefined: true });

  return {
    cast: paperCasting(papers, newMark),
    async insertMissing(missing) {
      await insertMissing(
        papers,
        missing.map(paper => toDocument(paper, [paper.id])),
      );
    },
    async ofVoter(region, vote, voter) {
      const theirs = { region: text(region), vote: text(vote), voters: text(voter) };
      return (await papers.find(theirs, { sort: { elector: 1 } }).toArray()).map(toPaper);
    },
    async castElectors(region, vote) {
      const wasCast = { region: text(region), vote: text(vote), revision: { $gt: 0 } };
      const electors = { projection: { _id: 0, elector: 1 } };
      return (await papers.find(wasCast, electors).toArray()).map(({ elector }) => elector);
    },
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

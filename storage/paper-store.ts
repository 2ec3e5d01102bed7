import type { Db } from 'mongodb';
import type { PaperStore } from '../programme/vote/vote-store.ts';
import { text } from './gate.ts';
import { insertMissing } from './idempotent-writes.ts';
import { paperCasting } from './paper-casting.ts';
import { fromPaper, type PaperDocument, toPaper } from './paper-document.ts';
import { paperSealing } from './paper-sealing.ts';

/** Collection `papers`. `newMark` gives each cast its random mark. */
export function mongoPaperStore(db: Db, newMark?: () => string): PaperStore {
  const papers = db.collection<PaperDocument>('papers', { ignoreUndefined: true });

  return {
    ...paperSealing(papers),
    cast: paperCasting(papers, newMark),
    async insertMissing(missing) {
      await insertMissing(papers, missing.map(fromPaper));
    },
    async ofVoter(region, vote, voter) {
      const theirs = { region: text(region), vote: text(vote), voters: text(voter) };
      return (await papers.find(theirs, { sort: { elector: 1 } }).toArray()).map(toPaper);
    },
    async replaceVoter(region, vote, from, into) {
      const all = { region: text(region), vote: text(vote) };
      const theirs = { ...all, voters: text(from) };
      await papers.updateMany(theirs, { $addToSet: { voters: text(into) } });
      // The caster comes last: from here on `from` can cast no more.
      await papers.updateMany(theirs, { $pull: { voters: from } });
      await papers.updateMany({ ...all, castBy: from }, { $set: { castBy: into } });
    },
    async castElectors(region, vote) {
      const wasCast = { region: text(region), vote: text(vote), revision: { $gt: 0 } };
      const electors = { projection: { _id: 0, elector: 1 } };
      return (await papers.find(wasCast, electors).toArray()).map(({ elector }) => elector);
    },
    async castTimes(region, vote) {
      const wasCast = { region: text(region), vote: text(vote), revision: { $gt: 0 } };
      const times = { projection: { _id: 0, castAt: 1 } };
      return (await papers.find(wasCast, times).toArray()).flatMap(({ castAt }) => castAt ?? []);
    },
  };
}

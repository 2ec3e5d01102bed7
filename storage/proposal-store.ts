import type { Db } from 'mongodb';
import type { DebateEntry, Proposal } from '../programme/vote/proposal.ts';
import type { VoteStore } from '../programme/vote/vote-store.ts';
import { byKey, fromDocument, type Stored, toDocument } from './document.ts';
import { text } from './gate.ts';
import { insertOnce } from './idempotent-writes.ts';

type ProposalPart = Pick<
  VoteStore,
  | 'insertProposal'
  | 'proposals'
  | 'decideProposal'
  | 'setIndicator'
  | 'insertDebateEntry'
  | 'debate'
  | 'removeAuthors'
  | 'countAuthors'
>;

const named = (region: string, vote: string) => ({
  region: text(region),
  vote: text(vote),
  author: { $exists: true },
});

/** Collections `proposals` and `debateEntries`; each document is its domain object. */
export function mongoProposals(db: Db): ProposalPart {
  const proposals = db.collection<Stored<Proposal>>('proposals', { ignoreUndefined: true });
  const entries = db.collection<Stored<DebateEntry>>('debateEntries', { ignoreUndefined: true });

  return {
    async insertProposal(proposal) {
      if (await insertOnce(proposals, toDocument(proposal, [proposal.id]))) return 'inserted';
      // Two indexes can refuse. Nothing is ever deleted, so what is there now was there when this one was refused.
      const same = await proposals.findOne(byKey(proposal.region, proposal.id));
      return same === null ? 'codeTaken' : 'alreadyThere';
    },
    async proposals(region, vote) {
      const inOrder = { sort: { proposedAt: 1, _id: 1 } } as const;
      const found = await proposals.find({ region: text(region), vote: text(vote) }, inOrder).toArray();
      return found.map(document => fromDocument<Proposal>(document));
    },
    async decideProposal(region, id, from, to, detail) {
      const { matchedCount } = await proposals.updateOne(
        { ...byKey(region, id), state: { $in: [...from] } },
        { $set: { ...detail, state: to } },
      );
      return matchedCount === 1;
    },
    async setIndicator(region, id, from, indicator) {
      const { matchedCount } = await proposals.updateOne(
        { ...byKey(region, id), state: { $in: [...from] } },
        indicator ? { $set: { indicator } } : { $unset: { indicator: '' } },
      );
      return matchedCount === 1;
    },

    insertDebateEntry: async entry => insertOnce(entries, toDocument(entry, [entry.id])),
    async debate(region, vote) {
      const inOrder = { sort: { at: 1, _id: 1 } } as const;
      const found = await entries.find({ region: text(region), vote: text(vote) }, inOrder).toArray();
      return found.map(document => fromDocument<DebateEntry>(document));
    },
    async removeAuthors(region, vote) {
      return (await entries.updateMany(named(region, vote), { $unset: { author: '' } })).modifiedCount;
    },
    countAuthors: async (region, vote) => entries.countDocuments(named(region, vote)),
  };
}

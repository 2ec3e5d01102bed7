import { randomUUID } from 'node:crypto';
import type { AnyBulkWriteOperation, Collection } from 'mongodb';
import type { BallotCast, CastOutcome } from '../programme/vote/ballot.ts';
import { coalesced } from './coalesced-writes.ts';
import { byKey } from './document.ts';
import { text, whole } from './gate.ts';
import { type PaperDocument, toPaper, writtenMarks } from './paper-document.ts';

interface MarkedCast {
  cast: BallotCast;
  mark: string;
  id: string;
  write: AnyBulkWriteOperation<PaperDocument>;
}

const BATCH = 500;

/**
 * Casting, the hot path: each cast is one update under all its conditions, and those that come at the same time go in
 * one `bulkWrite`. When a write fails, nobody in its batch is told anything but that: the ballot may or may not stand,
 * and the paper says which.
 */
export function paperCasting(
  papers: Collection<PaperDocument>,
  newMark: () => string = randomUUID,
): (cast: BallotCast) => Promise<CastOutcome> {
  async function write(batch: readonly MarkedCast[]): Promise<CastOutcome[]> {
    const operations = batch.map(one => one.write);
    const { matchedCount } = await papers.bulkWrite(operations, { ordered: false });
    if (matchedCount === batch.length) return batch.map(() => ({ cast: true }));
    // Which ones were not? The papers tell: a cast that stands has left its mark.
    const standing = await papers.find({ _id: { $in: batch.map(({ id }) => id) } }).toArray();
    const byId = new Map(standing.map(document => [document._id, document]));
    return batch.map(one => outcome(one, byId.get(one.id)));
  }

  const enqueue = coalesced<MarkedCast, CastOutcome>({ keyOf: ({ id }) => id, write, limit: BATCH });
  // Prepared before it is queued, so that a cast that the gate refuses takes no other one with it.
  return async cast => enqueue(marked(cast, newMark()));
}

function marked(cast: BallotCast, mark: string): MarkedCast {
  const paper = byKey(cast.region, cast.paper);
  const filter = {
    ...paper,
    vote: text(cast.vote),
    open: true,
    voters: text(cast.voter),
    closesAt: { $gt: cast.at },
    revision: whole(cast.seenRevision),
  };
  const update = {
    $set: { choices: writtenMarks(cast.marks), castBy: cast.voter, castAt: cast.at, 'store.mark': mark },
    $inc: { revision: 1 },
  };
  return { cast, mark, id: paper._id, write: { updateOne: { filter, update } } };
}

function outcome({ cast, mark }: MarkedCast, document: PaperDocument | undefined): CastOutcome {
  if (document?.store?.mark === mark) return { cast: true };
  const theirs =
    document !== undefined && document.vote === cast.vote && document.voters.includes(cast.voter);
  return { cast: false, paper: theirs ? toPaper(document) : undefined };
}

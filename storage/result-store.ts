import type { Db } from 'mongodb';
import type { Priority, VoteResult } from '../programme/vote/result.ts';
import type { VoteStore } from '../programme/vote/vote-store.ts';
import { byKey, fromDocument, type Stored, toDocument } from './document.ts';
import { text } from './gate.ts';
import { insertOnce, put } from './idempotent-writes.ts';

type ResultPart = Pick<VoteStore, 'insertResult' | 'result' | 'putPriority' | 'priorities'>;

/** Collections `results`, one document for each vote, and `priorities`, one for each adopted topic of a vote. */
export function mongoResults(db: Db): ResultPart {
  const results = db.collection<Stored<VoteResult>>('results', { ignoreUndefined: true });
  const priorities = db.collection<Stored<Priority>>('priorities', { ignoreUndefined: true });

  async function result(region: string, vote: string): Promise<VoteResult | undefined> {
    const found = await results.findOne(byKey(region, vote));
    return found === null ? undefined : fromDocument<VoteResult>(found);
  }

  return {
    result,
    async insertResult(value) {
      if (await insertOnce(results, toDocument(value, [value.vote]))) return value;
      const there = await result(value.region, value.vote);
      if (there === undefined) throw new Error(`The result of vote ${value.vote} is neither new nor there.`);
      return there;
    },
    async putPriority(priority) {
      const document = toDocument(priority, [priority.vote, priority.code]);
      // `declared` is where every priority begins, so a declaration that is repeated must not undo a decision.
      if (priority.endorsement === 'declared') await insertOnce(priorities, document);
      else await put(priorities, document);
    },
    async priorities(region, vote) {
      const found = await priorities
        .find({ region: text(region), vote: text(vote) }, { sort: { code: 1 } })
        .toArray();
      return found.map(document => fromDocument<Priority>(document));
    },
  };
}

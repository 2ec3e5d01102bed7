import type { Db } from 'mongodb';
import type { DesignDecision, DesignDecisionStore } from '../programme/survey/design-decision.ts';
import { fromDocument, type Stored, toDocument } from './document.ts';
import { text } from './gate.ts';
import { insertOnce } from './idempotent-writes.ts';

/** Collection `designDecisions`. */
export function mongoDesignDecisionStore(db: Db): DesignDecisionStore {
  const decisions = db.collection<Stored<DesignDecision>>('designDecisions', { ignoreUndefined: true });
  return {
    insertOnce: decision => insertOnce(decisions, toDocument(decision, [decision.id])),
    async ofProgramme(region, programme, limit, by) {
      const newest = { sort: { decidedOn: -1, _id: -1 }, limit } as const;
      const decided = {
        region: text(region),
        programme: text(programme),
        ...(by !== undefined && { decidedOn: { $lte: text(by) } }),
      };
      const found = await decisions.find(decided, newest).toArray();
      return found.map(document => fromDocument<DesignDecision>(document));
    },
  };
}

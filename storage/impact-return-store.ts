import type { Db } from 'mongodb';
import type {
  AuthorityImpactReturn,
  ImpactReturnStore,
  ReturnName,
} from '../programme/impact-return/impact-return.ts';
import { byKey, fromDocument, type Stored, toDocument } from './document.ts';
import { text, whole } from './gate.ts';
import { insertOnce } from './idempotent-writes.ts';

const partsOf = ({ programme, round, authority }: ReturnName): [string, string, string] => [
  text(programme),
  String(whole(round)),
  text(authority),
];

/** Collection `impactReturns`; the `_id` names programme, year and authority, so that there is one of each. */
export function mongoImpactReturnStore(db: Db): ImpactReturnStore {
  const returns = db.collection<Stored<AuthorityImpactReturn>>('impactReturns', { ignoreUndefined: true });
  return {
    async of(name) {
      const found = await returns.findOne(byKey(name.region, ...partsOf(name)));
      return found === null ? undefined : fromDocument<AuthorityImpactReturn>(found);
    },
    async ofRound({ region, programme, round }) {
      const which = { region: text(region), programme: text(programme), round: whole(round) };
      const found = await returns.find(which, { sort: { authority: 1 } }).toArray();
      return found.map(document => fromDocument<AuthorityImpactReturn>(document));
    },
    async put(next) {
      const document = toDocument(next, partsOf(next));
      if (next.revision === 1) return insertOnce(returns, document);
      const { matchedCount } = await returns.replaceOne(
        { ...byKey(next.region, ...partsOf(next)), revision: whole(next.revision - 1) },
        document,
      );
      return matchedCount === 1;
    },
  };
}

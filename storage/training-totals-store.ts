import type { Db, WithoutId } from 'mongodb';
import type { PeriodTotals } from '../programme/training/training-totals.ts';
import type { TrainingTotalsStore } from '../programme/training/training-totals-store.ts';
import { byKey, fromDocument, type Stored, toDocument } from './document.ts';
import { text, whole } from './gate.ts';
import { insertOnce } from './idempotent-writes.ts';

/** Which edition of the totals of its period a document is. */
interface Edition {
  revision: number;
}

/** Collection `trainingTotals`, one document for each day, month and year that had a session. */
export function mongoTrainingTotalsStore(db: Db): TrainingTotalsStore {
  const totals = db.collection<Stored<PeriodTotals, Edition>>('trainingTotals');

  return {
    async of(region, period) {
      const found = await totals.findOne(byKey(region, period));
      return found === null
        ? undefined
        : { totals: fromDocument<PeriodTotals>(found), revision: found.store?.revision ?? 0 };
    },
    async within(region, span, from, to) {
      const range = { region: text(region), span: text(span), period: { $gte: text(from), $lte: text(to) } };
      const found = await totals.find(range, { sort: { period: 1 } }).toArray();
      return found.map(document => fromDocument<PeriodTotals>(document));
    },
    async firstDay(region) {
      const days = { region: text(region), span: 'day' as const };
      const first = { sort: { period: 1 }, projection: { period: 1 } } as const;
      return (await totals.findOne(days, first))?.period;
    },
    async put(value, seen) {
      const document = toDocument(value, [value.period], { revision: whole(seen) + 1 });
      if (seen === 0) return insertOnce(totals, document);
      const { _id, ...replacement } = document;
      const { matchedCount } = await totals.replaceOne(
        { ...byKey(value.region, value.period), 'store.revision': seen },
        replacement as WithoutId<Stored<PeriodTotals, Edition>>,
      );
      return matchedCount === 1;
    },
  };
}

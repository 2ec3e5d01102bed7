import type { Db, WithoutId } from 'mongodb';
import type { AuthorityTotals, PeriodTotals } from '../programme/training/training-totals.ts';
import type { TrainingTotalsStore } from '../programme/training/training-totals-store.ts';
import { byKey, fromDocument, type Stored, toDocument } from './document.ts';
import { text, whole } from './gate.ts';
import { insertOnce } from './idempotent-writes.ts';

/** Which edition of the totals of its period a document is. */
interface Edition {
  revision: number;
}

/** Code, attended, trained, code ...: a report reads thousands of these, and one list is much quicker than many documents. */
type Flat = (string | number)[];
type KeptTotals = Omit<PeriodTotals, 'authorities'> & { authorities: Flat };
type CountedLater = 'staffGroups' | 'trainerDays';
type TotalsDocument = Stored<KeptTotals, Edition>;

const flat = (authorities: readonly AuthorityTotals[]): Flat =>
  authorities.flatMap(({ code, attended, trained }) => [code, attended, trained]);

function fromFlat(list: Flat): AuthorityTotals[] {
  const authorities: AuthorityTotals[] = [];
  for (let i = 0; i < list.length; i += 3)
    authorities.push({
      code: String(list[i]),
      attended: Number(list[i + 1]),
      trained: Number(list[i + 2]),
    });
  return authorities;
}

function toTotals(document: TotalsDocument): PeriodTotals {
  // Totals that were kept before one of these was counted have none until they are counted again.
  const {
    authorities,
    staffGroups = [],
    trainerDays = 0,
    ...kept
  } = fromDocument<Omit<KeptTotals, CountedLater> & Partial<KeptTotals>>(document);
  return { ...kept, staffGroups, trainerDays, authorities: fromFlat(authorities) };
}

/** Collection `trainingTotals`, one document for each day, month and year that had a session. */
export function mongoTrainingTotalsStore(db: Db): TrainingTotalsStore {
  const totals = db.collection<TotalsDocument>('trainingTotals');

  return {
    async of(region, period) {
      const found = await totals.findOne(byKey(region, period));
      return found === null ? undefined : { totals: toTotals(found), revision: found.store?.revision ?? 0 };
    },
    async within(region, span, from, to) {
      const range = { region: text(region), span: text(span), period: { $gte: text(from), $lte: text(to) } };
      const found = await totals.find(range, { sort: { period: 1 } }).toArray();
      return found.map(toTotals);
    },
    async firstDay(region) {
      const days = { region: text(region), span: 'day' as const, trainerDays: { $exists: true } };
      const first = { sort: { period: 1 }, projection: { period: 1 } } as const;
      return (await totals.findOne(days, first))?.period;
    },
    async put(value, seen) {
      const kept: KeptTotals = { ...value, authorities: flat(value.authorities) };
      const document = toDocument(kept, [value.period], { revision: whole(seen) + 1 });
      if (seen === 0) return insertOnce(totals, document);
      const { _id, ...replacement } = document;
      const { matchedCount } = await totals.replaceOne(
        { ...byKey(value.region, value.period), 'store.revision': seen },
        replacement as WithoutId<TotalsDocument>,
      );
      return matchedCount === 1;
    },
  };
}

import type { Collection, Db } from 'mongodb';
import type { CurveSheet } from '../programme/indicators/curve-sheet.ts';
import type { Indicator, IndicatorValue, Outcome, ValueName } from '../programme/indicators/indicator.ts';
import type { IndicatorStore } from '../programme/indicators/indicator-store.ts';
import { byKey, fromDocument, type Stored, toDocument } from './document.ts';
import { settingOrTaking } from './field-changes.ts';
import { text, whole } from './gate.ts';
import { insertOnce, put } from './idempotent-writes.ts';

/** Collections `outcomes`, `indicators`, `indicatorValues` and `curveSheets`. */
export const mongoIndicatorStore = (db: Db): IndicatorStore => ({
  ...mongoDefinitions(db),
  ...mongoValues(db),
  ...mongoSheets(db),
});

type Definitions = Pick<
  IndicatorStore,
  'outcomes' | 'putOutcome' | 'indicators' | 'indicator' | 'insertIndicator' | 'changeIndicator'
>;

function mongoDefinitions(db: Db): Definitions {
  const outcomes = db.collection<Stored<Outcome>>('outcomes', { ignoreUndefined: true });
  const indicators = db.collection<Stored<Indicator>>('indicators', { ignoreUndefined: true });
  return {
    async outcomes(region) {
      const found = await outcomes.find({ region: text(region) }, { sort: { title: 1, _id: 1 } }).toArray();
      return found.map(document => fromDocument<Outcome>(document));
    },
    putOutcome: outcome => put(outcomes, toDocument(outcome, [outcome.code])),
    async indicators(region) {
      const found = await indicators.find({ region: text(region) }, { sort: { code: 1 } }).toArray();
      return found.map(document => fromDocument<Indicator>(document));
    },
    async indicator(region, code) {
      const found = await indicators.findOne(byKey(region, code));
      return found === null ? undefined : fromDocument<Indicator>(found);
    },
    insertIndicator: indicator => insertOnce(indicators, toDocument(indicator, [indicator.code])),
    async changeIndicator(region, code, change) {
      const { matchedCount } = await indicators.updateOne(byKey(region, code), settingOrTaking(change));
      return matchedCount === 1;
    },
  };
}

type Values = Pick<
  IndicatorStore,
  'values' | 'value' | 'undecided' | 'approvedSince' | 'putValues' | 'changeValue'
>;

/** So many values go out with one command. */
const TOGETHER = 1000;

const nameOf = ({ indicator, period, authority }: ValueName): [string, string, string] => [
  text(indicator),
  text(period),
  text(authority),
];

function mongoValues(db: Db): Values {
  const values = db.collection<Stored<IndicatorValue>>('indicatorValues', { ignoreUndefined: true });
  const asValues = (found: readonly Stored<IndicatorValue>[]): IndicatorValue[] =>
    found.map(document => fromDocument<IndicatorValue>(document));
  return {
    async values(region, indicator, from) {
      const since = { region: text(region), indicator: text(indicator), period: { $gte: text(from) } };
      return asValues(await values.find(since, { sort: { period: 1, authority: 1 } }).toArray());
    },
    async value(region, name) {
      const found = await values.findOne(byKey(region, ...nameOf(name)));
      return found === null ? undefined : fromDocument<IndicatorValue>(found);
    },
    async undecided(region, authority) {
      const waiting = {
        region: text(region),
        state: { $in: ['entered' as const, 'returned' as const] },
        ...(authority !== undefined && { authority: text(authority) }),
      };
      return asValues(await values.find(waiting, { sort: { indicator: 1, period: 1 } }).toArray());
    },
    async approvedSince(region, since) {
      const approved = { region: text(region), state: 'approved' as const, decidedAt: { $gt: since } };
      const found = await values.find(approved, { projection: { indicator: 1, decidedAt: 1 } }).toArray();
      return found.flatMap(({ indicator, decidedAt }) => (decidedAt ? [{ indicator, decidedAt }] : []));
    },
    async putValues(all) {
      for (let first = 0; first < all.length; first += TOGETHER)
        await putTogether(values, all.slice(first, first + TOGETHER));
    },
    async changeValue(seen, next) {
      const document = toDocument(next, nameOf(next));
      if (!seen) return insertOnce(values, document);
      const { matchedCount } = await values.replaceOne(
        { ...byKey(next.region, ...nameOf(next)), revision: whole(seen.revision) },
        document,
      );
      return matchedCount === 1;
    },
  };
}

async function putTogether(
  values: Collection<Stored<IndicatorValue>>,
  all: readonly IndicatorValue[],
): Promise<void> {
  await values.bulkWrite(
    all.map(value => {
      const { _id, ...replacement } = toDocument(value, nameOf(value));
      return { replaceOne: { filter: { _id, region: value.region }, replacement, upsert: true } };
    }),
    { ordered: false },
  );
}

/** Of one topic of a vote. */
function mongoSheets(db: Db): Pick<IndicatorStore, 'sheet' | 'sheetsOn' | 'saveSheet'> {
  const sheets = db.collection<Stored<CurveSheet>>('curveSheets', { ignoreUndefined: true });
  return {
    async sheet(region, vote, topic) {
      const found = await sheets.findOne(byKey(region, vote, topic));
      return found === null ? undefined : fromDocument<CurveSheet>(found);
    },
    async sheetsOn(region, indicator) {
      const on = { region: text(region), indicator: text(indicator) };
      const found = await sheets.find(on, { sort: { changedAt: -1, _id: 1 } }).toArray();
      return found.map(document => fromDocument<CurveSheet>(document));
    },
    async saveSheet(sheet) {
      const { region, vote, topic, revision } = sheet;
      const document = toDocument(sheet, [vote, topic]);
      if (revision === 1) return insertOnce(sheets, document);
      const before = { ...byKey(region, vote, topic), revision: whole(revision) - 1 };
      return (await sheets.replaceOne(before, document)).matchedCount === 1;
    },
  };
}

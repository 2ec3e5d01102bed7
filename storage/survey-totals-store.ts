import type { Collection, Db } from 'mongodb';
import type { Day } from '../programme/calendar.ts';
import type { SurveyKind } from '../programme/survey/survey-kind.ts';
import {
  addCounts,
  type ClosedCounts,
  NOBODY,
  type SurveyTotals,
  type SurveyTotalsStore,
} from '../programme/survey/survey-totals.ts';
import { byKey, fromDocument, type Stored, toDocument } from './document.ts';
import { text, texts } from './gate.ts';
import { insertMissing, insertOnce, put } from './idempotent-writes.ts';

/** What the store adds: absent once it is done. */
interface ToDo {
  undecided?: true;
  /** Not yet in the counts of its programme. */
  apart?: true;
}
type TotalsDocument = Stored<SurveyTotals, ToDo>;

interface Sum extends ClosedCounts {
  region: string;
  kind: SurveyKind;
  programme: string;
}
interface Adding {
  revision: number;
  /** Windows whose counts are in, but are not marked so yet. */
  adding: string[];
}
/** One for each kind. */
interface ReleaseDay {
  region: string;
  kind: SurveyKind;
  day: Day;
}
type SumDocument = Stored<Sum, Adding>;

const MANY = 200;

const kindOf = (region: string, kind: SurveyKind) => ({ region: text(region), kind: text(kind) });

/** Collections `surveyTotals`, one document for each window; `surveyCounts`, one for each kind and programme; `surveyReleaseDays`. */
export function mongoSurveyTotalsStore(db: Db): SurveyTotalsStore {
  const totals = db.collection<TotalsDocument>('surveyTotals', { ignoreUndefined: true });
  const sums = db.collection<SumDocument>('surveyCounts', { ignoreUndefined: true });

  const days = db.collection<Stored<ReleaseDay>>('surveyReleaseDays', { ignoreUndefined: true });

  return {
    async insertMissing(missing) {
      const toDo = { undecided: true, apart: true } as const;
      await insertMissing(
        totals,
        missing.map(one => toDocument<SurveyTotals, ToDo>(one, [one.kind, one.session], toDo)),
      );
    },
    async undecided(region, kind) {
      const open = { ...kindOf(region, kind), 'store.undecided': true } as const;
      const found = await totals.find(open, { sort: { startsAt: 1, _id: 1 } }).toArray();
      return found.map(document => fromDocument<SurveyTotals>(document));
    },
    async releasedOn(region, kind) {
      return (await days.findOne(byKey(region, text(kind))))?.day;
    },
    async noteReleased(region, kind, day) {
      await put(days, toDocument<ReleaseDay>({ region, kind, day: text(day) }, [text(kind)]));
    },
    async hasUndecided(region, kind, programme) {
      const one = { ...kindOf(region, kind), 'store.undecided': true, programme: text(programme) } as const;
      return (await totals.findOne(one, { projection: { _id: 1 } })) !== null;
    },
    async settle(region, kind, sessions) {
      const keys = texts(sessions).map(session => byKey(region, text(kind), session)._id);
      await totals.updateMany(
        { region: text(region), _id: { $in: keys } },
        { $unset: { 'store.undecided': '' } },
      );
    },
    async addUp(region, kind) {
      for (;;) {
        const apart = { ...kindOf(region, kind), 'store.apart': true } as const;
        const found = await totals.find(apart, { limit: MANY }).toArray();
        const programmes = new Set(found.map(({ programme }) => programme));
        for (const programme of programmes) {
          const theirs = found.filter(one => one.programme === programme);
          await addTogether(totals, sums, byKey(region, text(kind), programme), theirs);
        }
        if (found.length < MANY) return;
      }
    },
    async closed(region, kind, programme) {
      const sum = await sums.findOne(byKey(region, text(kind), programme));
      if (sum === null) return undefined;
      const { windows, counts, subRegions } = fromDocument<Sum>(sum);
      return { windows, counts, subRegions };
    },
  };
}

/**
 * Windows and the sum of their programme, exactly once. The windows are read after the sum: had another process finished
 * with one in between, the window says so; had it only added it, the sum's revision is another or `adding` names it.
 */
async function addTogether(
  totals: Collection<TotalsDocument>,
  sums: Collection<SumDocument>,
  key: { _id: string; region: string },
  windows: readonly TotalsDocument[],
): Promise<void> {
  const { region } = key;
  const these = { region, _id: { $in: windows.map(({ _id }) => _id) } };
  for (;;) {
    const sum = await sums.findOne(key);
    const apart = (await totals.find(these).toArray()).filter(one => one.store?.apart);
    const added = new Set(sum?.store?.adding);
    const missing = apart.filter(({ session }) => !added.has(session));
    if (missing.length > 0 && !(await write(sums, key, sum, missing))) continue;
    const ids = apart.map(({ _id }) => _id);
    await totals.updateMany({ region, _id: { $in: ids } }, { $unset: { 'store.apart': '' } });
    const sessions = apart.map(({ session }) => session);
    await sums.updateOne(key, {
      $pull: { 'store.adding': { $in: sessions } },
      $inc: { 'store.revision': 1 },
    });
    return;
  }
}

/** False when another process changed the sum meanwhile. */
async function write(
  sums: Collection<SumDocument>,
  key: { _id: string; region: string },
  before: SumDocument | null,
  windows: readonly TotalsDocument[],
): Promise<boolean> {
  const [first] = windows;
  if (!first) return true;
  const { region, kind, programme } = first;
  const subRegions = new Map(Object.entries(before?.subRegions ?? {}));
  for (const { subRegion, counts } of windows)
    subRegions.set(subRegion, addCounts(subRegions.get(subRegion) ?? NOBODY, counts));
  const sum: Sum = {
    ...{ region, kind, programme },
    windows: (before?.windows ?? 0) + windows.length,
    counts: windows.map(({ counts }) => counts).reduce(addCounts, before?.counts ?? NOBODY),
    subRegions: Object.fromEntries(subRegions),
  };
  const revision = before?.store?.revision ?? 0;
  const adding = [...(before?.store?.adding ?? []), ...windows.map(({ session }) => session)];
  const document = toDocument<Sum, Adding>(sum, [kind, programme], { revision: revision + 1, adding });
  if (before === null) return insertOnce(sums, document);
  const { _id, ...changed } = document;
  const { matchedCount } = await sums.replaceOne({ ...key, 'store.revision': revision }, changed);
  return matchedCount > 0;
}

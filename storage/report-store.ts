import type { Db } from 'mongodb';
import type { Report, ReportSummary } from '../programme/report/report.ts';
import type { ReportStore } from '../programme/report/report-store.ts';
import { byKey, fromDocument, type Stored, toDocument } from './document.ts';
import { text, texts } from './gate.ts';
import { insertOnce, isDuplicate } from './idempotent-writes.ts';

/** `issued`, or the id: the unique index then has room for one that is issued. */
interface Slot {
  slot: string;
}

type ReportDocument = Stored<Report, Slot>;

const ISSUED = 'issued';
const OF_LIST = { parts: 0, figures: 0, sources: 0, withheld: 0 } as const;

const slotOf = ({ state, id }: Pick<Report, 'state' | 'id'>): string => (state === 'issued' ? ISSUED : id);

const toSummary = (document: Stored<ReportSummary>): ReportSummary => fromDocument<ReportSummary>(document);

/** Collection `reports`, one document for each version. Nothing but its state changes after it was inserted. */
export function mongoReportStore(db: Db): ReportStore {
  const reports = db.collection<ReportDocument>('reports', { ignoreUndefined: true });

  return {
    insert: async report => insertOnce(reports, toDocument(report, [report.id], { slot: slotOf(report) })),
    async byId(region, id) {
      const found = await reports.findOne(byKey(region, id));
      return found === null ? undefined : fromDocument<Report>(found);
    },
    async versions(region, asAt, audience) {
      const same = { region: text(region), asAt: text(asAt), audience: text(audience) };
      const found = await reports.find<Stored<ReportSummary>>(same, { projection: OF_LIST }).toArray();
      return found.map(toSummary).sort((a, b) => b.version - a.version);
    },
    async latest(region, { audiences, states }, limit) {
      const which = {
        region: text(region),
        audience: { $in: texts(audiences) },
        ...(states && { state: { $in: texts(states) } }),
      };
      const newest = { sort: { asAt: -1, 'drafted.at': -1 }, limit, projection: OF_LIST } as const;
      return (await reports.find<Stored<ReportSummary>>(which, newest).toArray()).map(toSummary);
    },
    async move(region, id, { from, to, set }) {
      const slot = slotOf({ state: to, id });
      try {
        const { matchedCount } = await reports.updateOne(
          { ...byKey(region, id), state: text(from) },
          { $set: { ...set, state: text(to), 'store.slot': slot } },
        );
        return matchedCount === 1 ? 'moved' : 'notInState';
      } catch (error) {
        if (isDuplicate(error)) return 'anotherIssued';
        throw error;
      }
    },
  };
}

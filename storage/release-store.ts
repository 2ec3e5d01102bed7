import type { Db, Filter } from 'mongodb';
import type { Release, ReleaseRecord } from '../programme/disclosure/release.ts';
import type { ReleaseStore } from '../programme/disclosure/release-store.ts';
import { byKey, fromDocument, type Stored, toDocument } from './document.ts';
import { text, texts, whole } from './gate.ts';
import { insertOnce } from './idempotent-writes.ts';

/** What the store adds: the sessions that a release decides, to be found by. */
interface Found {
  decided: string[];
}

const partsOf = (series: string, number: number): [string, string] => [text(series), String(whole(number))];

/** Without what outlets do not get. */
function shownOf({ decided, waiting, waves, log, ...shown }: ReleaseRecord): Release {
  return shown;
}

/**
 * Collections `releaseRecords`, one document for each release, and `releases` with what may be shown of it; the `_id` ends
 * in the number, so that there is one of each. They are apart because a record of twenty thousand sessions is long, and
 * whoever shows the region's figures needs nothing of it. The record comes first; `insertOnce` makes good what a crash
 * left out.
 */
export function mongoReleaseStore(db: Db): ReleaseStore {
  const records = db.collection<Stored<ReleaseRecord, Found>>('releaseRecords', { ignoreUndefined: true });
  const releases = db.collection<Stored<Release>>('releases', { ignoreUndefined: true });
  const of = (region: string, series: string) => ({ region: text(region), series: text(series) });
  const latest = { sort: { number: -1 } } as const;

  async function lastRecord(region: string, series: string): Promise<ReleaseRecord | undefined> {
    const found = await records.findOne(of(region, series), latest);
    return found === null ? undefined : fromDocument<ReleaseRecord>(found);
  }

  async function shown(which: Filter<Stored<Release>>): Promise<Release | undefined> {
    const found = await releases.findOne(which, latest);
    return found === null ? undefined : fromDocument<Release>(found);
  }

  /** The record that has this number: this one, or the one that was quicker. */
  async function keep(release: ReleaseRecord): Promise<ReleaseRecord> {
    const { region, series, number } = release;
    const store = { decided: release.decided.map(({ subject }) => subject.code) };
    if (await insertOnce(records, toDocument(release, partsOf(series, number), store))) return release;
    const there = await records.findOne(byKey(region, ...partsOf(series, number)));
    if (there === null) throw new Error(`Release ${number} of ${series} is neither new nor there.`);
    return fromDocument<ReleaseRecord>(there);
  }

  return {
    lastRecord,
    last: async (region, series) => shown(of(region, series)),
    lastBy: async (region, series, day) => shown({ ...of(region, series), asAt: { $lte: text(day) } }),
    async session(region, series, session) {
      const decides = { ...of(region, series), 'store.decided': text(session) };
      const decision = await records.findOne(decides);
      const figures = decision?.decided ?? (await lastRecord(region, series))?.waiting ?? [];
      return figures.find(({ subject }) => subject.code === session)?.cell;
    },
    async undecided(region, series, sessions) {
      const decides = { ...of(region, series), 'store.decided': { $in: texts(sessions) } };
      const found = await records.find(decides, { projection: { 'store.decided': 1 } }).toArray();
      const decided = new Set(found.flatMap(({ store }) => store?.decided ?? []));
      return sessions.filter(session => !decided.has(session));
    },
    async insertOnce(release) {
      const kept = await keep(release);
      await insertOnce(releases, toDocument(shownOf(kept), partsOf(kept.series, kept.number)));
      return kept;
    },
  };
}

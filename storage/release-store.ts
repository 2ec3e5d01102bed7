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

const OF_SHOWN = { decided: 0, waiting: 0, waves: 0, log: 0, store: 0 } as const;

const partsOf = (series: string, number: number): [string, string] => [text(series), String(whole(number))];

/** Collection `releases`, one document for each; its `_id` ends in its number, so that there is one of each. */
export function mongoReleaseStore(db: Db): ReleaseStore {
  const releases = db.collection<Stored<ReleaseRecord, Found>>('releases', { ignoreUndefined: true });
  const of = (region: string, series: string) => ({ region: text(region), series: text(series) });
  const latest = { sort: { number: -1 } } as const;

  async function lastRecord(region: string, series: string): Promise<ReleaseRecord | undefined> {
    const found = await releases.findOne(of(region, series), latest);
    return found === null ? undefined : fromDocument<ReleaseRecord>(found);
  }

  async function shown(which: Filter<Stored<ReleaseRecord, Found>>): Promise<Release | undefined> {
    // Of twenty thousand sessions a record has a lot, of which whoever shows the region's figures needs nothing.
    const found = await releases.findOne<Stored<Release>>(which, { ...latest, projection: OF_SHOWN });
    return found === null ? undefined : fromDocument<Release>(found);
  }

  return {
    lastRecord,
    last: async (region, series) => shown(of(region, series)),
    lastBy: async (region, series, day) => shown({ ...of(region, series), asAt: { $lte: text(day) } }),
    async session(region, series, session) {
      const decides = { ...of(region, series), 'store.decided': text(session) };
      const decision = await releases.findOne(decides);
      const figures = decision?.decided ?? (await lastRecord(region, series))?.waiting ?? [];
      return figures.find(({ subject }) => subject.code === session)?.cell;
    },
    async undecided(region, series, sessions) {
      const decides = { ...of(region, series), 'store.decided': { $in: texts(sessions) } };
      const found = await releases.find(decides, { projection: { 'store.decided': 1 } }).toArray();
      const decided = new Set(found.flatMap(({ store }) => store?.decided ?? []));
      return sessions.filter(session => !decided.has(session));
    },
    async insertOnce(release) {
      const { region, series, number } = release;
      const store = { decided: release.decided.map(({ subject }) => subject.code) };
      if (await insertOnce(releases, toDocument(release, partsOf(series, number), store))) return release;
      const there = await releases.findOne(byKey(region, ...partsOf(series, number)));
      if (there === null) throw new Error(`Release ${number} of ${series} is neither new nor there.`);
      return fromDocument<ReleaseRecord>(there);
    },
  };
}

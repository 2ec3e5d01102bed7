import type { Db, Filter } from 'mongodb';
import type { Release, ReleaseRecord } from '../programme/disclosure/release.ts';
import type { ReleaseStore } from '../programme/disclosure/release-store.ts';
import { byKey, fromDocument, type Stored, toDocument } from './document.ts';
import { text, texts, whole } from './gate.ts';
import { insertOnce } from './idempotent-writes.ts';
import { type SealedRecord, type WaveDeps, waveEnvelopes } from './release-waves.ts';

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
 * left out. The waves of a record are sealed, with a key that is not in the database.
 */
export function mongoReleaseStore(db: Db, deps: WaveDeps): ReleaseStore {
  const waves = waveEnvelopes(deps);
  const records = db.collection<Stored<SealedRecord, Found>>('releaseRecords', { ignoreUndefined: true });
  const releases = db.collection<Stored<Release>>('releases', { ignoreUndefined: true });
  const of = (region: string, series: string) => ({ region: text(region), series: text(series) });
  const latest = { sort: { number: -1 } } as const;

  async function lastSealed(region: string, series: string): Promise<SealedRecord | undefined> {
    const found = await records.findOne(of(region, series), latest);
    return found === null ? undefined : fromDocument<SealedRecord>(found);
  }

  async function shown(which: Filter<Stored<Release>>): Promise<Release | undefined> {
    const found = await releases.findOne(which, latest);
    return found === null ? undefined : fromDocument<Release>(found);
  }

  /** The record that has this number: this one, or the one that was quicker. */
  async function keep(release: ReleaseRecord): Promise<ReleaseRecord> {
    const { region, series, number } = release;
    const store = { decided: release.decided.map(({ subject }) => subject.code) };
    const document = toDocument(await waves.sealed(release), partsOf(series, number), store);
    if (await insertOnce(records, document)) return release;
    const there = await records.findOne(byKey(region, ...partsOf(series, number)));
    if (there === null) throw new Error(`Release ${number} of ${series} is neither new nor there.`);
    return waves.opened(fromDocument<SealedRecord>(there));
  }

  return {
    async lastRecord(region, series) {
      const found = await lastSealed(region, series);
      return found && waves.opened(found);
    },
    last: async (region, series) => shown(of(region, series)),
    lastBy: async (region, series, day) => shown({ ...of(region, series), asAt: { $lte: text(day) } }),
    async session(region, series, session) {
      const decides = { ...of(region, series), 'store.decided': text(session) };
      const decision = await records.findOne(decides);
      const figures = decision?.decided ?? (await lastSealed(region, series))?.waiting ?? [];
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
      await waves.forget(kept);
      return kept;
    },
  };
}

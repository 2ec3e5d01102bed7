import { Binary } from 'mongodb';
import type { ReleaseRecord } from '../programme/disclosure/release.ts';
import type { Wave } from '../programme/disclosure/step.ts';
import type { KeyName, KeyStore } from '../programme/survey/key-store.ts';
import type { Sealing } from '../programme/survey/sealing.ts';

/** What seals the small numbers of releases: the same as seals answers, with keys of their own. */
export interface WaveDeps {
  keys: KeyStore;
  sealing: Sealing;
}

/** How a record lies in the database: its waves in an envelope, when it has any. */
export type SealedRecord = Omit<ReleaseRecord, 'waves'> & { waves: readonly Wave[] | 'lost' | Binary };

/** Envelopes are whole multiples of it, so that a number of two digits cannot be told from one. */
const STEP_BYTES = 4_096;

const keyName = ({ region, series }: Pick<ReleaseRecord, 'region' | 'series'>): KeyName => ({
  region,
  kind: 'release',
  session: series,
});
const contextOf = ({ region, series, number }: Pick<ReleaseRecord, 'region' | 'series' | 'number'>): string =>
  ['release', region, series, number].join('\n');

function filled(waves: readonly Wave[]): Uint8Array {
  const bytes = Buffer.from(JSON.stringify(waves));
  const size = Math.ceil(bytes.length / STEP_BYTES) * STEP_BYTES;
  return Buffer.concat([bytes, Buffer.alloc(size - bytes.length, ' ')]);
}

/**
 * Seals what each session added between two releases: one reply can stand alone there. The key of a series is outside the
 * database, and is destroyed when a release has decided everything.
 */
export function waveEnvelopes({ keys, sealing }: WaveDeps) {
  return {
    async sealed(record: ReleaseRecord): Promise<SealedRecord> {
      const { waves } = record;
      if (waves === 'lost' || waves.length === 0) return record;
      const key = await keys.create(keyName(record));
      return { ...record, waves: new Binary(sealing.seal(key, contextOf(record), filled(waves))) };
    },
    /** Throws when an envelope belongs elsewhere or was changed. Where its key is gone the waves are lost. */
    async opened(record: SealedRecord): Promise<ReleaseRecord> {
      const { waves } = record;
      if (!(waves instanceof Binary)) return { ...record, waves };
      const key = await keys.read(keyName(record));
      if (!key) return { ...record, waves: 'lost' };
      const plain = sealing.open(key, contextOf(record), new Uint8Array(waves.value()));
      return { ...record, waves: JSON.parse(Buffer.from(plain).toString()) as Wave[] };
    },
    /** Nothing is left that waits for the next release: what older ones were made from can be read by nobody any more. */
    async forget(record: Pick<ReleaseRecord, 'region' | 'series' | 'waves'>): Promise<void> {
      if (record.waves.length === 0) await keys.destroy(keyName(record));
    },
  };
}

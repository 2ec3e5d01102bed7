import { randomBytes } from 'node:crypto';
import type { KeyName, KeyStore, WindowKey } from '../../programme/survey/key-store.ts';
import type { WaveDeps } from '../../storage/release-waves.ts';
import { sealing } from '../../storage/sealing.ts';

const nameOf = ({ region, kind, session }: KeyName): string => JSON.stringify([region, kind, session]);

/** What seals releases, with keys that are in memory alone. */
export function releaseSecrets(): WaveDeps & { held: Map<string, WindowKey> } {
  const held = new Map<string, WindowKey>();
  const keys: KeyStore = {
    async create(name) {
      const key = held.get(nameOf(name)) ?? new Uint8Array(randomBytes(32));
      held.set(nameOf(name), key);
      return key;
    },
    read: async name => held.get(nameOf(name)),
    async destroy(name) {
      held.delete(nameOf(name));
    },
  };
  return { keys, sealing, held };
}

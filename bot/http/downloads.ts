import { hash } from 'node:crypto';
import { plusMinutes } from '../../programme/calendar.ts';
import type { Download, DownloadStore } from '../../programme/delivery/download-store.ts';
import type { Job } from '../feature.ts';

export interface Downloads {
  /** Keeps the file for an hour and answers its address. */
  offer(file: Pick<Download, 'name' | 'type' | 'content'>, now: Date): Promise<string>;
  /** The file behind a link; undefined when it is unknown or has run out. */
  open(token: string, now: Date): Promise<Download | undefined>;
  /** Removes what has run out. */
  job: Job;
}

export interface DownloadsDeps {
  store: DownloadStore;
  region: string;
  /** Start of the address, without a slash at its end. */
  publicUrl: string;
  /** At least 128 random bits as URL-safe text. */
  newToken(): string;
}

const MINUTES = 60;

export function createDownloads({ store, region, publicUrl, newToken }: DownloadsDeps): Downloads {
  return {
    async offer({ name, type, content }, now) {
      const token = newToken();
      const expiresAt = plusMinutes(now, MINUTES);
      await store.insert({ region, id: idOf(token), name, type, content, expiresAt });
      return `${publicUrl}/files/${token}`;
    },

    async open(token, now) {
      const found = await store.byId(region, idOf(token));
      return found !== undefined && now < found.expiresAt ? found : undefined;
    },

    job: {
      name: 'expire downloads',
      async reconcile(now) {
        await store.removeExpired(region, now);
      },
    },
  };
}

const idOf = (token: string): string => hash('sha256', token);

import type { Db } from 'mongodb';
import type { Download, DownloadStore } from '../programme/delivery/download-store.ts';
import { byKey, fromDocument, type Stored, toDocument } from './document.ts';
import { text } from './gate.ts';

/** Collection `downloads`, one document for each link. A file has to fit a document (16 MB with all around it). */
export function mongoDownloadStore(db: Db): DownloadStore {
  // Without promoting, the driver would answer its own class for bytes.
  const downloads = db.collection<Stored<Download>>('downloads', { promoteBuffers: true });

  return {
    async insert(download) {
      await downloads.insertOne(toDocument(download, [download.id]));
    },
    async byId(region, id) {
      const found = await downloads.findOne(byKey(region, id));
      return found === null ? undefined : fromDocument<Download>(found);
    },
    async removeExpired(region, now) {
      const gone = await downloads.deleteMany({ region: text(region), expiresAt: { $lte: now } });
      return gone.deletedCount;
    },
  };
}

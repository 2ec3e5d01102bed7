/** A file behind an unguessable link that runs out. */
export interface Download {
  region: string;
  /** SHA-256 of the link's token, so that who reads the database cannot open the links. */
  id: string;
  /** File name. */
  name: string;
  /** Media type. */
  type: string;
  content: Uint8Array;
  expiresAt: Date;
}

export interface DownloadStore {
  insert(download: Download): Promise<void>;
  /** Absent when unknown; whether it has run out is the caller's question. */
  byId(region: string, id: string): Promise<Download | undefined>;
  /** Answers how many went. */
  removeExpired(region: string, now: Date): Promise<number>;
}

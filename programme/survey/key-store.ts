/** Secret bytes, 32 of them. */
export type WindowKey = Uint8Array;

/** What a key is of: a window, or a series of releases (`kind` is `release`, `session` its name). */
export interface KeyName {
  region: string;
  kind: string;
  session: string;
}

/**
 * Keeps the key of each window outside the database, so that whoever reads the database, or a copy of it, reads no
 * answer that waits. When the key is destroyed, copies of the envelopes made before can be read by nobody any more.
 */
export interface KeyStore {
  /** The key; made when there is none. Of any number who ask at once, in any number of processes, all get the same. */
  create(name: KeyName): Promise<WindowKey>;
  /** Undefined when there is none: never made, or destroyed. */
  read(name: KeyName): Promise<WindowKey | undefined>;
  /** May be repeated. */
  destroy(name: KeyName): Promise<void>;
}

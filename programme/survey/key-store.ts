import type { WindowName } from './window.ts';

/** Secret bytes, 32 of them. */
export type WindowKey = Uint8Array;

/**
 * Keeps the key of each window outside the database, so that whoever reads the database, or a copy of it, reads no
 * answer that waits. When the key is destroyed, copies of the envelopes made before can be read by nobody any more.
 */
export interface KeyStore {
  /** The key; made when there is none. Of any number who ask at once, in any number of processes, all get the same. */
  create(window: WindowName): Promise<WindowKey>;
  /** Undefined when there is none: never made, or destroyed. */
  read(window: WindowName): Promise<WindowKey | undefined>;
  /** May be repeated. */
  destroy(window: WindowName): Promise<void>;
}

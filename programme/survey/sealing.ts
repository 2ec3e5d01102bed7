import type { WindowKey } from './key-store.ts';

/** Authenticated encryption, and digests under a key. */
export interface Sealing {
  /**
   * The same text sealed twice gives different bytes; texts of one length give the same number of bytes. `context` names
   * where it belongs: it opens there and nowhere else.
   */
  seal(key: WindowKey, context: string, plain: Uint8Array): Uint8Array;
  /** Throws when the key or the context is another, or a byte was changed. */
  open(key: WindowKey, context: string, sealed: Uint8Array): Uint8Array;
  /** A digest that nobody without the key can try out; the parts cannot run into each other. */
  digest(key: WindowKey, parts: readonly string[]): string;
}

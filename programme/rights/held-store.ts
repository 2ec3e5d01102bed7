import type { Account } from '../region/person.ts';
import type { HeldSource } from './held-source.ts';
import type { PlaceKey } from './held-sources.ts';

/** Who is looked for: a person may have had several records, and has accounts. */
export interface Sought {
  ids: readonly string[];
  accounts: readonly Account[];
}

/** One place where somebody stands. */
export interface Trace {
  key: PlaceKey;
  /** What people call the thing. */
  name?: string;
  /** An instant, or a day. */
  at?: Date | string;
  /** What is said about her beside it, by field. */
  facts: Readonly<Record<string, unknown>>;
}

/** Looks into every collection for one person; a few times a year, so it may read a whole region. */
export interface HeldStore {
  /** The oldest first. */
  traces(region: string, source: HeldSource, sought: Sought): Promise<Trace[]>;
  /** Removes the documents of a source that is about one person; answers how many. */
  remove(region: string, source: HeldSource, sought: Sought): Promise<number>;
}

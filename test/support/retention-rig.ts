import { type Database, storesOn } from '../../bot/compose/stores.ts';
import { RETENTION } from '../../programme/retention/retention-rules.ts';

/** What is removed where nothing is old enough. */
export const NOTHING = Object.fromEntries(Object.keys(RETENTION).map(rule => [rule, 0]));

/** All that retention stands on, in one region. Keys of envelopes are nothing to it. */
export const retentionDeps = (db: Database, region: string) => ({
  ...storesOn(db, { keyDirectory: '' }),
  region,
});

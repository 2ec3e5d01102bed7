import type { Db, IndexDirection } from 'mongodb';

interface Index {
  collection: string;
  /** Field paths in order. Every unique index begins with `region`, so it can be kept where data is sharded by region. */
  keys: Record<string, IndexDirection>;
  unique?: true;
}

/**
 * All indexes beside `_id`, which is `region/id` everywhere (see `document.ts`). The list only grows: an index that is
 * no longer needed is removed by a person, after the last process that needs it.
 */
export const INDEXES: readonly Index[] = [
  // One account, one person: two first contacts at once cannot make two.
  { collection: 'people', keys: { region: 1, 'store.accounts': 1 }, unique: true },
  // One seat, one holder.
  { collection: 'people', keys: { region: 1, 'store.seats': 1 }, unique: true },
  { collection: 'people', keys: { region: 1, 'store.name': 1 } },
  { collection: 'people', keys: { region: 1, decidedAt: 1 } },
  { collection: 'people', keys: { region: 1, 'roles.role': 1 } },
  { collection: 'people', keys: { region: 1, authorityConfirmed: 1, authority: 1 } },

  { collection: 'authorities', keys: { region: 1, code: 1 } },
  { collection: 'subRegions', keys: { region: 1, code: 1 } },
  { collection: 'organisations', keys: { region: 1, code: 1 } },

  { collection: 'votes', keys: { region: 1, state: 1 } },
  { collection: 'votes', keys: { region: 1, createdAt: -1 } },
  // The code of a proposal becomes the code of an option: two options cannot share one.
  { collection: 'proposals', keys: { region: 1, vote: 1, code: 1 }, unique: true },
  { collection: 'debateEntries', keys: { region: 1, vote: 1, at: 1 } },
  { collection: 'priorities', keys: { region: 1, vote: 1, code: 1 } },
  // One elector, one paper.
  { collection: 'papers', keys: { region: 1, vote: 1, elector: 1 }, unique: true },
  { collection: 'papers', keys: { region: 1, vote: 1, voters: 1 } },

  { collection: 'deliveries', keys: { region: 1, state: 1, nextAt: 1 } },
  { collection: 'deliveries', keys: { region: 1, state: 1, createdAt: -1 } },
  { collection: 'deliveries', keys: { region: 1, 'store.claim': 1 } },
  { collection: 'conversations', keys: { region: 1, 'store.account': 1, updatedAt: -1 } },
  { collection: 'downloads', keys: { region: 1, expiresAt: 1 } },
];

/** Creates what is missing; an index that is there already stays as it is. */
export async function createIndexes(db: Db): Promise<void> {
  for (const { collection, keys, unique } of INDEXES) {
    await db.collection(collection).createIndex(keys, unique ? { unique } : {});
  }
}

import type { HeldSource } from '../rights/held-source.ts';

/** What she did, and what was done to what she is part of; `store.under` has every part of what an event is about. */
export const AUDIT_HELD = [
  {
    collection: 'auditEvents',
    ...{ section: 'records', name: 'action', when: 'at' },
    ...{ erasing: 'nameless', kept: 'auditEvents', indexed: true },
    places: [
      { path: 'actor', tells: ['action'] },
      { path: 'store.under', tells: ['action', 'detail'] },
    ],
  },
] as const satisfies readonly HeldSource[];

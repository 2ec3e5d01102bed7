import type { HeldSource } from './held-source.ts';

export const RIGHTS_HELD = [
  {
    collection: 'rightsRequests',
    ...{ section: 'records', name: 'kind', when: 'askedAt' },
    ...{ erasing: 'nameless', kept: 'rightsRequests' },
    places: [
      { path: 'person', tells: ['text', 'dueOn', 'state', 'reason', 'decidedAt'] },
      { path: 'entered.by' },
      { path: 'decidedBy', tells: ['decidedAt'] },
    ],
  },
] as const satisfies readonly HeldSource[];

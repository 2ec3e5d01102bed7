import type { HeldSource } from '../rights/held-source.ts';

export const DIGEST_HELD = [
  {
    collection: 'digestIssues',
    ...{ section: 'messages', name: 'week', when: 'startedAt' },
    ...{ erasing: 'nameless', kept: 'digests' },
    places: [{ path: 'recipients' }, { path: 'stopped.by', tells: ['at'] }],
  },
  {
    collection: 'digestSettings',
    ...{ section: 'messages', when: 'changedAt', erasing: 'nameless' },
    places: [{ path: 'changedBy' }],
  },
] as const satisfies readonly HeldSource[];

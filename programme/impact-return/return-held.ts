import type { HeldSource } from '../rights/held-source.ts';

/** Who sent it. What it says is the authority's word, not hers. */
export const RETURN_HELD = [
  {
    collection: 'impactReturns',
    ...{ section: 'surveys', name: 'authority', when: 'sentAt', erasing: 'nameless' },
    places: [{ path: 'sentBy' }],
  },
] as const satisfies readonly HeldSource[];

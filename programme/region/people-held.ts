import type { HeldSource } from '../rights/held-source.ts';

/** What the records of other people say about somebody; her own is shown field by field. */
export const PEOPLE_HELD = [
  {
    collection: 'people',
    ...{ section: 'records', when: 'decidedAt', erasing: 'nameless' },
    places: [{ path: 'confirmedBy' }],
  },
] as const satisfies readonly HeldSource[];

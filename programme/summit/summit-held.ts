import type { HeldSource } from '../rights/held-source.ts';

export const SUMMIT_HELD = [
  {
    collection: 'summits',
    ...{ section: 'year', name: 'name', when: 'date', erasing: 'nameless' },
    places: [{ path: 'createdBy' }],
  },
  {
    collection: 'summitGuests',
    ...{ section: 'year', when: 'invitedAt' },
    name: { collection: 'summits', by: 'summit', field: 'name' },
    ...{ erasing: 'nameless', kept: 'summitGuests' },
    places: [
      { path: 'person', tells: ['capacity', 'authority', 'answer', 'answeredAt', 'attended', 'markedAt'] },
      { path: 'invitedBy' },
      { path: 'markedBy' },
    ],
  },
] as const satisfies readonly HeldSource[];

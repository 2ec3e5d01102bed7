import type { HeldSource } from '../rights/held-source.ts';

export const INDICATOR_HELD = [
  {
    collection: 'indicatorValues',
    ...{ section: 'plan', name: 'indicator', when: 'enteredAt' },
    erasing: 'nameless',
    places: [{ path: 'enteredBy' }, { path: 'decidedBy' }],
  },
  {
    collection: 'curveSheets',
    ...{ section: 'plan', name: 'topic', when: 'changedAt', erasing: 'nameless' },
    places: [{ path: 'changedBy' }],
  },
] as const satisfies readonly HeldSource[];

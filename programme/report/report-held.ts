import type { HeldSource } from '../rights/held-source.ts';

export const REPORT_HELD = [
  {
    collection: 'reports',
    ...{ section: 'records', name: 'title', when: 'asAt' },
    ...{ erasing: 'nameless', kept: 'forGood' },
    places: [
      { path: 'drafted.by', tells: ['at'] },
      { path: 'checked.by', tells: ['at', 'note'] },
      { path: 'approved.by', tells: ['at'] },
      { path: 'issued.by', tells: ['at'] },
      { path: 'superseded.by', tells: ['at'] },
    ],
  },
] as const satisfies readonly HeldSource[];

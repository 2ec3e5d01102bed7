import type { HeldSource } from '../rights/held-source.ts';

export const PLAN_HELD = [
  {
    collection: 'improvementPlans',
    ...{ section: 'plan', name: 'year', when: 'createdAt' },
    erasing: 'nameless',
    places: [
      { path: 'createdBy' },
      { path: 'moves.by', tells: ['to', 'at', 'reason'] },
      { path: 'priorities.decidedBy', tells: ['title', 'state', 'reason', 'decidedAt'] },
    ],
  },
  {
    collection: 'planActions',
    ...{ section: 'plan', name: 'title', when: 'createdAt', erasing: 'nameless' },
    places: [
      { path: 'owner', tells: ['code', 'due', 'state'] },
      { path: 'sponsor', tells: ['code', 'due', 'state'] },
      { path: 'createdBy' },
      { path: 'awaiting.by', tells: ['what', 'at'] },
      { path: 'notes.by', tells: ['text', 'at'] },
      { path: 'changes.by', tells: ['field', 'at'] },
      { path: 'changes.from', tells: ['field', 'at'] },
      { path: 'changes.to', tells: ['field', 'at'] },
    ],
  },
] as const satisfies readonly HeldSource[];

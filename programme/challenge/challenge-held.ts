import type { HeldSource } from '../rights/held-source.ts';

export const CHALLENGE_HELD = [
  {
    collection: 'challengeProgrammes',
    ...{ section: 'year', name: 'theme', when: 'createdAt' },
    erasing: 'nameless',
    places: [{ path: 'createdBy' }],
  },
  {
    collection: 'participations',
    ...{ section: 'year', name: 'authority', erasing: 'nameless' },
    places: [{ path: 'steps.by', tells: ['status', 'on', 'at', 'reason'] }],
  },
  {
    collection: 'peerChallenges',
    ...{ section: 'year', when: 'createdAt', erasing: 'nameless' },
    name: { collection: 'challengeProgrammes', by: 'programme', field: 'theme' },
    places: [{ path: 'lead' }, { path: 'team' }, { path: 'states.by', tells: ['state', 'at'] }],
  },
  {
    collection: 'findings',
    ...{ section: 'year', name: 'topic', when: 'changedAt', erasing: 'nameless' },
    places: [{ path: 'changedBy' }, { path: 'releasedBy' }, { path: 'collatedBy' }],
  },
  {
    collection: 'learningSummaries',
    ...{ section: 'year', name: 'topic', when: 'writtenAt' },
    erasing: 'nameless',
    places: [{ path: 'writtenBy' }, { path: 'approvedBy' }],
  },
] as const satisfies readonly HeldSource[];

import type { HeldSource } from '../rights/held-source.ts';

/** Of a ballot only that it was sent: never a choice, and who sent it and when only while it can be changed (P7). */
export const VOTE_HELD = [
  {
    collection: 'votes',
    ...{ section: 'votes', name: 'title', when: 'createdAt' },
    ...{ erasing: 'nameless', kept: 'forGood' },
    places: [
      { path: 'electorate.voters' },
      { path: 'electorate.id' },
      { path: 'createdBy' },
      { path: 'awaiting.askedBy', tells: ['move', 'askedAt'] },
      { path: 'openedBy' },
      { path: 'declaredBy' },
    ],
  },
  {
    collection: 'proposals',
    ...{ section: 'votes', name: 'title', when: 'proposedAt', erasing: 'nameless' },
    places: [{ path: 'proposedBy', tells: ['caseForAction', 'state'] }],
  },
  {
    collection: 'debateEntries',
    ...{ section: 'votes', when: 'at' },
    name: { collection: 'votes', by: 'vote', field: 'title' },
    ...{ erasing: 'nameless', kept: 'debateAuthors' },
    places: [{ path: 'author', tells: ['stance', 'text', 'authority'] }],
  },
  {
    collection: 'papers',
    ...{ section: 'votes', erasing: 'nameless' },
    name: { collection: 'votes', by: 'vote', field: 'title' },
    places: [{ path: 'voters', tells: ['elector', 'revision'] }, { path: 'elector' }, { path: 'castBy' }],
  },
  {
    collection: 'results',
    ...{ section: 'votes', name: 'title', when: 'declaredAt' },
    ...{ erasing: 'nameless', kept: 'forGood' },
    places: [{ path: 'declaredBy' }, { path: 'ballotPapers.elector' }, { path: 'runOffPapers.elector' }],
  },
  {
    collection: 'priorities',
    ...{ section: 'votes', name: 'title', when: 'decidedAt', erasing: 'nameless' },
    places: [{ path: 'decidedBy' }],
  },
  {
    collection: 'sharedCards',
    ...{ section: 'votes', when: 'sharedAt', erasing: 'nameless' },
    name: { collection: 'votes', by: 'vote', field: 'title' },
    places: [{ path: 'sharedBy' }],
  },
  {
    collection: 'nudges',
    ...{ section: 'votes', when: 'at', erasing: 'nameless' },
    name: { collection: 'votes', by: 'vote', field: 'title' },
    places: [{ path: 'by' }],
  },
] as const satisfies readonly HeldSource[];

import type { HeldSource } from '../rights/held-source.ts';

export const STEERING_HELD = [
  {
    collection: 'meetings',
    ...{ section: 'year', name: 'place', when: 'createdAt', erasing: 'nameless' },
    places: [
      { path: 'members' },
      { path: 'present' },
      { path: 'createdBy' },
      { path: 'moves.by', tells: ['from', 'to', 'at'] },
    ],
  },
  {
    collection: 'meetingAnswers',
    ...{ section: 'year', when: 'at', erasing: 'nameless' },
    places: [{ path: 'person', tells: ['answer'] }],
  },
  {
    collection: 'commissions',
    ...{ section: 'year', name: 'text', when: 'createdAt', erasing: 'nameless' },
    places: [
      { path: 'owner', tells: ['due', 'state'] },
      { path: 'createdBy' },
      { path: 'notes.by', tells: ['text', 'state', 'at'] },
    ],
  },
  {
    collection: 'supportGroups',
    ...{ section: 'year', name: 'name', erasing: 'nameless' },
    places: [
      { path: 'sponsorships.sponsor', tells: ['from', 'to'] },
      { path: 'sponsorships.by', tells: ['at'] },
    ],
  },
  {
    collection: 'businessPlans',
    ...{
      section: 'year',
      name: 'title',
      when: 'createdAt',
      erasing: 'nameless',
    },
    places: [
      { path: 'createdBy' },
      { path: 'states.by', tells: ['state', 'at'] },
      { path: 'lines.steps.by', tells: ['state', 'at'] },
      { path: 'posts.steps.by', tells: ['state', 'at'] },
    ],
  },
] as const satisfies readonly HeldSource[];

import type { HeldSource } from '../rights/held-source.ts';

export const TRAINING_HELD = [
  {
    collection: 'sessions',
    ...{ section: 'training', name: 'code', when: 'startsAt' },
    ...{ erasing: 'ended', kept: 'bookingNames' },
    places: [
      {
        path: 'bookings.person',
        tells: [
          ...(['authority', 'state', 'requestedAt', 'confirmedAt', 'endedAt', 'late'] as const),
          ...(['attendanceAt', 'correctionReason'] as const),
        ],
      },
      { path: 'bookings.requestedBy', tells: ['requestedAt'] },
      { path: 'bookings.endedBy', tells: ['endedAt'] },
      { path: 'bookings.attendanceBy', tells: ['attendanceAt'] },
      { path: 'bookings.promotion.by', tells: ['at', 'reason'] },
      { path: 'trainers' },
      { path: 'createdBy' },
      { path: 'timeChanges.by', tells: ['at', 'reason'] },
    ],
  },
  {
    collection: 'trainingRecords',
    ...{ section: 'training', erasing: 'removed' },
    places: [{ path: 'person', tells: ['seats', 'waiting'] }],
  },
  {
    collection: 'accessNeeds',
    ...{ section: 'training', when: 'at', erasing: 'removed', kept: 'accessNeeds' },
    name: { collection: 'sessions', by: 'session', field: 'code' },
    places: [{ path: 'person', tells: ['text'] }],
  },
  {
    collection: 'readinessTasks',
    ...{ section: 'training', when: 'changedAt', erasing: 'nameless' },
    name: { collection: 'sessions', by: 'session', field: 'code' },
    places: [{ path: 'owner', tells: ['kind', 'state', 'due', 'effortHours'] }, { path: 'changedBy' }],
  },
  {
    collection: 'materials',
    ...{
      section: 'training',
      name: 'version',
      when: 'createdAt',
      erasing: 'nameless',
    },
    places: [{ path: 'createdBy' }],
  },
] as const satisfies readonly HeldSource[];

import type { HeldSource } from '../rights/held-source.ts';

/** That somebody was asked and has answered. What she answered is kept where nobody can find it for her (P6). */
export const SURVEY_HELD = [
  {
    collection: 'surveyInvitations',
    ...{ section: 'surveys', when: 'sendAt' },
    name: { collection: 'sessions', by: 'session', field: 'code' },
    ...{ erasing: 'ended', kept: 'invitations' },
    places: [{ path: 'person', tells: ['kind', 'state', 'notEligible', 'completed', 'sentAt', 'closesAt'] }],
  },
  {
    collection: 'designDecisions',
    ...{ section: 'surveys', name: 'said', when: 'decidedOn' },
    erasing: 'nameless',
    places: [{ path: 'decidedBy' }],
  },
] as const satisfies readonly HeldSource[];

import type { OpeningNeed } from '../../../programme/training/opening-gate.ts';
import type { SessionState } from '../../../programme/training/session.ts';

export const SESSION_STATE_NAMES: Record<SessionState, string> = {
  draft: 'a draft',
  preparing: 'being prepared',
  open: 'open for booking',
  closedToBooking: 'closed to booking',
  delivered: 'delivered',
  completed: 'completed',
  cancelled: 'cancelled',
};

export const OPENING_NEED_NAMES: Record<OpeningNeed, string> = {
  trainers: 'one or more trainers',
  venueOrLink: 'a venue or an online link',
  materialVersion: 'the version of the material',
  readinessList: 'the list of what each authority has to prepare',
};

/** Planning sessions, their materials and lists. */
export const trainingSessions = {
  stateName: SESSION_STATE_NAMES,
};

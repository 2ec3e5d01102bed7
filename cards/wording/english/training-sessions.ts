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

/** Planning sessions, their materials and lists. */
export const trainingSessions = {
  stateName: SESSION_STATE_NAMES,
};

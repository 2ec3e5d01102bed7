import type { Authority, SubRegion } from '../region/authority.ts';
import type { Person } from '../region/person.ts';
import type { OpeningNeed } from './opening-gate.ts';
import type { ReadinessCount } from './readiness-count.ts';
import type { Session, SessionState, SessionSummary } from './session.ts';
import type { TrainingProgramme } from './training-programme.ts';

/** What the programme manager may do about a session now; whatever answers a button checks it again. */
export const PLAN_ACTIONS = [
  'prepare',
  'open',
  'change',
  'closeBooking',
  'reschedule',
  'cancel',
  'seeReadiness',
  'seePlaces',
  'seeWaiting',
  'seeRoster',
  'takeAttendance',
  'seeOwnPlace',
] as const;
export type PlanAction = (typeof PLAN_ACTIONS)[number];

/** A session as its planner sees it. */
export interface PlanView {
  session: Omit<Session, 'bookings'>;
  programmeName: string;
  subRegionName: string;
  hostName?: string;
  trainerNames: string[];
  /** Taken or on offer, those on offer among them, and how many wait. */
  seatsUsed: number;
  offered: number;
  waiting: number;
  /** Before booking opens: what is missing for it (T5). */
  missing: OpeningNeed[];
  readiness: ReadinessCount;
  actions: PlanAction[];
}

/** Sessions that are yet to take place, by start, and the latest that have. */
export interface PlanListView {
  planned: SessionSummary[];
  past: SessionSummary[];
}

/** What the form of a session offers, and the session as it is where there is one. */
export interface PlanFormView {
  programme: TrainingProgramme;
  session?: Session;
  /** A code that nobody has: one more than the highest of its kind. */
  freeCode: string;
  subRegions: readonly SubRegion[];
  authorities: readonly Authority[];
  trainers: readonly Pick<Person, 'id' | 'name'>[];
  /** Oldest first. */
  versions: readonly string[];
}

/** What can be done in a state, in the order of a card. */
export const ACTIONS_IN: Readonly<Record<SessionState, readonly PlanAction[]>> = {
  draft: ['prepare', 'change', 'cancel'],
  preparing: ['open', 'change', 'cancel', 'seeReadiness', 'seeRoster'],
  open: [
    'change',
    'closeBooking',
    'reschedule',
    'cancel',
    'seeReadiness',
    'seePlaces',
    'seeWaiting',
    'seeRoster',
    'seeOwnPlace',
  ],
  closedToBooking: [
    'change',
    'reschedule',
    'cancel',
    'seeReadiness',
    'seePlaces',
    'seeWaiting',
    'seeRoster',
    'takeAttendance',
    'seeOwnPlace',
  ],
  delivered: ['seeReadiness', 'seeRoster', 'takeAttendance'],
  completed: ['seeReadiness', 'seeRoster', 'takeAttendance'],
  cancelled: ['seeRoster'],
};

import type { Day } from '../calendar.ts';
import type { SummitState } from './summit.ts';

/** What the business may refuse about summits: a part of the closed list in `refusal.ts`. */
export type SummitRefusal =
  | { code: 'summitNotFound'; mayPlan: boolean }
  | { code: 'summitTaken'; name: string; date: Day }
  | { code: 'summitInPast'; date: Day }
  | { code: 'summitNotInState'; name: string; state: SummitState; needed: readonly SummitState[] }
  | { code: 'summitCancelled'; name: string; reason: string }
  | { code: 'summitNotBegun'; name: string; date: Day }
  | { code: 'summitOver'; name: string; date: Day }
  | { code: 'notInvited'; name: string }
  | { code: 'nobodyToInvite' }
  | { code: 'notYourGuest'; name: string }
  | { code: 'countNeedsAuthority' }
  | { code: 'summitNamesGone'; name: string };

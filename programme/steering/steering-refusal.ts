import type { Day } from '../calendar.ts';
import type { BusinessPlanState, LineState, PostState } from './business-plan.ts';
import type { CommissionState } from './commission.ts';
import type { MeetingState } from './meeting.ts';

/** What the business may refuse about the steering group: a part of the closed list in `refusal.ts`. */
export type SteeringRefusal =
  | { code: 'meetingNotFound' }
  | { code: 'meetingNotInState'; state: MeetingState; needed: readonly MeetingState[] }
  | { code: 'meetingCancelled'; reason: string }
  | { code: 'meetingInPast'; startsAt: Date }
  | { code: 'meetingEndsBeforeStart'; startsAt: Date; endsAt: Date }
  | { code: 'sameDayTwice'; on: Day }
  | { code: 'meetingNotBegun'; startsAt: Date }
  | { code: 'meetingDateNotFound' }
  | { code: 'noOtherDate' }
  | { code: 'notASteeringMember' }
  | { code: 'commissionNotFound' }
  | { code: 'commissionNotYours' }
  | { code: 'commissionOver'; state: CommissionState }
  | { code: 'commissionDueBeforeGiven'; givenOn: Day; due: Day }
  | { code: 'givenInFuture'; on: Day }
  | { code: 'groupNotFound' }
  | { code: 'groupNameTaken'; name: string }
  | { code: 'groupEnded'; name: string; to: Day }
  | { code: 'groupEndsBeforeItBegins'; name: string; from: Day; to: Day }
  | { code: 'notADirector'; name: string; on: Day }
  | { code: 'groupHasSponsor'; name: string; sponsor: string }
  | { code: 'groupHasNoSponsor'; name: string }
  | { code: 'sponsorshipOutOfOrder'; name: string; from: Day; since: Day }
  | { code: 'noVacancy' }
  | { code: 'businessPlanNotFound'; mayBegin: boolean }
  | { code: 'businessPlanGoesOn'; title: string }
  | { code: 'businessPlanClosed'; title: string }
  | {
      code: 'businessPlanNotInState';
      title: string;
      state: BusinessPlanState;
      needed: readonly BusinessPlanState[];
    }
  | { code: 'fundItemNotFound' }
  | { code: 'fundLineNotPossible'; purpose: string; state: LineState; wanted: LineState }
  | { code: 'fundOverspent'; purpose: string; amount: number; left: number }
  | { code: 'fundItemInUse'; what: string; short: number }
  | { code: 'fundStepOutOfOrder'; on: Day; since: Day }
  | { code: 'postNotPossible'; title: string; state: PostState; wanted: PostState }
  | { code: 'planNeedsLines'; title: string };

import type { Day } from '../calendar.ts';
import type { OpeningNeed } from './opening-gate.ts';
import type { ReadinessKind, ReadinessState } from './readiness.ts';
import type { SessionState } from './session.ts';

/** What the business may refuse about training: a part of the closed list in `refusal.ts`. */
export type TrainingRefusal =
  | { code: 'mergeWaitsForBooking'; session: string }
  | { code: 'sessionNotFound' }
  | { code: 'sessionNotInState'; session: string; state: SessionState; needed: readonly SessionState[] }
  | { code: 'sessionCancelled'; session: string; reason: string }
  | { code: 'sessionStarted'; session: string }
  | { code: 'sessionFull'; session: string }
  | { code: 'bookingNotFound' }
  | { code: 'offerOver'; session: string }
  | { code: 'notWaiting'; session: string }
  | { code: 'colleagueHasSeat'; session: string }
  | { code: 'seatElsewhere'; session: string }
  | {
      code: 'seatInTheWay';
      session: string;
      other: string;
      startsAt: Date;
      because: 'sameProgramme' | 'overlap';
    }
  | { code: 'trainersDoNotBook' }
  | { code: 'notYourStaff'; name: string }
  | { code: 'personNotConfirmed'; name: string }
  | { code: 'anotherProgramme'; session: string; other: string }
  | { code: 'noSeatToMoveTo'; session: string }
  | { code: 'programmeNotFound' }
  | { code: 'surveysBegan'; name: string; began: Day }
  | { code: 'launchInThePast'; day: Day }
  | { code: 'programmeNameTaken'; name: string }
  | { code: 'sessionCodeTaken'; codeWanted: string }
  | { code: 'startInPast'; startsAt: Date }
  | { code: 'endsBeforeStart'; startsAt: Date; endsAt: Date }
  | { code: 'subRegionNotFound' }
  | { code: 'trainerNotFound' }
  | { code: 'notATrainer'; name: string; on: Date }
  | { code: 'materialNotFound'; version: string }
  | { code: 'reservedUntilNeeded' }
  | { code: 'reservedAboveCapacity'; reserved: number; capacity: number }
  | { code: 'capacityBelowSeats'; session: string; capacity: number; seats: number }
  | { code: 'openingIncomplete'; session: string; missing: readonly OpeningNeed[] }
  | { code: 'versionTaken'; version: string }
  | { code: 'caseInUse'; version: string; session: string }
  | { code: 'referenceGradeNeeded'; version: string }
  | { code: 'agreementAboveGrades'; grades: number }
  | { code: 'taskNotFound' }
  | { code: 'blockerNeeded' }
  | { code: 'ownerNotFound'; text: string; found: number }
  | { code: 'recordSystemNotFound' }
  | { code: 'sessionNotStarted'; session: string; startsAt: Date }
  | { code: 'notYourSession'; session: string }
  | { code: 'preparationNotDone'; session: string; authorities: readonly UnpreparedAuthority[] }
  | { code: 'attendanceCodeUnknown' }
  | { code: 'noSeatOnSession'; session: string }
  | { code: 'notExpectedHere'; session: string }
  | { code: 'nothingToCorrect'; session: string }
  | { code: 'nothingAttended' };

/** A booked authority by its name, with its tasks that are not done; trainers are told of none (T8). */
export interface UnpreparedAuthority {
  name: string;
  open: readonly { kind: ReadinessKind; state: ReadinessState }[];
}

import type { Day } from '../calendar.ts';
import type { ChallengeShape } from './challenge-programme.ts';
import type { ParticipationStatus } from './participation.ts';
import type { ChallengeState, ScopingNeed } from './peer-challenge.ts';

/** What the business may refuse about peer challenge: a part of the closed list in `refusal.ts`. */
export type ChallengeRefusal =
  | { code: 'challengeNotForTrainers' }
  | { code: 'noChallengeProgramme'; mayBegin: boolean }
  | { code: 'challengeProgrammeTaken'; year: number; shape: ChallengeShape; theme: string }
  | { code: 'beginsInAnotherYear'; year: number; beginsOn: Day }
  | { code: 'noAuthorityOnDay'; on: Day }
  | { code: 'participationReasonNeeded' }
  | {
      code: 'participationNotPossible';
      status: ParticipationStatus;
      authorities: readonly { name: string; status: ParticipationStatus }[];
    }
  | { code: 'participationOutOfOrder'; name: string; on: Day; since: Day }
  | { code: 'dayInFuture'; on: Day }
  | { code: 'notYourAuthorityHere'; name: string }
  | { code: 'noAuthorityChosen' }
  | { code: 'everybodyDecided' }
  | { code: 'onBothSides'; names: readonly string[] }
  | { code: 'wrongNumberOfAuthorities'; shape: ChallengeShape }
  | { code: 'notTakingPart'; names: readonly string[] }
  | { code: 'challengeNotFound' }
  | { code: 'challengeNotInState'; state: ChallengeState; needed: readonly ChallengeState[] }
  | { code: 'challengeNotYours' }
  | { code: 'scopeIncomplete'; missing: readonly ScopingNeed[] }
  | { code: 'visitEndsBeforeItBegins'; first: Day; last: Day }
  | { code: 'visitHalfDated' }
  | { code: 'visitNotBegun'; first: Day }
  | { code: 'teamMemberNotFound'; text: string; found: number }
  | { code: 'noFindingsYet' }
  | { code: 'findingNotFound' }
  | { code: 'findingReleased' }
  | { code: 'findingsAgreed' }
  | { code: 'onlyHostAgrees'; names: readonly string[] }
  | { code: 'onlyHostReleases'; names: readonly string[] }
  | { code: 'findingsNotAgreed'; state: ChallengeState }
  | { code: 'noFindingChosen' }
  | { code: 'topicNotFound' }
  | { code: 'nothingCollated'; topic: string }
  | { code: 'learningNotFound' }
  | { code: 'approvalNeedsAnother' };

import type { Day } from './calendar.ts';
import type { ChallengeRefusal } from './challenge/challenge-refusal.ts';
import type { DigestRefusal } from './digest/digest-refusal.ts';
import type { PersonalDataKind } from './disclosure/personal-data.ts';
import type { PlanRefusal } from './improvement/plan-refusal.ts';
import type { IndicatorRefusal } from './indicators/indicator-refusal.ts';
import type { Role } from './region/roles.ts';
import type { ReportRefusal } from './report/report-refusal.ts';
import type { RightsRefusal } from './rights/rights-refusal.ts';
import type { SteeringRefusal } from './steering/steering-refusal.ts';
import type { SummitRefusal } from './summit/summit-refusal.ts';
import type { SurveyRefusal } from './survey/survey-refusal.ts';
import type { TrainingRefusal } from './training/training-refusal.ts';
import type { QuotedFigure } from './vote/proposal.ts';
import type { VoteState } from './vote/vote.ts';

/**
 * Everything the business may refuse: a closed list. A refusal is a value and carries the facts its sentence needs;
 * the sentence itself, with what to do next, is in `cards/wording`.
 */
export type Refusal =
  | TrainingRefusal
  | ReportRefusal
  | SurveyRefusal
  | DigestRefusal
  | RightsRefusal
  | ChallengeRefusal
  | SummitRefusal
  | SteeringRefusal
  | IndicatorRefusal
  | PlanRefusal
  | { code: 'notYourRole'; roles: readonly Role[] }
  | { code: 'notConfirmed' }
  | { code: 'notSeenByTrainers' }
  | { code: 'notForTrainers' }
  | { code: 'personNotFound' }
  | { code: 'namedPersonNotFound'; text: string; found: number }
  | { code: 'personHasLeft'; name: string; leftOn: Day }
  | { code: 'personOfAnotherAuthority'; name: string; authority: string }
  | { code: 'authorityNotFound'; text: string }
  | { code: 'authorityFixedByTenant'; authority: string }
  | { code: 'nobodyChosen' }
  | { code: 'roleNotHeld'; name: string }
  | { code: 'roleNeedsAuthority'; role: Role }
  | { code: 'roleEndsBeforeItBegins'; validFrom: Day; validTo: Day }
  | { code: 'seatTaken'; role: Role; authority: string; holder: string; until?: Day }
  | { code: 'lastProgrammeManager' }
  | { code: 'cannotHandOverToSelf' }
  | { code: 'cannotMergeSelf' }
  | { code: 'mergeWaitsForVote'; title: string }
  | { code: 'changedMeanwhile' }
  | { code: 'voteNotFound' }
  | { code: 'noVoteNow' }
  | { code: 'voteNotInState'; state: VoteState; needed: readonly VoteState[] }
  | { code: 'voteClosed'; title: string; closedAt: Date }
  | { code: 'voteVoid'; title: string; reason: string }
  | { code: 'noBallotHere'; title: string; unit: 'perAuthority' | 'perDelegate' }
  | { code: 'tooManyChoices'; chosen: number; limit: number }
  | { code: 'noChoices'; limit: number }
  | { code: 'unknownOption' }
  | { code: 'noneWithOthers' }
  | { code: 'noPoints'; points: number }
  | { code: 'pointsNotWhole' }
  | { code: 'pointsOverBudget'; spent: number; points: number }
  | { code: 'tooManyOnOne'; codes: string[]; mostOnOne: number }
  | { code: 'noPlaces'; places: number }
  | { code: 'noSuchPlace'; places: number }
  | { code: 'placeTakenTwice'; place: number }
  | { code: 'placeMissing'; place: number }
  | { code: 'rankedTwice'; codeWanted: string }
  | { code: 'ballotOutOfDate' }
  | { code: 'roundOver'; title: string }
  | { code: 'runOffNeeded'; codes: string[] }
  | { code: 'nothingTied'; title: string }
  | { code: 'closingTimePast'; closesAt: Date }
  | { code: 'limitTooHigh'; limit: number; options: number }
  | { code: 'mostAbovePoints'; points: number; mostOnOne: number }
  | { code: 'pointsForAll'; points: number; mostOnOne: number; options: number }
  | { code: 'tooManyTopics'; options: number; most: number }
  | { code: 'tooManyPlaces'; limit: number; options: number }
  | { code: 'halfNeedsChoices' }
  | { code: 'debateTooShort'; endsAt: Date }
  | { code: 'tooFewProposals'; accepted: number }
  | { code: 'proposalsUndecided'; codes: string[] }
  | { code: 'noElectors' }
  | { code: 'confirmNeedsAnother' }
  | { code: 'nothingToConfirm' }
  | { code: 'alreadyAwaiting'; move: 'open' | 'void' }
  | { code: 'reasonNeeded' }
  | { code: 'proposalNotFound' }
  | { code: 'proposalAlreadyDecided' }
  | { code: 'notYourProposal' }
  | { code: 'debateNotOpen' }
  | { code: 'questionNotFound' }
  | { code: 'indicatorIncomplete'; missing: readonly (keyof QuotedFigure)[] }
  | { code: 'codeTaken'; codeWanted: string }
  | { code: 'notAdopted'; codeWanted: string }
  | { code: 'notDeclared'; title: string }
  | { code: 'nobodyToShareWith' }
  | { code: 'notPosted'; title: string }
  | { code: 'noMessageChosen' }
  | { code: 'possiblePersonalData'; found: PersonalDataKind };

export type RefusalCode = Refusal['code'];

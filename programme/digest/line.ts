import type { ChallengeDecisionLine, ChallengeLine } from '../challenge/challenge-digest.ts';
import type { PlanDecisionLine, PlanLine } from '../improvement/plan-digest.ts';
import type { ValueDecisionLine, ValueLine } from '../indicators/indicator-digest.ts';
import type { ConfirmationLine } from '../region/confirmation-digest.ts';
import type { ReportDecisionLine } from '../report/report-digest.ts';
import type { RightsLine } from '../rights/rights-digest.ts';
import type { MeetingDecisionLine, MeetingLine } from '../steering/steering-digest.ts';
import type { SummitDecisionLine, SummitLine } from '../summit/summit-digest.ts';
import type { CommentsLine, EvaluationLine, SurveyLine } from '../survey/survey-digest.ts';
import type { ReadinessLine, SessionLine } from '../training/training-digest.ts';
import type { VoteDecisionLine, VoteLine } from '../vote/vote-digest.ts';

/** Every line that a digest can have, as data; its sentence is in the wording. A new section adds its own. */
export type DigestLine =
  | VoteDecisionLine
  | ConfirmationLine
  | YearDecisionLine
  | VoteLine
  | SessionLine
  | ReadinessLine
  | YearLine
  | RightsLine;

/** What waits for the reader beside votes and people. */
export type YearDecisionLine =
  | PlanDecisionLine
  | MeetingDecisionLine
  | ChallengeDecisionLine
  | SummitDecisionLine
  | ReportDecisionLine
  | ValueDecisionLine;

/** News beside votes and sessions. */
export type YearLine =
  | EvaluationLine
  | SurveyLine
  | PlanLine
  | ValueLine
  | MeetingLine
  | SummitLine
  | ChallengeLine
  | CommentsLine;

/** Something that the reader has to decide, and since when it waits for that. */
export interface Decision {
  waitingSince: Date;
}

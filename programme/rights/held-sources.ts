import { AUDIT_HELD } from '../audit/audit-held.ts';
import { CHALLENGE_HELD } from '../challenge/challenge-held.ts';
import { DELIVERY_HELD } from '../delivery/delivery-held.ts';
import { DIGEST_HELD } from '../digest/digest-held.ts';
import { RETURN_HELD } from '../impact-return/return-held.ts';
import { PLAN_HELD } from '../improvement/plan-held.ts';
import { INDICATOR_HELD } from '../indicators/indicator-held.ts';
import { PEOPLE_HELD } from '../region/people-held.ts';
import { REPORT_HELD } from '../report/report-held.ts';
import { STEERING_HELD } from '../steering/steering-held.ts';
import { SUMMIT_HELD } from '../summit/summit-held.ts';
import { SURVEY_HELD } from '../survey/survey-held.ts';
import { TRAINING_HELD } from '../training/training-held.ts';
import { VOTE_HELD } from '../vote/vote-held.ts';
import type { HeldSource, KeyOf } from './held-source.ts';
import { RIGHTS_HELD } from './rights-held.ts';

const ALL = [
  ...[...VOTE_HELD, ...TRAINING_HELD, ...SURVEY_HELD, ...RETURN_HELD, ...CHALLENGE_HELD, ...SUMMIT_HELD],
  ...[...STEERING_HELD, ...PLAN_HELD, ...INDICATOR_HELD, ...DELIVERY_HELD, ...DIGEST_HELD],
  ...[...PEOPLE_HELD, ...REPORT_HELD, ...AUDIT_HELD, ...RIGHTS_HELD],
] as const;

/** Everything that is held about people beside what the record of a person says of herself. */
export const HELD_SOURCES: readonly HeldSource[] = ALL;

/** Every place where a person may stand: what she is there has a sentence in the wording. */
export type PlaceKey = KeyOf<(typeof ALL)[number]>;

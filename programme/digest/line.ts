import type { ConfirmationLine } from '../region/confirmation-digest.ts';
import type { RightsLine } from '../rights/rights-digest.ts';
import type { ReadinessLine, SessionLine } from '../training/training-digest.ts';
import type { VoteDecisionLine, VoteLine } from '../vote/vote-digest.ts';

/** Every line that a digest can have, as data; its sentence is in the wording. A new section adds its own. */
export type DigestLine =
  | VoteDecisionLine
  | ConfirmationLine
  | VoteLine
  | SessionLine
  | ReadinessLine
  | RightsLine;

/** Something that the reader has to decide, and since when it waits for that. */
export interface Decision {
  waitingSince: Date;
}

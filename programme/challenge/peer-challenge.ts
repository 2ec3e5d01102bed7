import type { Day } from '../calendar.ts';
import type { Revised } from '../change.ts';

/** In this order, one after the other (DOMAIN 1.2). Forms carry these names, so they are permanent. */
export const CHALLENGE_STATES = [
  'planned',
  'scoped',
  'selfAssessmentShared',
  'visited',
  'findingsDrafted',
  'findingsAgreed',
  'learningReleased',
] as const;
export type ChallengeState = (typeof CHALLENGE_STATES)[number];

/** A visit by peers: challengers go to hosts and look into what the hosts asked. */
export interface PeerChallenge extends Revised {
  programme: string;
  /** Codes of authorities. */
  hosts: string[];
  challengers: string[];
  /** Who leads the challengers: a person of one of them. */
  lead?: string;
  /** Those who visit beside the lead. */
  team: string[];
  keyLinesOfEnquiry: string[];
  /** First and last day of the visit, the same where it takes one; none before it is scoped. */
  visitDates: Day[];
  state: ChallengeState;
  /** Every state with when it began, oldest first. */
  states: { state: ChallengeState; at: Date; by: string }[];
  createdAt: Date;
}

export const stateAfter = (state: ChallengeState): ChallengeState | undefined =>
  CHALLENGE_STATES[CHALLENGE_STATES.indexOf(state) + 1];

/** Is this state the same as, or later than, the other? */
export const hasReached = (state: ChallengeState, other: ChallengeState): boolean =>
  CHALLENGE_STATES.indexOf(state) >= CHALLENGE_STATES.indexOf(other);

/** What a visit needs before anybody goes. */
export const SCOPING_NEEDS = ['lead', 'keyLinesOfEnquiry', 'visitDates'] as const;
export type ScopingNeed = (typeof SCOPING_NEEDS)[number];

export const missingForScope = ({ lead, keyLinesOfEnquiry, visitDates }: PeerChallenge): ScopingNeed[] =>
  SCOPING_NEEDS.filter(
    need =>
      ({
        lead: lead === undefined,
        keyLinesOfEnquiry: keyLinesOfEnquiry.length === 0,
        visitDates: visitDates.length === 0,
      })[need],
  );

/** The challenge in its next state. */
export const movedOn = (
  challenge: PeerChallenge,
  { to, at, by }: { to: ChallengeState; at: Date; by: string },
): PeerChallenge => ({
  ...challenge,
  state: to,
  states: [...challenge.states, { state: to, at, by }],
});

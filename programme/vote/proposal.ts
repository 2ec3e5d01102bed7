export const PROPOSAL_STATES = ['submitted', 'accepted', 'merged', 'declined', 'withdrawn'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/**
 * A figure that shows how things stand, and where it can be looked up (V12). Free texts, for the figures of a region
 * have many shapes: "33%", "116.9 per 10,000 children under 18".
 */
export interface QuotedFigure {
  name: string;
  figure: string;
  period: string;
  source: string;
}

/** A candidate topic with its one-line case for regional action (V3). */
export interface Proposal {
  id: string;
  region: string;
  vote: string;
  /** Short and unique in the vote, such as `NEG`; becomes the option's code. */
  code: string;
  title: string;
  caseForAction: string;
  indicator?: QuotedFigure;
  proposedBy: string;
  proposedAt: Date;
  state: ProposalState;
  /** Why it was declined, or the proposal that it was merged into. */
  decisionReason?: string;
  mergedInto?: string;
}

export const STANCES = ['for', 'against', 'question'] as const;
export type Stance = (typeof STANCES)[number];

export interface DebateEntry {
  id: string;
  region: string;
  vote: string;
  proposal: string;
  /** Absent once the name has been kept for as long as was promised (P9). */
  author?: string;
  /** Authority or organisation shown beside the author's name; absent for people without one. */
  authority?: string;
  /** An answer takes no side; it says which question it is to. */
  stance: Stance | 'answer';
  /** Id of the question that this answers. */
  answers?: string;
  text: string;
  at: Date;
}

import type { DebateEntry, Proposal, Stance } from './proposal.ts';
import type { Vote } from './vote.ts';

export interface ProposalView {
  proposal: Proposal;
  proposedByName: string;
  /** Authority or organisation of the proposer. */
  from: string;
  stances: Record<Stance, number>;
}

export interface ProposalsView {
  vote: Vote;
  proposals: ProposalView[];
  mayDecide: boolean;
  mayPropose: boolean;
}

/** What somebody said; `authority` is its name. */
export type Spoken = DebateEntry & { authorName: string };

/** A question with its newest answer. */
export type Question = Spoken & { answer?: Spoken };

/** How many authorities were heard; `silent` names the others, for those who may see it (V13). */
export interface HearingView {
  heard: number;
  of: number;
  silent?: string[];
}

export interface DebateView {
  vote: Vote;
  proposal: ProposalView;
  /** Of each stance the newest `VOICES_SHOWN`, newest first: neither side crowds out the other. */
  voices: { for: Spoken[]; against: Spoken[]; question: Question[] };
  /** Questions without an answer, oldest first. */
  unanswered: Spoken[];
  hearing: HearingView;
  maySpeak: boolean;
  maySetIndicator: boolean;
  mayDecide: boolean;
  mayWithdraw: boolean;
  /** Other proposals that this one could be merged into. */
  mergeTargets: Proposal[];
}

/** How the debate stands, topic by topic: what the chair looks at before voting opens. */
export interface DebateSummary {
  topics: { code: string; title: string; stances: Record<Stance, number>; unanswered: number }[];
  /** Oldest first, of all topics; `code` is the topic's. */
  unanswered: (Spoken & { code: string })[];
  hearing: HearingView;
}

export interface DebateSummaryView {
  vote: Vote;
  summary: DebateSummary;
}

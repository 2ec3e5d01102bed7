import type { Day } from '../calendar.ts';
import type { ChallengeProgramme } from './challenge-programme.ts';
import type { Finding, FindingKind, FindingVisibility } from './finding.ts';
import type { LearningSummary } from './learning-summary.ts';
import type { ParticipationStatus } from './participation.ts';
import type { ChallengeState, PeerChallenge, ScopingNeed } from './peer-challenge.ts';
import type { Topic } from './topic.ts';

/** Where an authority stands, by name. */
export interface ParticipationLine {
  authority: string;
  name: string;
  status: ParticipationStatus;
  /** Since this day. */
  on: Day;
  reason?: string;
}

/** A challenge as one line. */
export interface ChallengeLine {
  id: string;
  hostNames: string[];
  challengerNames: string[];
  state: ChallengeState;
  visitDates: Day[];
}

/** A programme as somebody may see it: everybody the count, members the names. */
export interface ChallengeProgrammeView {
  programme: ChallengeProgramme;
  /** Others that can be looked at. */
  others: ChallengeProgramme[];
  participated: number;
  of: number;
  /** All rows, for members; absent for everybody else. */
  rows?: ParticipationLine[];
  /** The authorities for which the asker may decide. */
  own: ParticipationLine[];
  /** All challenges for members; otherwise those that the asker has a part in. */
  challenges: ChallengeLine[];
  /** Runs the programme: notes who takes part, plans challenges, reminds. */
  isManager: boolean;
}

/** The sides of a challenge, to be planned or changed. */
export interface PlanChallengeView {
  programme: ChallengeProgramme;
  /** Authorities that have committed themselves, or take part. */
  authorities: { code: string; name: string }[];
  challenge?: PeerChallenge;
}

/** A finding for those who may read it. */
export interface FindingView
  extends Pick<Finding, 'id' | 'host' | 'kind' | 'text' | 'visibility' | 'changedAt'> {
  topic: string;
  topicTitle: string;
  hostName: string;
  /** The asker may let it go. */
  mayRelease: boolean;
}

/** What can be done about a challenge now; whatever answers a button checks it again. */
export const CHALLENGE_ACTIONS = ['changeSides', 'scope', 'moveOn', 'draft', 'release'] as const;
export type ChallengeAction = (typeof CHALLENGE_ACTIONS)[number];

export interface ChallengeView extends ChallengeLine {
  challenge: PeerChallenge;
  programme: ChallengeProgramme;
  leadName?: string;
  teamNames: string[];
  /** What is missing before it can be scoped. */
  missing: ScopingNeed[];
  next?: ChallengeState;
  /** For the host and those who visit; absent for everybody else. */
  findings?: FindingView[];
  /** For those and for the programme manager. */
  counts?: Record<FindingVisibility, number>;
  /** Hosts that a finding may be about: those of the challenge. */
  hosts: { code: string; name: string }[];
  topics: Topic[];
  actions: ChallengeAction[];
}

/** What was found on a topic, without who was challenged unless the asker collates. */
export interface TopicLine {
  topic: Topic;
  /** Challenges of which a finding on it was let go. */
  challenges: number;
  counts: Record<FindingKind, number>;
  findings: { id: string; kind: FindingKind; text: string; collated: boolean; hostName?: string }[];
  /** Approved; a draft only for those who write or approve it. */
  learning?: LearningSummary;
}

export interface CollationView {
  programme: ChallengeProgramme;
  others: ChallengeProgramme[];
  /** Challenges of which something was let go. */
  challenges: number;
  /** By number of challenges, the most first. */
  topics: TopicLine[];
  /** All topics of the region, for those who collate; empty for everybody else. */
  allTopics: Topic[];
  mayCollate: boolean;
  mayApprove: boolean;
}

import type { Day } from '../calendar.ts';
import type { Change } from '../change.ts';
import type { ChallengeProgramme } from './challenge-programme.ts';
import type { Finding, FindingDraft, ReleasedFinding } from './finding.ts';
import type { LearningSummary } from './learning-summary.ts';
import type { Participation, ParticipationStatus, ParticipationStep } from './participation.ts';
import type { PeerChallenge } from './peer-challenge.ts';
import type { Topic } from './topic.ts';

/** Programmes of peer challenge, who takes part, topics, and the challenges themselves. */
export interface ChallengeStore {
  /** `taken`: there is one of this year, shape and theme. */
  insertProgramme(programme: ChallengeProgramme): Promise<'inserted' | 'alreadyThere' | 'taken'>;
  /** The newest year first. */
  programmes(region: string): Promise<ChallengeProgramme[]>;

  /** Inserts the rows that are not there yet; answers how many. */
  insertMissingParticipations(rows: readonly Participation[]): Promise<number>;
  /** By programme and authority. */
  participations(region: string, programmes: readonly string[]): Promise<Participation[]>;
  /** One step, only while the authority still stands at `from`. */
  moveParticipation(
    region: string,
    programme: string,
    authority: string,
    from: ParticipationStatus,
    step: ParticipationStep,
  ): Promise<boolean>;
  /** Notes for all that are still only invited that they were asked on this day; answers how many. */
  chase(region: string, programme: string, day: Day): Promise<number>;

  /** By title. */
  topics(region: string): Promise<Topic[]>;
  /** Inserts, or replaces the one of the same code. */
  putTopic(topic: Topic): Promise<void>;

  /** False when it is there already. */
  insertChallenge(challenge: PeerChallenge): Promise<boolean>;
  challenge(region: string, id: string): Promise<PeerChallenge | undefined>;
  /** In the order in which they were planned. */
  challenges(region: string, programmes: readonly string[]): Promise<PeerChallenge[]>;
  /** Challenges that this person leads or visits with. */
  challengesWith(region: string, person: string): Promise<PeerChallenge[]>;
  /** `decide` is pure: it runs again when another change came between. Undefined: no such challenge. */
  changeChallenge<T>(
    region: string,
    id: string,
    decide: (challenge: PeerChallenge) => Change<PeerChallenge, T>,
  ): Promise<T | undefined>;
}

/** Findings. What its host keeps is read by one challenge only, never in a list of a programme. */
export interface FindingStore {
  /** False when it is there already. */
  insert(finding: Finding): Promise<boolean>;
  byId(region: string, id: string): Promise<Finding | undefined>;
  /** What was changed last comes last. Whoever may read them: the caller decides. */
  ofChallenge(region: string, challenge: string): Promise<Finding[]>;
  /** What hosts have let go, oldest first. */
  released(region: string, programmes: readonly string[]): Promise<ReleasedFinding[]>;
  /** Changes a finding only while it is its host's and is still as it was at `seen`. */
  changeDraft(
    region: string,
    id: string,
    seen: Date,
    change: FindingDraft & Pick<Finding, 'changedBy' | 'changedAt'>,
  ): Promise<boolean>;
  /** Removes a finding only while it is its host's. */
  removeDraft(region: string, id: string): Promise<boolean>;
  /** From the host's eyes to collation: only while it is its host's, and not changed after `read`. */
  release(
    region: string,
    id: string,
    read: Date,
    released: Required<Pick<Finding, 'releasedBy' | 'releasedAt'>>,
  ): Promise<boolean>;
  /** From collation to all who may see it: only while it waits for that. */
  collate(
    region: string,
    id: string,
    collated: Required<Pick<Finding, 'collatedBy' | 'collatedAt'>>,
  ): Promise<boolean>;
}

export interface LearningStore {
  /** By topic. */
  ofProgrammes(region: string, programmes: readonly string[]): Promise<LearningSummary[]>;
  /** Inserts, or replaces the one of the same programme and topic. */
  put(summary: LearningSummary): Promise<void>;
  /** Approves exactly what was written at `writtenAt`, once. */
  approve(
    summary: Pick<LearningSummary, 'region' | 'programme' | 'topic' | 'writtenAt'>,
    approved: Required<Pick<LearningSummary, 'approvedBy' | 'approvedAt'>>,
  ): Promise<boolean>;
}

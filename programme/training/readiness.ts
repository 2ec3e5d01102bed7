import type { Day } from '../calendar.ts';

/** What has to be prepared in an authority's own system before its people can take part. */
export const READINESS_KINDS = ['loadTrainingCase', 'testLogIns'] as const;
export type ReadinessKind = (typeof READINESS_KINDS)[number];

export const READINESS_STATES = ['toDo', 'inProgress', 'done', 'blocked', 'notNeeded'] as const;
export type ReadinessState = (typeof READINESS_STATES)[number];

/** One piece of preparation, of one authority for one session. There is at most one of each kind. */
export interface ReadinessTask {
  region: string;
  session: string;
  authority: string;
  kind: ReadinessKind;
  /** Code of the record system that the authority worked with when the task was made; absent when nobody knew. */
  system?: string;
  state: ReadinessState;
  /** Id of the person who does it: at first the link officer. */
  owner?: string;
  due: Day;
  /** Whole hours of work, as told by the owner. */
  effortHours?: number;
  /** What is in the way; set exactly while the state is `blocked`. */
  blocker?: string;
  /** How it was solved, for others with the same system. */
  solution?: string;
  changedAt: Date;
  changedBy?: string;
}

/** A solution found for an earlier session with the same system. */
export interface EarlierSolution {
  session: string;
  sessionCode: string;
  authority: string;
  system: string;
  kind: ReadinessKind;
  solution: string;
}

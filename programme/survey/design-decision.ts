import type { Day } from '../calendar.ts';

/** What people said, and what was changed because of it (S16): "you said, we changed". */
export interface DesignDecision {
  region: string;
  id: string;
  /** Id of the training programme. */
  programme: string;
  /** What was said, as a theme; never a comment word for word. */
  said: string;
  changed: string;
  decidedOn: Day;
  /** The version of the material in which it was changed; absent when it was something else. */
  materialVersion?: string;
  decidedBy: string;
}

export interface DesignDecisionStore {
  /** False when there is one with this id. */
  insertOnce(decision: DesignDecision): Promise<boolean>;
  /** The newest first, at most `limit`; those that were decided by a day, when it is named. */
  ofProgramme(region: string, programme: string, limit: number, by?: Day): Promise<DesignDecision[]>;
}

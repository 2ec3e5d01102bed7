import type { Day } from '../calendar.ts';
import type { Vote } from './vote.ts';

export const NUDGE_STAGES = ['debate', 'vote'] as const;
/** What a silent authority is missed in. */
export type NudgeStage = (typeof NUDGE_STAGES)[number];

/** What can be asked for now; undefined before the debate and after the close. */
export const stageOf = ({ state }: Pick<Vote, 'state'>): NudgeStage | undefined =>
  state === 'debate' ? 'debate' : state === 'open' ? 'vote' : undefined;

/** The link officers of an authority are told that it has been silent. One a day for each authority and stage (V14). */
export interface Nudge {
  region: string;
  vote: string;
  stage: NudgeStage;
  /** Code of the authority. */
  authority: string;
  day: Day;
  at: Date;
  /** Id of the programme manager who asked for it. */
  by: string;
}

export interface NudgeStore {
  /** Leaves those alone that are there for the same vote, stage, authority and day. Answers how many are new. */
  insertMissing(nudges: readonly Nudge[]): Promise<number>;
  /** Those of this day and later, in no order. */
  since(region: string, day: Day): Promise<Nudge[]>;
}

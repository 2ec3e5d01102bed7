/** What is known and meant to be done about one topic: the steps of turning the curve, one sheet for each topic of a vote. */
export interface CurveSheet {
  region: string;
  vote: string;
  /** Code of the topic, unique in the vote. */
  topic: string;
  /** Code of the indicator whose baseline is looked at; the outcome is the indicator's. */
  indicator?: string;
  /** The story behind the baseline: why it is as it is. */
  story: string;
  /** Who has a part to play. */
  partners: string[];
  /** What is known to work, or could. */
  works: string;
  /** What could be done. What is agreed is an action of the plan. */
  actions: string[];
  changedBy: string;
  changedAt: Date;
  /** Counts the changes, from 1 on; a card that is out of date names an older one. */
  revision: number;
}

/** What a person writes on a sheet. */
export type CurveText = Pick<CurveSheet, 'story' | 'partners' | 'works' | 'actions'> & {
  indicator: string | undefined;
};

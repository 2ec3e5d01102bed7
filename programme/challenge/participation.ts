import type { Day } from '../calendar.ts';

/** Where an authority stands in a programme of peer challenges. Forms carry these names, so they are permanent. */
export const PARTICIPATION_STATUSES = [
  'invited',
  'committed',
  'participating',
  'completed',
  'declined',
  'withdrawn',
] as const;
export type ParticipationStatus = (typeof PARTICIPATION_STATUSES)[number];

/** What may follow (DOMAIN 1.2). */
const NEXT: Readonly<Record<ParticipationStatus, readonly ParticipationStatus[]>> = {
  invited: ['committed', 'declined'],
  committed: ['participating', 'withdrawn'],
  participating: ['completed'],
  completed: [],
  declined: [],
  withdrawn: [],
};

/** One change of where an authority stands; `on` is the day for which it holds, `at` when it was said. */
export interface ParticipationStep {
  status: ParticipationStatus;
  on: Day;
  at: Date;
  by: string;
  reason?: string;
}

/** The row of one authority in one programme. There is one for each, whether or not it takes part. */
export interface Participation {
  region: string;
  programme: string;
  authority: string;
  status: ParticipationStatus;
  /** Oldest first; the last one is the status. */
  steps: ParticipationStep[];
  /** The last day on which its people were asked to decide. */
  chasedOn?: Day;
}

export const statusesAfter = (status: ParticipationStatus): readonly ParticipationStatus[] => NEXT[status];

/** Whoever leaves, or does not come, says why. */
export const needsReason = (status: ParticipationStatus): boolean =>
  status === 'declined' || status === 'withdrawn';

/** Counts among those who took part (S3). */
export const tookPart = (status: ParticipationStatus | undefined): boolean =>
  status === 'participating' || status === 'completed';

/** What was true on a day; undefined before the first step. */
export const stepOn = ({ steps }: Participation, day: Day): ParticipationStep | undefined =>
  steps.findLast(({ on }) => on <= day);

/** Why, where the authority does not take part. */
export const reasonNot = ({ status, steps }: Participation): string | undefined =>
  needsReason(status) ? steps.at(-1)?.reason : undefined;

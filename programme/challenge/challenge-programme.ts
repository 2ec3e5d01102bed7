import type { Day } from '../calendar.ts';

/** How many take part in one challenge: two, three, or a panel of more. Forms carry these names, so they are permanent. */
export const CHALLENGE_SHAPES = ['pair', 'triad', 'panel'] as const;
export type ChallengeShape = (typeof CHALLENGE_SHAPES)[number];

/** A year's peer challenges of one shape and theme (S3). */
export interface ChallengeProgramme {
  id: string;
  region: string;
  year: number;
  shape: ChallengeShape;
  theme: string;
  /** The authorities that exist on this day have a row each, whatever becomes of them later: "12 of 16" stays that. */
  beginsOn: Day;
  createdBy: string;
  createdAt: Date;
}

/** Does a challenge of this shape have so many hosts and challengers? */
export function fitsShape(shape: ChallengeShape, hosts: number, challengers: number): boolean {
  if (hosts < 1 || challengers < 1) return false;
  switch (shape) {
    case 'pair':
      return hosts + challengers === 2;
    case 'triad':
      return hosts + challengers === 3;
    case 'panel':
      return hosts + challengers > 3;
  }
}

import type { Cell, Figure, Subject } from './cell.ts';
import { FEWEST_REPLIES } from './totals.ts';

/** Whose eyes. The steering group's are the programme manager's and the chairs', too. */
export type Audience =
  | { kind: 'steeringGroup' }
  | { kind: 'linkOfficer'; authority: string }
  | { kind: 'trainer'; sessions: readonly string[] }
  /** The region's own people beyond the steering group, such as its directors: what they get leaves the group (X4). */
  | { kind: 'members' }
  | { kind: 'ofsted' }
  | { kind: 'public' }
  /** A file that leaves the programme under the stricter rule (X10): of no session, whoever may see sessions. */
  | { kind: 'strictExport' };

/** What group results an audience sees at all (DOMAIN 1.4); whether there is one to be seen the release says. */
const LEVELS: Readonly<Record<Audience['kind'], readonly Subject['level'][]>> = {
  steeringGroup: ['region', 'subRegion', 'version', 'session'],
  linkOfficer: ['region', 'subRegion', 'version', 'session'],
  trainer: ['region'],
  members: ['region', 'subRegion', 'version', 'session'],
  ofsted: ['region'],
  public: ['region', 'subRegion'],
  strictExport: ['region', 'subRegion', 'version'],
};

/** A figure as the stricter export has it: rounded, and `undefined` for what is under ten. */
export interface RoundedFigure {
  kind: 'rounded';
  /** To the nearest five. */
  replies: number;
  counts: readonly (number | undefined)[];
}

export const sees = (audience: Audience, { level, code }: Subject): boolean =>
  LEVELS[audience.kind].includes(level) ||
  (audience.kind === 'trainer' && level === 'session' && audience.sessions.includes(code));

const toFive = (count: number): number => Math.round(count / 5) * 5;

/**
 * What an audience may read of a figure; undefined for what is not its business. All read the same release, so putting
 * together what several were shown tells no more than the release does. The stricter export is drawn from that release
 * as well, and rounded: whoever has both has learnt nothing new, and whoever has only the export knows less.
 */
export function cellFor(audience: Audience, { subject, cell }: Figure): Cell | RoundedFigure | undefined {
  if (!sees(audience, subject)) return undefined;
  if (audience.kind !== 'strictExport' || cell.kind === 'hidden') return cell;
  if (cell.kind === 'allOrNearlyAll') return { ...cell, replies: toFive(cell.replies) };
  return {
    kind: 'rounded',
    replies: toFive(cell.replies),
    counts: cell.counts.map(count => (count < FEWEST_REPLIES ? undefined : toFive(count))),
  };
}

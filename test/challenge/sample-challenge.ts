import type { ChallengeProgramme } from '../../programme/challenge/challenge-programme.ts';
import type { Finding } from '../../programme/challenge/finding.ts';
import type { Participation, ParticipationStatus } from '../../programme/challenge/participation.ts';
import type { PeerChallenge } from '../../programme/challenge/peer-challenge.ts';

export const AT = new Date('2015-06-01T09:00:00Z');

export const sampleProgramme = (more: Partial<ChallengeProgramme> = {}): ChallengeProgramme => ({
  id: 'programme',
  region: 'demo',
  year: 2015,
  shape: 'pair',
  theme: 'Learning from each other',
  beginsOn: '2015-06-01',
  createdBy: 'manager',
  createdAt: AT,
  ...more,
});

/** A row that came to stand where it does through these statuses, one on each first day of a month from June on. */
export function sampleRow(
  authority: string,
  statuses: readonly ParticipationStatus[] = [],
  more: Partial<Participation> = {},
): Participation {
  const all: ParticipationStatus[] = ['invited', ...statuses];
  const steps = all.map((status, i) => ({
    status,
    on: `2015-${String(6 + i).padStart(2, '0')}-01`,
    at: AT,
    by: 'manager',
  }));
  return {
    region: 'demo',
    programme: 'programme',
    authority,
    status: all.at(-1) ?? 'invited',
    steps,
    ...more,
  };
}

export const sampleChallenge = (more: Partial<PeerChallenge> = {}): PeerChallenge => ({
  id: 'challenge',
  region: 'demo',
  programme: 'programme',
  hosts: ['D01'],
  challengers: ['D10'],
  team: [],
  keyLinesOfEnquiry: [],
  visitDates: [],
  state: 'planned',
  states: [{ state: 'planned', at: AT, by: 'manager' }],
  revision: 1,
  createdAt: AT,
  ...more,
});

export const sampleFinding = (id: string, more: Partial<Finding> = {}): Finding => ({
  id,
  region: 'demo',
  programme: 'programme',
  challenge: 'challenge',
  host: 'D01',
  kind: 'strength',
  topic: 'neglect',
  text: `What was found, ${id}`,
  visibility: 'hostOnly',
  changedBy: 'lead',
  changedAt: AT,
  ...more,
});

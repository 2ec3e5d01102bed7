import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { type Authority, heirsOn } from '../region/authority.ts';
import { may } from '../region/permissions.ts';
import type { Person } from '../region/person.ts';
import { holds } from '../region/roles.ts';
import type { PeerChallenge } from './peer-challenge.ts';

/** What somebody is to a challenge (DOMAIN 1.4). */
export interface Standing {
  /** Hosts for which the person speaks, as director or link officer, by code. */
  hosts: string[];
  /** Those of them whose director the person is: only he or she lets a finding go. */
  directs: string[];
  isLead: boolean;
  /** Visits, as the lead or another one of the team. */
  visits: boolean;
  isManager: boolean;
  /** May read who takes part, and what was collated. */
  isMember: boolean;
}

export function standingIn(
  challenge: Pick<PeerChallenge, 'hosts' | 'lead' | 'team'>,
  asker: Asker,
  authorities: readonly Authority[],
): Standing {
  const { person, now } = asker;
  const day = londonDay(now);
  const isLead = challenge.lead === person.id;
  return {
    hosts: challenge.hosts.filter(host => speaksFor(asker, host, authorities)),
    directs: challenge.hosts.filter(host => directs(asker, host, authorities)),
    isLead,
    visits: isLead || challenge.team.includes(person.id),
    isManager: may(person, 'runPeerChallenge', day),
    isMember: may(person, 'seeWhoTookPart', day),
  };
}

/** Is a director of the authority, or of the one that took its place? Only confirmed people are of an authority. */
export function directs({ person, now }: Asker, authority: string, all: readonly Authority[]): boolean {
  const day = londonDay(now);
  return holds(person, ['director'], day) && isOf(person, heirsOn(all, authority, day));
}

/** Is director or link officer of the authority, or of the one that took its place? */
export function speaksFor(asker: Asker, authority: string, all: readonly Authority[]): boolean {
  const { person, now } = asker;
  const day = londonDay(now);
  return (
    directs(asker, authority, all) ||
    heirsOn(all, authority, day).some(code => holds(person, ['linkOfficer'], day, code))
  );
}

/** Is confirmed to be of one of these authorities? */
export const isOf = (person: Person, codes: readonly string[]): boolean =>
  person.authorityConfirmed && person.authority !== undefined && codes.includes(person.authority);

/** Reads what its host has not let go: the host's director and link officer, and those who visit. */
export const readsDrafts = ({ hosts, visits }: Standing): boolean => hosts.length > 0 || visits;

/** Writes findings: the host's director and link officer, and the lead. */
export const writesFindings = ({ hosts, isLead }: Standing): boolean => hosts.length > 0 || isLead;

import type { Role } from '../../../programme/region/roles.ts';
import { list } from './format.ts';

const OF_AUTHORITY = ' of an authority';

export const ROLE_NAMES: Record<Role, string> = {
  programmeManager: 'programme manager',
  chair: 'chair of the steering group',
  deputyChair: 'deputy chair of the steering group',
  steeringMember: 'steering group member',
  director: 'director',
  branchChair: 'chair of the branch',
  voter: 'voter of an authority',
  deputyVoter: 'deputy voter of an authority',
  linkOfficer: 'link officer of an authority',
  delegate: 'delegate',
  trainer: 'trainer',
  boardChair: 'board chair',
  sponsor: 'group sponsor',
  performanceLead: 'performance lead of an authority',
  qualityLead: 'quality assurance lead of an authority',
  governanceLead: 'information governance lead',
  technicalAdmin: 'technical administrator',
};

/** "director, voter or link officer of an authority": what several of them are of is said once, at the end. */
export function roleList(roles: readonly Role[], last = 'or'): string {
  const names = roles.map(role => ROLE_NAMES[role]);
  const theirs = names.filter(name => name.endsWith(OF_AUTHORITY));
  if (theirs.length < 2) return list(names, last);
  const others = names.filter(name => !theirs.includes(name));
  return `${list([...others, ...theirs.map(name => name.slice(0, -OF_AUTHORITY.length))], last)}${OF_AUTHORITY}`;
}

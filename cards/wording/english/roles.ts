import type { Role } from '../../../programme/region/roles.ts';

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

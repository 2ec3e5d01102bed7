import type { StaffGroup } from '../../../programme/region/person.ts';

export const STAFF_GROUP_NAMES: Record<StaffGroup, string> = {
  director: 'Director or assistant director',
  headOfService: 'Head of service',
  serviceManager: 'Service manager',
  teamOrPracticeManager: 'Team or practice manager',
  qaReviewingOrConferenceLead: 'Quality assurance, reviewing or conference lead',
  principalSocialWorker: 'Principal social worker',
  boardChair: 'Board chair',
  trainer: 'Trainer',
  other: 'Other',
};

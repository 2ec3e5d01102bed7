import type { Summit } from '../../programme/summit/summit.ts';
import type { SummitGuest } from '../../programme/summit/summit-guest.ts';

const AT = new Date('2015-10-01T09:00:00Z');

export const sampleSummit = (more: Partial<Summit> = {}): Summit => ({
  id: 'summit',
  region: 'demo',
  name: 'Peer Challenge and Performance Summit',
  aliases: ['Lessons Learnt and Performance Summit'],
  date: '2015-11-27',
  approach: 'Outcomes Based Accountability',
  keyMessages: [],
  votes: [],
  state: 'open',
  counts: [],
  revision: 1,
  createdBy: 'manager',
  createdAt: AT,
  changedAt: AT,
  ...more,
});

export const sampleGuest = (person: string, more: Partial<SummitGuest> = {}): SummitGuest => ({
  region: 'demo',
  summit: 'summit',
  person,
  capacity: 'seniorOfficer',
  authority: 'D01',
  invitedAt: AT,
  invitedBy: 'manager',
  ...more,
});

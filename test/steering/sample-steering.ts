import type { BusinessPlan, FundLine } from '../../programme/steering/business-plan.ts';
import type { Commission } from '../../programme/steering/commission.ts';
import type { Meeting, MeetingAnswer, MeetingDate } from '../../programme/steering/meeting.ts';
import type { SupportGroup } from '../../programme/steering/support-group.ts';

const AT = new Date('2015-12-01T09:00:00Z');

export const dateAt = (time: string): MeetingDate => {
  const startsAt = new Date(time);
  return {
    id: String(startsAt.getTime()),
    startsAt,
    endsAt: new Date(startsAt.getTime() + 2 * 3_600_000),
  };
};

export const JANUARY = dateAt('2016-01-19T10:00:00Z');

export const sampleMeeting = (more: Partial<Meeting> = {}): Meeting => ({
  id: 'meeting',
  region: 'demo',
  dates: [JANUARY],
  chosen: JANUARY.id,
  state: 'scheduled',
  offering: 1,
  offeredAt: AT,
  moves: [],
  revision: 1,
  createdBy: 'manager',
  createdAt: AT,
  changedAt: AT,
  ...more,
});

export const sampleAnswer = (
  person: string,
  answer: MeetingAnswer['answer'],
  more: Partial<MeetingAnswer> = {},
): MeetingAnswer => ({
  region: 'demo',
  meeting: 'meeting',
  date: JANUARY.id,
  person,
  answer,
  at: AT,
  ...more,
});

export const sampleCommission = (more: Partial<Commission> = {}): Commission => ({
  id: 'commission',
  region: 'demo',
  text: 'Improve sponsorship of regional support groups',
  givenBy: 'ADCS branch',
  givenOn: '2015-12-01',
  state: 'given',
  notes: [],
  revision: 1,
  createdAt: AT,
  createdBy: 'manager',
  ...more,
});

export const sampleGroup = (name: string, more: Partial<SupportGroup> = {}): SupportGroup => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  region: 'demo',
  name,
  purpose: 'Share what works',
  from: '2015-01-01',
  sponsorships: [],
  revision: 1,
  ...more,
});

export const sampleLine = (id: string, amount: number, more: Partial<FundLine> = {}): FundLine => ({
  id,
  purpose: `Purpose ${id}`,
  amount,
  state: 'planned',
  steps: [{ state: 'planned', on: '2015-12-01', at: AT, by: 'manager' }],
  ...more,
});

export const samplePlan = (more: Partial<BusinessPlan> = {}): BusinessPlan => ({
  id: 'plan',
  region: 'demo',
  title: 'Business plan 2016',
  purpose: 'A post and a year of joint work',
  state: 'drafting',
  states: [{ state: 'drafting', at: AT, by: 'manager' }],
  contributions: [{ id: 'authorities', source: 'Authorities', each: 300_000, times: 16, on: '2015-12-01' }],
  lines: [],
  posts: [],
  revision: 1,
  createdAt: AT,
  createdBy: 'manager',
  changedAt: AT,
  ...more,
});

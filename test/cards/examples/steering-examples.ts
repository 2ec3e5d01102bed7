import { commissionCard } from '../../../cards/views/commission-card.ts';
import { commissionListCard } from '../../../cards/views/commission-list-card.ts';
import { meetingCard } from '../../../cards/views/meeting-card.ts';
import { meetingFormCard } from '../../../cards/views/meeting-form-card.ts';
import { meetingListCard } from '../../../cards/views/meeting-list-card.ts';
import { steeringCard } from '../../../cards/views/steering-card.ts';
import { COMMISSION_STATES } from '../../../programme/steering/commission.ts';
import type { CommissionLine } from '../../../programme/steering/commission-service.ts';
import { MEETING_STATES, type Meeting } from '../../../programme/steering/meeting.ts';
import { MEETING_ACTIONS, type MeetingView } from '../../../programme/steering/meeting-views.ts';
import { dateAt, JANUARY, sampleCommission, sampleMeeting } from '../../steering/sample-steering.ts';
import type { Examples } from './examples.ts';
import type { Typed } from './votes.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const FORECAST = { yes: 3, no: 2, noAnswer: 3, quorum: 5, expected: 4, isEnough: false };
const DATES = [JANUARY, dateAt('2016-01-26T10:00:00Z'), dateAt('2016-02-02T10:00:00Z')];

const meetingOf = (typed: Typed, more: Partial<Meeting> = {}): Meeting =>
  sampleMeeting({
    place: typed('Harbour House'),
    cancelReason: typed('Too many apologies'),
    moves: [{ from: JANUARY.startsAt, to: JANUARY.startsAt, at: JANUARY.startsAt, by: 'manager' }],
    present: ['a'],
    ...more,
  });

function view(typed: Typed, many: number, more: Partial<Meeting> = {}): MeetingView {
  const meeting = meetingOf(typed, { dates: DATES, ...more });
  return {
    meeting,
    dates: DATES.map((date, n) => ({
      ...date,
      isChosen: date.id === meeting.chosen,
      forecast: { ...FORECAST, isEnough: n > 0 },
      ...(n !== 1 && { own: 'yes' }),
    })),
    ...(meeting.state === 'held' && { attendance: { present: 4, members: 8, quorum: 5 } }),
    members: numbers(many).map(n => ({
      id: `person-${n}`,
      name: typed(`Member ${n}`),
      ...(n % 3 && { answer: n % 2 ? 'yes' : 'no' }),
      ...(meeting.state === 'held' && { present: n % 2 === 0 }),
    })),
    suggestions: ['2016-01-27', '2016-02-03', '2016-02-10'],
    actions: [...MEETING_ACTIONS],
  };
}

const line = (typed: Typed, n: number, notes = 0): CommissionLine => ({
  commission: sampleCommission({
    id: `commission-${n}`,
    text: typed('Improve sponsorship of regional support groups'),
    givenBy: typed('ADCS branch'),
    due: '2016-03-31',
    state: COMMISSION_STATES[n % COMMISSION_STATES.length] ?? 'given',
    notes: numbers(notes).map(() => ({
      text: typed('Three directors were asked'),
      state: 'inProgress',
      at: JANUARY.startsAt,
      by: 'manager',
    })),
  }),
  ownerName: typed('Morgan Manager'),
  lastWordAt: JANUARY.startsAt,
  isStale: n % 2 === 0,
  isOverdue: n % 3 === 0,
  mayNote: true,
});

/** Meetings and commissions of the steering group, and its work at a glance. */
export const examples: Examples = (typed, { electors }) => {
  const many = Math.min(electors, 60);
  const { members: _, ...forMember } = view(typed, 0);
  const { ownerName: _owner, ...unowned } = line(typed, 1);
  return {
    'steeringCard of a busy year': steeringCard({
      nextMeeting: { startsAt: JANUARY.startsAt, forecast: FORECAST },
      open: 2,
      stale: 1,
      groups: { total: 8, sponsored: 5 },
      fund: { committed: 4_800_000, available: 4_800_050 },
    }),
    'steeringCard of a new group': steeringCard({
      open: 0,
      stale: 0,
      groups: { total: 0, sponsored: 0 },
    }),
    'meetingListCard of several': meetingListCard({
      toCome: numbers(many).map(n => ({
        meeting: meetingOf(typed, { id: `meeting-${n}` }),
        ...(n % 2 && { forecast: FORECAST }),
      })),
      past: numbers(many).map(n => ({
        meeting: meetingOf(typed, { id: `past-${n}`, state: n % 2 ? 'held' : 'cancelled' }),
      })),
      mayCall: true,
    }),
    'meetingListCard of none': meetingListCard({ toCome: [], past: [], mayCall: false }),
    'meetingFormCard of a new meeting': meetingFormCard('once', '2016-01-04'),
    ...Object.fromEntries(
      MEETING_STATES.map(state => [
        `meetingCard of one that is ${state}`,
        meetingCard(view(typed, many, { state }), 'Noted.'),
      ]),
    ),
    'meetingCard of one date for a member': meetingCard({
      ...forMember,
      dates: forMember.dates.slice(0, 1),
      suggestions: [],
      actions: ['answer'],
    }),
    'commissionListCard of several': commissionListCard(
      { commissions: numbers(many).map(n => line(typed, n)), mayGive: true },
      'once',
      '2016-01-04',
    ),
    'commissionListCard of none': commissionListCard(
      { commissions: [], mayGive: false },
      'once',
      '2016-01-04',
    ),
    'commissionCard with notes': commissionCard(line(typed, 2, many), 'Saved.'),
    'commissionCard without an owner': commissionCard({ ...unowned, mayNote: false }),
  };
};

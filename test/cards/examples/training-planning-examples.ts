import { planCard } from '../../../cards/views/plan-card.ts';
import { planFormCard } from '../../../cards/views/plan-form-card.ts';
import { planListCard } from '../../../cards/views/plan-list-card.ts';
import { OPENING_NEEDS } from '../../../programme/training/opening-gate.ts';
import { ACTIONS_IN, type PlanFormView, type PlanView } from '../../../programme/training/plan-views.ts';
import { readinessCount } from '../../../programme/training/readiness-count.ts';
import { SESSION_STATES, type Session, type SessionSummary } from '../../../programme/training/session.ts';
import {
  ENDS_AT,
  STARTS_AT,
  sampleAuthority,
  sampleSession,
  sampleTasks,
} from '../../training/sample-session.ts';
import type { Examples } from './examples.ts';
import type { Typed } from './votes.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const planned = (typed: Typed, more: Partial<Session>): Omit<Session, 'bookings'> => {
  const { bookings: _, ...session } = sampleSession({
    venue: typed('Harbour House'),
    onlineLink: 'https://example.org/room',
    reservedPerAuthority: 2,
    reservedUntil: '2016-02-20',
    openedAt: STARTS_AT,
    cancelReason: typed('Too few people'),
    timeChanges: [
      {
        at: STARTS_AT,
        by: 'manager',
        reason: typed('The room was needed'),
        from: { startsAt: STARTS_AT, endsAt: ENDS_AT },
      },
    ],
    ...more,
  });
  return session;
};

const view = (typed: Typed, trainers: number, more: Partial<Session> = {}): PlanView => {
  const session = planned(typed, more);
  return {
    session,
    programmeName: typed('Case tracking'),
    subRegionName: typed('South'),
    hostName: typed('Purbrook'),
    trainerNames: numbers(trainers).map(n => typed(`Trainer ${n}`)),
    seatsUsed: 11,
    offered: 1,
    waiting: 3,
    missing: session.state === 'draft' ? [...OPENING_NEEDS] : [],
    readiness: readinessCount(sampleTasks('D13')),
    actions: [...ACTIONS_IN[session.state]],
  };
};

const form = (typed: Typed, many: number, session?: Session): PlanFormView => ({
  programme: {
    id: 'programme',
    region: 'demo',
    name: typed('Case tracking'),
    pilot: true,
    aim: typed('Consistent judgement'),
    surveyDelayMonths: 3,
  },
  ...(session && { session }),
  freeCode: 'T9',
  subRegions: ['West', 'Central', 'North', 'South'].map(code => ({
    region: 'demo',
    code,
    name: typed(code),
  })),
  authorities: numbers(many).map(n => sampleAuthority(`D${n}`, 'South', { name: typed(`Authority ${n}`) })),
  trainers: numbers(Math.min(many, 10)).map(n => ({ id: `trainer-${n}`, name: typed(`Trainer ${n}`) })),
  versions: ['1.0', '1.1', '2.0'],
});

const summary = (typed: Typed, n: number): SessionSummary => ({
  ...planned(typed, { id: `session-${n}`, code: typed(`T${n}`).slice(0, 10) }),
  seatsUsed: 11,
  waiting: n % 3,
  attended: 0,
});

/** What whoever plans sessions sees. */
export const examples: Examples = (typed, { electors }) => {
  const many = Math.min(electors, 40);
  const open = sampleSession({ state: 'open', venue: typed('Harbour House') });
  return {
    ...Object.fromEntries(
      SESSION_STATES.map(state => [
        `planCard of a session that is ${state}`,
        planCard(view(typed, 3, { state })),
      ]),
    ),
    'planCard with a remark': planCard(view(typed, 0, { state: 'preparing' }), 'Nothing was changed.'),
    'planFormCard of a new session': planFormCard('once', form(typed, many)),
    'planFormCard without trainers': planFormCard('once', { ...form(typed, many), trainers: [] }),
    'planFormCard of a draft': planFormCard('once', form(typed, many, sampleSession({ state: 'draft' }))),
    'planFormCard of an open session': planFormCard('once', form(typed, many, open)),
    'planListCard with sessions': planListCard({
      planned: numbers(many).map(n => summary(typed, n)),
      past: numbers(many).map(n => summary(typed, n + 100)),
    }),
    'planListCard of a new region': planListCard({ planned: [], past: [] }),
  };
};

import { coverageCard } from '../../../cards/views/coverage-card.ts';
import { readinessCard } from '../../../cards/views/readiness-card.ts';
import { readinessOverviewCard } from '../../../cards/views/readiness-overview-card.ts';
import { readinessTaskCard } from '../../../cards/views/readiness-task-card.ts';
import { recordSystemsCard } from '../../../cards/views/record-systems-card.ts';
import { coverageOf } from '../../../programme/training/coverage.ts';
import { READINESS_KINDS, READINESS_STATES } from '../../../programme/training/readiness.ts';
import { readinessCount } from '../../../programme/training/readiness-count.ts';
import { headOf, type ReadinessView, type TaskView } from '../../../programme/training/readiness-views.ts';
import { trainingFigures } from '../../../programme/training/training-figures.ts';
import { sumOfTotals, totalsOf } from '../../../programme/training/training-totals.ts';
import { sampleBooking, sampleSession } from '../../training/sample-session.ts';
import type { Examples } from './examples.ts';
import type { Typed } from './votes.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const taskOf = (typed: Typed, n: number, index: number): TaskView => ({
  region: 'demo',
  session: 'session',
  authority: `D${n}`,
  authorityName: typed(`Authority ${n}`),
  kind: READINESS_KINDS[index] ?? 'testLogIns',
  system: 'Tessera',
  systemName: typed('Tessera'),
  state: READINESS_STATES[(n + index) % 5] ?? 'done',
  ...(n % 2 && { owner: `link-${n}`, ownerName: typed(`Owner ${n}`) }),
  due: '2016-03-10',
  effortHours: 3,
  ...((n + index) % 5 === 3 && { blocker: typed('There is no test log-in yet') }),
  solution: typed('A copy of the case without names was loaded by the supplier'),
  changedAt: new Date('2016-02-01T10:00:00Z'),
});

function readiness(typed: Typed, authorities: number, more: Partial<ReadinessView> = {}): ReadinessView {
  const rows = numbers(authorities).map(n => ({
    authority: `D${n}`,
    name: typed(`Authority ${n}`),
    bundle: n % 4 === 0,
    tasks: READINESS_KINDS.map((_, index) => taskOf(typed, n, index)),
    mayEdit: true,
  }));
  return {
    session: headOf(sampleSession({ code: typed('T7').slice(0, 10) })),
    count: readinessCount(rows.flatMap(row => row.tasks)),
    allBundle: false,
    rows,
    ...more,
  };
}

const systems = (typed: Typed, authorities: number) => {
  const names = numbers(authorities).map(n => typed(`Authority ${n}`));
  return {
    on: new Date('2016-02-05T10:00:00Z'),
    systems: ['Tessera', 'Orbit', 'CaseFlow', 'Islet', 'Carewise'].map((code, index) => ({
      region: 'demo',
      code,
      name: typed(code),
      ...(index % 2 && { supplier: typed('A supplier') }),
      authorities: index === 4 ? [] : names.slice(index * 4, index * 4 + Math.ceil(authorities / 4)),
    })),
    unknown: names.slice(0, 2),
    changes: [{ authorityName: typed('Authority 1'), systemName: typed('Orbit'), from: '2016-04-01' }],
    maySet: numbers(Math.min(authorities, 40)).map(n => ({ code: `D${n}`, name: typed(`Authority ${n}`) })),
    mayAdd: true,
  };
};

/** Cards about getting ready, record systems and coverage. */
export const examples: Examples = (typed, { electors }) => {
  const authorities = Math.min(electors, 40);
  const subRegions = ['West', 'Central', 'North', 'South'].map(code => ({
    region: 'demo',
    code,
    name: typed(code),
  }));
  const totals = totalsOf(
    subRegions
      .slice(2)
      .map(({ code }) =>
        sampleSession({ subRegion: code, state: 'completed', bookings: [sampleBooking('D01', 'attended')] }),
      ),
    () => true,
  );
  const toCome = subRegions.slice(1, 2).map(({ code }) => ({ code, sessions: 1 }));
  const earlier = numbers(5).map(n => ({
    session: `session-${n}`,
    sessionCode: `T${n}`,
    authority: `D0${n}`,
    authorityName: n === 1 ? typed('Authority 1') : `Authority ${n}`,
    system: 'Tessera',
    kind: 'testLogIns' as const,
    solution: typed('The supplier made five accounts for the training room'),
  }));
  const session = headOf(sampleSession());
  return {
    'readinessCard of the whole region': readinessCard(readiness(typed, authorities)),
    'readinessCard without authorities, for a trainer': readinessCard(
      readiness(typed, authorities, { rows: [] }),
    ),
    'readinessCard of a session with the neutral bundle': readinessCard(
      readiness(typed, 0, { allBundle: true }),
    ),
    'readinessOverviewCard with sessions': readinessOverviewCard(
      numbers(Math.min(electors, 60)).map(n => ({
        session: { ...session, id: `session-${n}`, code: typed(`T${n}`).slice(0, 10) },
        count: readinessCount(READINESS_KINDS.map((_, index) => taskOf(typed, n, index))),
      })),
    ),
    'readinessOverviewCard without any': readinessOverviewCard([]),
    'readinessTaskCard with earlier solutions': readinessTaskCard({
      session,
      task: taskOf(typed, 3, 0),
      earlier,
    }),
    'readinessTaskCard with a solution filled in': readinessTaskCard(
      { session, task: taskOf(typed, 2, 1), earlier: [] },
      typed('The supplier made five accounts'),
    ),
    'recordSystemsCard for the programme manager': recordSystemsCard(systems(typed, authorities)),
    'recordSystemsCard of an empty region': recordSystemsCard({
      ...systems(typed, 0),
      systems: [],
      unknown: [],
      changes: [],
    }),
    'coverageCard with a gap': coverageCard({
      on: new Date('2016-02-05T10:00:00Z'),
      figures: trainingFigures(totals, { toCome, subRegions }),
      subRegions: coverageOf(totals, toCome, subRegions),
    }),
    'coverageCard without sub-regions': coverageCard({
      on: new Date('2016-02-05T10:00:00Z'),
      figures: trainingFigures(sumOfTotals([]), { toCome: [], subRegions: [] }),
      subRegions: [],
    }),
  };
};

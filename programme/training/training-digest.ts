import { plusLondonDays } from '../calendar.ts';
import { oncePerInstant } from '../digest/once-per-instant.ts';
import { type DigestSection, LOOKS_BACK_DAYS, type Reader } from '../digest/section.ts';
import { type Booking, usesSeat } from './booking.ts';
import type { ReadinessTask } from './readiness.ts';
import { readinessCount } from './readiness-count.ts';
import { IN_PREPARATION } from './readiness-service.ts';
import type { Session, SessionState } from './session.ts';
import type { TrainingDeps } from './training-deps.ts';

interface OfSession {
  session: string;
  code: string;
  startsAt: Date;
}

/** News of a session, in figures. */
export type SessionLine = OfSession &
  (
    | { says: 'sessionPlanned'; subRegion: string }
    | { says: 'sessionSeats'; subRegion: string; taken: number; capacity: number; waiting: number }
    | { says: 'sessionMoved'; subRegion: string; taken: number; capacity: number; waiting: number }
    | { says: 'sessionDelivered'; attended: number }
    | { says: 'sessionCancelled' }
  );

/** How far the preparation of a session is, in figures. */
export interface ReadinessLine extends OfSession {
  says: 'sessionReadiness';
  done: number;
  of: number;
  blocked: number;
}

const TOLD: readonly SessionState[] = [...IN_PREPARATION, 'delivered', 'completed', 'cancelled'];

interface Standing {
  sessions: readonly Session[];
  tasks: ReadonlyMap<string, readonly ReadinessTask[]>;
  subRegionName(code: string): string;
}

/** The parts of the digest that training contributes: sessions with their seats, and what is blocked. */
export function trainingDigest(deps: TrainingDeps): DigestSection[] {
  const read = oncePerInstant((region, now) => readTraining(deps, region, now));
  return [
    {
      kind: 'sessions',
      async read(region, now) {
        const { sessions, subRegionName } = await read(region, now);
        return reader => sessions.flatMap(session => newsOf(session, reader, subRegionName));
      },
    },
    {
      kind: 'readiness',
      async read(region, now) {
        const { sessions, tasks } = await read(region, now);
        return reader => sessions.flatMap(one => readinessOf(one, tasks.get(one.id) ?? [], reader));
      },
    },
  ];
}

async function readTraining(deps: TrainingDeps, region: string, now: Date): Promise<Standing> {
  const from = plusLondonDays(now, -LOOKS_BACK_DAYS);
  const [sessions, subRegions] = await Promise.all([
    deps.sessions.startingFrom(region, TOLD, from),
    deps.regions.subRegions(region),
  ]);
  const preparing = sessions.filter(({ state }) => IN_PREPARATION.includes(state)).map(({ id }) => id);
  const tasks = new Map<string, ReadinessTask[]>();
  for (const task of await deps.training.tasks(region, preparing))
    tasks.set(task.session, [...(tasks.get(task.session) ?? []), task]);
  const subRegionName = (code: string) => subRegions.find(one => one.code === code)?.name ?? code;
  return { sessions, tasks, subRegionName };
}

function newsOf(session: Session, { since }: Reader, subRegionName: (code: string) => string): SessionLine[] {
  const { id, code, startsAt, state, capacity, bookings } = session;
  const about = { session: id, code, startsAt };
  const isNew = (at: Date | undefined): boolean => at !== undefined && at > since;
  const subRegion = subRegionName(session.subRegion);
  const seats = {
    subRegion,
    taken: bookings.filter(usesSeat).length,
    capacity,
    waiting: bookings.filter(booking => booking.state === 'waitlisted').length,
  };
  switch (state) {
    case 'preparing':
      return isNew(session.plannedAt ?? session.createdAt)
        ? [{ says: 'sessionPlanned', ...about, subRegion }]
        : [];
    case 'open':
    case 'closedToBooking':
      if (isNew(session.timeChanges.at(-1)?.at)) return [{ says: 'sessionMoved', ...about, ...seats }];
      return isNew(session.openedAt) ||
        isNew(session.plannedAt) ||
        bookings.some(one => timesOf(one).some(isNew))
        ? [{ says: 'sessionSeats', ...about, ...seats }]
        : [];
    case 'delivered':
    case 'completed': {
      const attended = bookings.filter(booking => booking.state === 'attended').length;
      return isNew(session.deliveredAt) ? [{ says: 'sessionDelivered', ...about, attended }] : [];
    }
    case 'cancelled':
      return isNew(session.cancelledAt) ? [{ says: 'sessionCancelled', ...about }] : [];
    case 'draft':
      return [];
  }
}

/** When something happened about a booking that changes who has a seat. */
const timesOf = ({ requestedAt, confirmedAt, offer, endedAt }: Booking): (Date | undefined)[] => [
  requestedAt,
  confirmedAt,
  offer?.at,
  endedAt,
];

function readinessOf(
  { id, code, startsAt }: Session,
  tasks: readonly ReadinessTask[],
  { since }: Reader,
): ReadinessLine[] {
  if (!tasks.some(({ changedAt }) => changedAt > since)) return [];
  const { done, of, blocked } = readinessCount(tasks);
  return of === 0 ? [] : [{ says: 'sessionReadiness', session: id, code, startsAt, done, of, blocked }];
}

import type { Booking } from './booking.ts';
import { usesBundle } from './preparing-authorities.ts';
import { READINESS_KINDS, type ReadinessKind, type ReadinessState, type ReadinessTask } from './readiness.ts';
import type { Session } from './session.ts';

/** An authority with people on the session, and its tasks that are not done yet. */
export interface NotReady {
  authority: string;
  /** A task that is yet to be made is one to do. */
  open: { kind: ReadinessKind; state: ReadinessState }[];
}

const sits = ({ state }: Booking): boolean =>
  state === 'confirmed' || state === 'attended' || state === 'didNotAttend';

/** Nothing is left to do about it. */
export const isSettled = (state: ReadinessState): boolean => state === 'done' || state === 'notNeeded';

/**
 * Which booked authorities keep a session from being delivered (T5): those with somebody on a seat that neither use
 * the neutral bundle nor have all their tasks done or not needed. By code; the session may take place when there are none.
 */
export function authoritiesNotReady(
  session: Session,
  tasks: readonly Pick<ReadinessTask, 'session' | 'authority' | 'kind' | 'state'>[],
): NotReady[] {
  const booked = new Set(session.bookings.filter(sits).map(({ authority }) => authority));
  return [...booked]
    .sort()
    .filter(authority => !usesBundle(session, authority))
    .map(authority => ({
      authority,
      open: READINESS_KINDS.map(kind => ({
        kind,
        state:
          tasks.find(
            task => task.session === session.id && task.authority === authority && task.kind === kind,
          )?.state ?? ('toDo' as const),
      })).filter(({ state }) => !isSettled(state)),
    }))
    .filter(({ open }) => open.length > 0);
}

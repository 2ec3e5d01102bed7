import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse, unless } from '../outcome.ts';
import type { Refusal } from '../refusal.ts';
import { authoritiesOn } from '../region/authority.ts';
import { missingToOpen } from './opening-gate.ts';
import { BEFORE_BOOKING, BOOKED, planChanges } from './plan-changes.ts';
import { BEFORE_DELIVERY, type Session } from './session.ts';
import { rescheduled, type SessionTimes, timeProblems } from './session-plan.ts';
import { cancelSession } from './session-turning.ts';
import type { TrainingDeps } from './training-deps.ts';

/** A session's way to its day: draft -> preparing -> open -> closedToBooking, or cancelled (DOMAIN 1.2). */
export function sessionMovesService(deps: TrainingDeps) {
  const changed = planChanges(deps);

  return {
    /** The draft becomes known to trainers and link officers, and gets its readiness list. */
    prepare: (asker: Asker, id: string): Promise<Outcome<Session>> =>
      changed(asker, id, BEFORE_BOOKING, session =>
        done(moved(session, { state: 'preparing', plannedAt: asker.now })),
      ),

    /** Opens booking, or says everything that is missing for it (T5). */
    async open(asker: Asker, id: string): Promise<Outcome<Session>> {
      const { person, now } = asker;
      const [authorities, tasks] = await Promise.all([
        deps.regions.authorities(person.region),
        deps.training.tasks(person.region, [id]),
      ]);
      return changed(asker, id, ['preparing', 'open'], session => {
        if (session.state === 'open') return done(session);
        const { code, subRegion } = session;
        const missing = missingToOpen(session, authorities, tasks);
        const problems: Refusal[] = [
          ...(missing.length > 0 ? [{ code: 'openingIncomplete', session: code, missing } as const] : []),
          ...timeProblems(session, now),
        ];
        const reservedFor = authoritiesOn(authorities, londonDay(now))
          .filter(one => one.subRegion === subRegion)
          .map(one => one.code);
        return unless(problems, () =>
          moved(session, { state: 'open', openedAt: now, plannedAt: now, reservedFor }),
        );
      });
    },

    /** Nobody can ask for a place any more; whoever waits goes on waiting. */
    closeBooking: (asker: Asker, id: string): Promise<Outcome<Session>> =>
      changed(asker, id, BOOKED, session =>
        done(moved(session, { state: 'closedToBooking', plannedAt: asker.now })),
      ),

    /** Moves the session to other times; everybody with a place, or who waits for one, is told, once. */
    async reschedule(
      asker: Asker,
      id: string,
      times: SessionTimes,
      reason: string,
    ): Promise<Outcome<Session>> {
      const { person, now } = asker;
      if (reason.trim() === '') return refuse({ code: 'reasonNeeded' });
      return changed(asker, id, BOOKED, session =>
        sameTimes(session, times)
          ? done(session)
          : unless(timeProblems(times, now), () =>
              rescheduled(session, times, { by: person.id, at: now, reason }),
            ),
      );
    },

    /** The session will not take place; everybody with a place, or who waits for one, is told, once. */
    async cancel(asker: Asker, id: string, reason: string): Promise<Outcome<Session>> {
      const { person, now } = asker;
      if (reason.trim() === '') return refuse({ code: 'reasonNeeded' });
      return changed(asker, id, [...BEFORE_DELIVERY, 'cancelled'], session =>
        done(
          session.state === 'cancelled'
            ? session
            : cancelSession({ ...session, plannedAt: now }, { by: person.id, at: now, reason }),
        ),
      );
    },
  };
}

/** In the new state; the same press again changes nothing. */
const moved = (session: Session, to: Partial<Session> & Pick<Session, 'state'>): Session =>
  session.state === to.state ? session : { ...session, ...to };

const sameTimes = (one: SessionTimes, other: SessionTimes): boolean =>
  one.startsAt.getTime() === other.startsAt.getTime() && one.endsAt.getTime() === other.endsAt.getTime();

import type { Asker } from '../asker.ts';
import { londonDay, londonInstant, plusDays } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { denied } from '../region/people-deps.ts';
import { may } from '../region/permissions.ts';
import type { AttendanceView } from './attendance-views.ts';
import { authoritiesNotReady } from './delivery-gate.ts';
import type { ReadinessTask } from './readiness.ts';
import { headOf, type SessionHead } from './readiness-views.ts';
import { byName, rosterReader, rosterScope } from './roster-reader.ts';
import type { Session, SessionState } from './session.ts';
import { type Attended, corrected, delivered, markAll, markHere, wasMarked } from './session-attendance.ts';
import { turnClock } from './session-turning.ts';
import { inState, sessionInState, type TrainingDeps, trainsOn } from './training-deps.ts';

/** A session that has begun is in one of these; from the first marking on it is `delivered`. */
const BEGUN: readonly SessionState[] = ['open', 'closedToBooking', 'delivered', 'completed'];
const MARKED: readonly SessionState[] = ['delivered', 'completed'];

/** Who was there. `newCode` makes a short code that nobody can guess. */
export function attendanceService(deps: TrainingDeps, newCode: () => string) {
  const roster = rosterReader(deps);

  /** The session, once it has begun, for those who take its attendance: the programme manager and its trainers. */
  async function begun(asker: Asker, id: string): Promise<Outcome<Session>> {
    const refused = denied(asker, 'takeAttendance');
    if (refused) return refused;
    const found = await sessionInState(deps, asker, id, BEGUN);
    if (!found.ok) return found;
    const { code, startsAt } = found.value;
    if (!takes(asker, found.value)) return refuse({ code: 'notYourSession', session: code });
    return asker.now < startsAt ? refuse({ code: 'sessionNotStarted', session: code, startsAt }) : found;
  }

  async function view(asker: Asker, session: Session): Promise<AttendanceView> {
    const scope = rosterScope(asker, session) ?? 'names';
    const sitting = session.bookings.filter(one => one.state === 'confirmed' || wasMarked(one));
    const rows = (await roster.rows(session, sitting, scope)).sort(byName);
    const { attendanceCode: code } = session;
    return {
      session: headOf(session),
      toMark: rows.filter(({ state }) => state === 'confirmed'),
      marked: rows.filter(({ state }) => state !== 'confirmed'),
      ...(code && asker.now < code.validUntil && { code }),
      mayCorrect: may(asker.person, 'correctAttendance', londonDay(asker.now)),
    };
  }

  /**
   * Changes a session that has begun. Whoever does so first delivers it, for which every booked authority has to be
   * ready (T5); a trainer is told that some are not, and not which (T8).
   */
  async function change(
    asker: Asker,
    id: string,
    next: (session: Session) => Session,
  ): Promise<Outcome<AttendanceView>> {
    const found = await begun(asker, id);
    if (!found.ok) return found;
    const [tasks, authorities] = await Promise.all([
      deps.training.tasks(asker.person.region, [id]),
      deps.regions.authorities(asker.person.region),
    ]);
    const named = (code: string): string => authorities.find(one => one.code === code)?.name ?? code;
    const changed = await deps.sessions.change<Outcome<Session>>(asker.person.region, id, session => {
      const allowed = inState(session, BEGUN);
      if (!allowed.ok) return { answer: allowed };
      const refused = notDeliverable(asker, session, tasks, named);
      if (refused) return { answer: refused };
      // Who still waits when the session begins has waited in vain, whether or not the clock was heeded meanwhile.
      const changed = next(delivered(turnClock(session, asker.now), asker.now));
      return { next: changed, answer: done(changed) };
    });
    if (!changed) return refuse({ code: 'sessionNotFound' });
    return changed.ok ? done(await view(asker, changed.value)) : changed;
  }

  return {
    async sheet(asker: Asker, id: string): Promise<Outcome<AttendanceView>> {
      const found = await begun(asker, id);
      return found.ok ? done(await view(asker, found.value)) : found;
    },

    /** Sessions that have begun and wait for the asker to take their attendance, by their start. */
    async waiting(asker: Asker): Promise<Outcome<SessionHead[]>> {
      const refused = denied(asker, 'takeAttendance');
      if (refused) return refused;
      const open = BEGUN.filter(state => state !== 'completed');
      const sessions = await deps.sessions.inStates(asker.person.region, open);
      return done(sessions.filter(one => one.startsAt <= asker.now && takes(asker, one)).map(headOf));
    },

    /** Marks everybody who was on the card: present where ticked (T12). Tickets name the bookings. */
    async save(
      asker: Asker,
      id: string,
      tickets: { shown: readonly number[]; present: readonly number[] },
    ): Promise<Outcome<AttendanceView>> {
      return change(asker, id, session => markAll(session, tickets, { by: asker.person.id, at: asker.now }));
    },

    /** A code to show in the room, the same for everybody and until midnight. */
    async showCode(asker: Asker, id: string): Promise<Outcome<AttendanceView>> {
      const validUntil = londonInstant(plusDays(londonDay(asker.now), 1), '00:00') ?? asker.now;
      const fresh = { code: newCode(), validUntil };
      return change(asker, id, session => {
        const { attendanceCode: known } = session;
        return known && asker.now < known.validUntil ? session : { ...session, attendanceCode: fresh };
      });
    },

    /** The person is in the room and has typed its code. Saying it twice changes nothing. */
    async here({ person, now }: Asker, typed: string): Promise<Outcome<SessionHead>> {
      const code = typed.replace(/[\s-]/g, '').toUpperCase();
      const sessions = await deps.sessions.inStates(person.region, ['delivered']);
      const found = sessions.find(
        ({ attendanceCode: known }) => known && known.code === code && now < known.validUntil,
      );
      if (!found) return refuse({ code: 'attendanceCodeUnknown' });
      const marked = await deps.sessions.change(person.region, found.id, session => {
        const next = markHere(session, person.id, now);
        return next && next !== session ? { next, answer: true } : { answer: next !== undefined };
      });
      return marked ? done(headOf(found)) : refuse({ code: 'notExpectedHere', session: found.code });
    },

    /** Says otherwise than was marked, with a reason that the audit trail keeps (T12). */
    async correct(
      asker: Asker,
      id: string,
      { ticket, to, reason }: { ticket: number; to: Attended; reason: string },
    ): Promise<Outcome<AttendanceView>> {
      const refused = denied(asker, 'correctAttendance');
      if (refused) return refused;
      const found = await sessionInState(deps, asker, id, MARKED);
      if (!found.ok) return found;
      if (reason === '') return refuse({ code: 'reasonNeeded' });
      const marking = { by: asker.person.id, at: asker.now, reason };
      const changed = await deps.sessions.change(asker.person.region, id, session => {
        const next = corrected(session, ticket, to, marking);
        return next ? { next, answer: next } : { answer: undefined };
      });
      return changed
        ? done(await view(asker, changed))
        : refuse({ code: 'nothingToCorrect', session: found.value.code });
    },
  };
}

const takes = (asker: Asker, session: Session): boolean =>
  may(asker.person, 'correctAttendance', londonDay(asker.now)) || trainsOn(asker, session);

function notDeliverable(
  asker: Asker,
  session: Session,
  tasks: readonly ReadinessTask[],
  named: (authority: string) => string,
) {
  const unready = MARKED.includes(session.state) ? [] : authoritiesNotReady(session, tasks);
  if (unready.length === 0) return undefined;
  const authorities =
    rosterScope(asker, session) === 'everything'
      ? unready.map(({ authority, open }) => ({ name: named(authority), open }))
      : [];
  return refuse({ code: 'preparationNotDone', session: session.code, authorities });
}

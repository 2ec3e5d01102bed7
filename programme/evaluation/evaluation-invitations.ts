import { londonDay, plusLondonDays } from '../calendar.ts';
import type { Invitation } from '../survey/invitation.ts';
import { newestVersion } from '../survey/question-set.ts';
import type { SurveyDeps } from '../survey/survey-deps.ts';
import type { SurveyWindow, WindowName } from '../survey/window.ts';
import type { Booking } from '../training/booking.ts';
import type { Session } from '../training/session.ts';
import type { SessionStore } from '../training/training-store.ts';
import { EVALUATED_WITHIN_DAYS, evaluationTimes } from './evaluation-times.ts';

const REMEMBERED_SESSIONS = 1_000;

interface Deps extends Pick<SurveyDeps, 'windows' | 'invitations' | 'keys'> {
  sessions: Pick<SessionStore, 'startingFrom'>;
  /** A random id that tells nothing. */
  newId(): string;
}

/** Makes it so that everybody who attended is asked (E1), whenever that was marked, and nobody else is. */
export function evaluationInvitations(deps: Deps) {
  const { windows, invitations, sessions, keys, newId } = deps;
  /** Who attended each session when its invitations were last brought up to date. */
  const remembered = new Map<string, string>();

  async function windowOf(session: Session, name: WindowName, now: Date): Promise<SurveyWindow> {
    const there = await windows.of(name);
    if (there) return there;
    await keys.create(name);
    const { code, programme, startsAt, subRegion, materialVersion = '' } = session;
    return windows.insertOnce({
      ...name,
      ...{ code, programme, startsAt, subRegion, materialVersion },
      ...evaluationTimes(session),
      questions: newestVersion('evaluation'),
      state: 'open',
      openings: 0,
      lookedOn: londonDay(now),
    });
  }

  const invitationTo = (window: SurveyWindow, { person, attendanceAt }: Booking): Invitation => {
    const { region, kind, session, opensAt, closesAt } = window;
    const isLate = attendanceAt !== undefined && attendanceAt > opensAt;
    return {
      ...{ region, kind, session, person, closesAt },
      id: newId(),
      state: 'scheduled',
      sendAt: isLate ? attendanceAt : opensAt,
      completed: false,
      open: true,
    };
  };

  /** An attendance may be corrected; whoever has answered by then stays. */
  async function correct(window: SurveyWindow, attended: ReadonlySet<string>): Promise<void> {
    for (const { region, id, person, state, notEligible } of await invitations.ofWindow(window)) {
      const isIn = state !== 'notEligible';
      if (isIn && !attended.has(person)) await invitations.setEligible(region, id, 'didNotAttend');
      if (notEligible === 'didNotAttend' && attended.has(person))
        await invitations.setEligible(region, id, undefined);
    }
  }

  async function invite(session: Session, now: Date): Promise<void> {
    const { opensAt, closesAt } = evaluationTimes(session);
    if (now < opensAt || closesAt <= now) return;
    const attended = session.bookings.filter(({ state }) => state === 'attended');
    const key = `${session.region}/${session.id}`;
    const people = new Set(attended.map(({ person }) => person));
    const known = [...people].sort().join();
    if (remembered.get(key) === known || (people.size === 0 && !remembered.has(key))) return;
    const name: WindowName = { region: session.region, kind: 'evaluation', session: session.id };
    const window = await windowOf(session, name, now);
    if (window.state === 'open') {
      await invitations.insertMissing(attended.map(booking => invitationTo(window, booking)));
      await correct(window, people);
    }
    if (remembered.size >= REMEMBERED_SESSIONS) remembered.clear();
    remembered.set(key, known);
  }

  return {
    /** May be called at any time, and in several processes at once. */
    async reconcile(region: string, now: Date): Promise<void> {
      const since = plusLondonDays(now, -EVALUATED_WITHIN_DAYS);
      const recent = await sessions.startingFrom(region, ['delivered', 'completed'], since);
      for (const session of recent) await invite(session, now);
    },
  };
}

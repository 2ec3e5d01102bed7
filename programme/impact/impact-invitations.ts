import { londonDay, plusMinutes } from '../calendar.ts';
import type { PeopleStore } from '../region/people-store.ts';
import type { Person } from '../region/person.ts';
import type { Invitation, NotEligibleReason } from '../survey/invitation.ts';
import { newestVersion } from '../survey/question-set.ts';
import type { SurveyDeps } from '../survey/survey-deps.ts';
import type { SurveyWindow } from '../survey/window.ts';
import type { SessionStore, TrainingStore } from '../training/training-store.ts';
import { type SurveyedSession, surveyedSessions } from './surveyed-sessions.ts';

/** How long it may take until somebody who left, or an attendance that was corrected, is noticed. */
const LOOK_AGAIN_MINUTES = 10;

export interface ImpactDeps extends Pick<SurveyDeps, 'windows' | 'invitations' | 'keys' | 'newId'> {
  sessions: SessionStore;
  training: TrainingStore;
  people: PeopleStore;
}

/** Makes it so that those who attended, are still here and have not objected are asked, and nobody else (I3). */
export function impactInvitations(deps: ImpactDeps) {
  const { windows, invitations, keys, people, sessions, newId } = deps;
  let looked: { at: Date; region: string; sessions: ReadonlySet<string> } | undefined;

  async function windowOf({ session, times }: SurveyedSession, now: Date): Promise<SurveyWindow> {
    const name = { region: session.region, kind: 'impact' as const, session: session.id };
    const there = await windows.of(name);
    if (there) return there;
    await keys.create(name);
    const { code, programme, startsAt, subRegion, materialVersion = '' } = session;
    const { opensAt, closesAt } = times;
    return windows.insertOnce({
      ...name,
      ...{ code, programme, startsAt, subRegion, materialVersion, opensAt, closesAt },
      questions: newestVersion('impact'),
      state: 'open',
      openings: 0,
      lookedOn: londonDay(now),
    });
  }

  async function bringUpToDate(surveyed: SurveyedSession, now: Date): Promise<void> {
    const { session, times } = surveyed;
    const window = await windowOf(surveyed, now);
    const whole = await sessions.byId(session.region, session.id);
    if (window.state !== 'open' || !whole) return;
    const attended = new Set(
      whole.bookings.filter(({ state }) => state === 'attended').map(({ person }) => person),
    );
    const known = await invitations.ofWindow(window);
    const found = await people.byIds(session.region, [...attended, ...known.map(({ person }) => person)]);
    const byId = new Map(found.map(person => [person.id, person]));
    const barOf = (id: string) => whyNot(byId.get(id), attended.has(id), now);
    const asked = new Set(known.map(({ person }) => person));
    const missing = [...attended].filter(id => !asked.has(id));
    await invitations.insertMissing(
      missing.map(id => invitationTo(window, id, { now, catchUp: times.catchUp, bar: barOf(id) })),
    );
    for (const { id, person, notEligible } of known) {
      const bar = barOf(person);
      if (bar !== notEligible) await invitations.setEligible(session.region, id, bar);
    }
  }

  /** Whoever is marked as there after the survey has begun is asked from then on. */
  function invitationTo(
    window: SurveyWindow,
    person: string,
    { now, catchUp, bar }: { now: Date; catchUp: boolean; bar: NotEligibleReason | undefined },
  ): Invitation {
    const { region, kind, session, opensAt, closesAt } = window;
    const isLate = londonDay(opensAt) < londonDay(now);
    return {
      ...{ region, kind, session, person, closesAt },
      id: newId(),
      state: bar ? 'notEligible' : 'scheduled',
      ...(bar && { notEligible: bar }),
      sendAt: isLate ? now : opensAt,
      ...(catchUp && { catchUp }),
      completed: false,
      open: true,
    };
  }

  return {
    /** May be called at any time, and in several processes at once. */
    async reconcile(region: string, now: Date): Promise<void> {
      const surveyed = await surveyedSessions(deps, region, now);
      const ids = surveyed.map(({ session }) => session.id);
      const seen = looked;
      const isFresh =
        seen?.region === region &&
        seen.at <= now &&
        now < plusMinutes(seen.at, LOOK_AGAIN_MINUTES) &&
        ids.every(id => seen.sessions.has(id));
      if (isFresh) return;
      for (const one of surveyed) await bringUpToDate(one, now);
      looked = { at: now, region, sessions: new Set(ids) };
    },
  };
}

/** Why somebody is not asked; undefined when she is. */
function whyNot(person: Person | undefined, attended: boolean, now: Date): NotEligibleReason | undefined {
  if (!attended) return 'didNotAttend';
  const today = londonDay(now);
  if (!person || (person.leftOn !== undefined && person.leftOn < today)) return 'left';
  return person.objectedOn === undefined ? undefined : 'objected';
}

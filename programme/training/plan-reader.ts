import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { authoritiesOn } from '../region/authority.ts';
import { denied } from '../region/people-deps.ts';
import type { Person } from '../region/person.ts';
import { usesSeat } from './booking.ts';
import { missingToOpen } from './opening-gate.ts';
import { BEFORE_BOOKING } from './plan-changes.ts';
import { ACTIONS_IN, type PlanFormView, type PlanListView, type PlanView } from './plan-views.ts';
import { readinessCount } from './readiness-count.ts';
import { BEFORE_DELIVERY, SESSION_STATES, type Session, type SessionSummary } from './session.ts';
import { sessionInState, type TrainingDeps } from './training-deps.ts';
import { wasDelivered } from './training-figures.ts';
import type { TrainingProgramme } from './training-programme.ts';

const NUMBERED = /^([A-Z]+)(\d{1,6})$/;

/** Sessions as whoever plans them sees them, and what the forms for that offer. */
export function planReader(deps: TrainingDeps) {
  const { sessions, training, regions, people } = deps;

  async function view(session: Session, now: Date): Promise<PlanView> {
    const { region, id, bookings, ...rest } = session;
    const [programmes, subRegions, authorities, trainers, tasks] = await Promise.all([
      training.programmes(region),
      regions.subRegions(region),
      regions.authorities(region),
      people.byIds(region, session.trainers),
      training.tasks(region, [id]),
    ]);
    const host = authorities.find(({ code }) => code === session.hostAuthority);
    return {
      session: { region, id, ...rest },
      programmeName: programmes.find(one => one.id === session.programme)?.name ?? '',
      subRegionName: subRegions.find(({ code }) => code === session.subRegion)?.name ?? session.subRegion,
      ...(host && { hostName: host.name }),
      trainerNames: trainers.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'en-GB')),
      seatsUsed: bookings.filter(usesSeat).length,
      offered: bookings.filter(({ state }) => state === 'offered').length,
      waiting: bookings.filter(({ state }) => state === 'waitlisted').length,
      missing: BEFORE_BOOKING.includes(session.state) ? missingToOpen(session, authorities, tasks) : [],
      readiness: readinessCount(tasks),
      actions: ACTIONS_IN[session.state].filter(
        action => action !== 'takeAttendance' || session.startsAt <= now,
      ),
    };
  }

  /** The form of a session of this programme; those who are on it already can be chosen too. */
  async function form(asker: Asker, programme: TrainingProgramme, session?: Session): Promise<PlanFormView> {
    const { region } = asker.person;
    const [subRegions, authorities, trainers, chosen, materials, all] = await Promise.all([
      regions.subRegions(region),
      regions.authorities(region),
      people.withRoles(region, ['trainer']),
      people.byIds(region, session?.trainers ?? []),
      training.materials(region, programme.id),
      sessions.summaries(region, SESSION_STATES),
    ]);
    const day = londonDay(asker.now);
    const able = trainers.filter(person => mayTrain(person, day));
    const both = new Map([...able, ...chosen].map(person => [person.id, person]));
    return {
      programme,
      ...(session && { session }),
      freeCode: freeCode(all),
      subRegions: [...subRegions].sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
      authorities: authoritiesOn(authorities, day),
      trainers: [...both.values()].sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
      versions: materials.map(({ version }) => version),
    };
  }

  async function programmeCalled(region: string, id: string): Promise<Outcome<TrainingProgramme>> {
    const found = (await training.programmes(region)).find(one => one.id === id);
    return found ? done(found) : refuse({ code: 'programmeNotFound' });
  }

  return {
    /** One session with everything that is missing and can be done; for the programme manager. */
    async one(asker: Asker, id: string): Promise<Outcome<PlanView>> {
      const refused = denied(asker, 'planTraining');
      if (refused) return refused;
      const found = await sessionInState(deps, asker, id, SESSION_STATES);
      return found.ok ? done(await view(found.value, asker.now)) : found;
    },

    async list(asker: Asker): Promise<Outcome<PlanListView>> {
      const refused = denied(asker, 'planTraining');
      if (refused) return refused;
      const all = await sessions.summaries(asker.person.region, SESSION_STATES);
      return done({
        planned: all.filter(({ state }) => BEFORE_DELIVERY.includes(state)),
        past: all.filter(wasDelivered).reverse(),
      });
    },

    async newForm(asker: Asker, programme: string): Promise<Outcome<PlanFormView>> {
      const refused = denied(asker, 'planTraining');
      if (refused) return refused;
      const found = await programmeCalled(asker.person.region, programme);
      return found.ok ? done(await form(asker, found.value)) : found;
    },

    async changeForm(asker: Asker, id: string): Promise<Outcome<PlanFormView>> {
      const refused = denied(asker, 'planTraining');
      if (refused) return refused;
      const session = await sessionInState(deps, asker, id, BEFORE_DELIVERY);
      if (!session.ok) return session;
      const programme = await programmeCalled(asker.person.region, session.value.programme);
      return programme.ok ? done(await form(asker, programme.value, session.value)) : programme;
    },
  };
}

/** Is, or will be, a trainer. */
const mayTrain = ({ roles, leftOn }: Person, day: string): boolean =>
  (leftOn === undefined || leftOn >= day) &&
  roles.some(({ role, validTo }) => role === 'trainer' && (validTo === undefined || validTo >= day));

/** `T9` where the newest sessions are called `T8` and so on; `T1` for the first. */
function freeCode(all: readonly SessionSummary[]): string {
  const numbered = all.flatMap(({ code }) => {
    const [, letters, digits] = NUMBERED.exec(code) ?? [];
    return letters !== undefined ? [{ letters, number: Number(digits) }] : [];
  });
  const letters = numbered.at(-1)?.letters ?? 'T';
  const highest = Math.max(0, ...numbered.filter(one => one.letters === letters).map(one => one.number));
  return `${letters}${highest + 1}`;
}

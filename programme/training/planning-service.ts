import type { Asker } from '../asker.ts';
import { done, type Outcome, refuse, unless } from '../outcome.ts';
import type { Refusal } from '../refusal.ts';
import { denied } from '../region/people-deps.ts';
import { BEFORE_BOOKING, BOOKED, planChanges } from './plan-changes.ts';
import type { Session, SessionPlan, SessionState } from './session.ts';
import {
  capacityProblems,
  type OpenPlan,
  type PlanFacts,
  plannedAt,
  planProblems,
  replanned,
  timeProblems,
} from './session-plan.ts';
import { sessionInState, type TrainingDeps } from './training-deps.ts';

/** What can be said of a session before booking has opened: everything but its programme. */
type WholePlan = Omit<SessionPlan, 'programme'>;

/** What a session is to be: made as a draft, and changed as long as it has not taken place. */
export function planningService(deps: TrainingDeps) {
  const changed = planChanges(deps);

  async function factsFor(region: string, { programme, trainers }: SessionPlan): Promise<PlanFacts> {
    const [subRegions, authorities, people, materials] = await Promise.all([
      deps.regions.subRegions(region),
      deps.regions.authorities(region),
      deps.people.byIds(region, trainers),
      deps.training.materials(region, programme),
    ]);
    return { subRegions, authorities, trainers: people, materials };
  }

  /** The session that a form was drawn from, unless it has changed since. */
  async function asSeen(
    asker: Asker,
    id: string,
    seenAt: Date,
    states: readonly SessionState[],
  ): Promise<Outcome<Session>> {
    const refused = denied(asker, 'planTraining');
    if (refused) return refused;
    const found = await sessionInState(deps, asker, id, states);
    return found.ok ? stillAs(found.value, seenAt) : found;
  }

  /** Puts the plan in the place of the one that was seen; never fewer seats than are used (T2). */
  const replace = (
    asker: Asker,
    { id }: Session,
    seenAt: Date,
    states: readonly SessionState[],
    plan: OpenPlan | WholePlan,
  ): Promise<Outcome<Session>> =>
    changed(asker, id, states, session => {
      const seen = stillAs(session, seenAt);
      return seen.ok
        ? unless(capacityProblems(session, plan), () => replanned(session, plan, asker.now))
        : seen;
    });

  async function codeProblems(region: string, code: string, own: string): Promise<Refusal[]> {
    const called = await deps.sessions.byCode(region, code);
    return called && called.id !== own ? [{ code: 'sessionCodeTaken', codeWanted: code }] : [];
  }

  return {
    /** Makes a draft. `id` is minted with the form, so pressing twice makes one session. */
    async create(asker: Asker, id: string, plan: SessionPlan): Promise<Outcome<Session>> {
      const refused = denied(asker, 'planTraining');
      if (refused) return refused;
      const { person, now } = asker;
      const { region } = person;
      if (!(await deps.training.programmes(region)).some(one => one.id === plan.programme))
        return refuse({ code: 'programmeNotFound' });
      const problems = [
        ...(await codeProblems(region, plan.code, id)),
        ...timeProblems(plan, now),
        ...planProblems(plan, await factsFor(region, plan)),
      ];
      const draft = unless(problems, () => draftOf(asker, id, plan));
      if (!draft.ok) return draft;
      const inserted = await deps.sessions.insert(draft.value);
      if (inserted === 'inserted') return draft;
      const stored = await deps.sessions.byId(region, id);
      return stored ? done(stored) : refuse({ code: 'sessionCodeTaken', codeWanted: plan.code });
    },

    /** Changes anything of a session for which booking has not opened; refused when the form is out of date. */
    async change(asker: Asker, id: string, seenAt: Date, plan: WholePlan): Promise<Outcome<Session>> {
      const seen = await asSeen(asker, id, seenAt, BEFORE_BOOKING);
      if (!seen.ok) return seen;
      const { region } = asker.person;
      const whole = { ...plan, programme: seen.value.programme };
      const problems = [
        ...(await codeProblems(region, plan.code, id)),
        ...timeProblems(plan, asker.now),
        ...planProblems(plan, await factsFor(region, whole)),
      ];
      const sound = unless(problems, () => plan);
      return sound.ok ? replace(asker, seen.value, seenAt, BEFORE_BOOKING, plan) : sound;
    },

    /** Changes what may still be changed while people have places. */
    async changeOpen(asker: Asker, id: string, seenAt: Date, plan: OpenPlan): Promise<Outcome<Session>> {
      const seen = await asSeen(asker, id, seenAt, BOOKED);
      if (!seen.ok) return seen;
      const { region } = asker.person;
      const { programme, code, startsAt, endsAt, subRegion } = seen.value;
      const whole = { programme, code, startsAt, endsAt, subRegion, ...plan };
      const sound = unless(planProblems(whole, await factsFor(region, whole)), () => plan);
      return sound.ok ? replace(asker, seen.value, seenAt, BOOKED, plan) : sound;
    },
  };
}

const stillAs = (session: Session, seenAt: Date): Outcome<Session> =>
  plannedAt(session).getTime() === seenAt.getTime() ? done(session) : refuse({ code: 'changedMeanwhile' });

const draftOf = ({ person, now }: Asker, id: string, plan: SessionPlan): Session => ({
  ...plan,
  id,
  region: person.region,
  state: 'draft',
  createdBy: person.id,
  createdAt: now,
  timeChanges: [],
  usesNeutralBundle: [],
  bookings: [],
  unsettled: [],
  nextTicket: 1,
});

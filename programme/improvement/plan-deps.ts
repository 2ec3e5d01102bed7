import type { Asker } from '../asker.ts';
import { type Day, londonDay } from '../calendar.ts';
import type { IndicatorServices } from '../indicators/indicator-services.ts';
import type { IndicatorStore } from '../indicators/indicator-store.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { denied, deniedToTrainers } from '../region/people-deps.ts';
import type { PeopleStore } from '../region/people-store.ts';
import type { Permission } from '../region/permissions.ts';
import type { Person } from '../region/person.ts';
import type { RegionStore } from '../region/region-store.ts';
import { holds, type Role } from '../region/roles.ts';
import type { VoteStore } from '../vote/vote-store.ts';
import type { ImprovementPlan, PlanState } from './plan.ts';
import type { PlanAction } from './plan-action.ts';
import type { PlanStore } from './plan-store.ts';

/** What the services of the improvement plan stand on. */
export interface PlanDeps {
  plans: PlanStore;
  votes: Pick<VoteStore, 'endorsed' | 'priorities' | 'result' | 'proposals'>;
  people: Pick<PeopleStore, 'byIds' | 'byId' | 'withRoles' | 'search'>;
  regions: Pick<RegionStore, 'authorities'>;
  indicators: Pick<IndicatorStore, 'indicators' | 'indicator'>;
  /** Baselines of indicators and of topics. */
  oba: Pick<IndicatorServices, 'reader' | 'curves'>;
}

/** Directors champion what the region does; who is named as one of its sponsors may, too. */
const SPONSOR_ROLES: readonly Role[] = ['director', 'sponsor'];

export const maySponsor = (person: Person, day: Day): boolean => holds(person, SPONSOR_ROLES, day);

/** Undefined when the person may; otherwise the refusal. */
export const deniedFor = (asker: Asker, permission: Permission) =>
  deniedToTrainers(asker) ?? denied(asker, permission);

/** The plan, for whoever does not train. */
export async function planFor(deps: PlanDeps, asker: Asker, id: string): Promise<Outcome<ImprovementPlan>> {
  const closed = deniedToTrainers(asker);
  if (closed) return closed;
  const plan = await deps.plans.plan(asker.person.region, id);
  return plan ? done(plan) : refuse({ code: 'planNotFound' });
}

/** The plan while it is in one of these states; otherwise why what was asked can't be done. */
export const planInState = (plan: ImprovementPlan, needed: readonly PlanState[]): Outcome<ImprovementPlan> =>
  needed.includes(plan.state) ? done(plan) : refuse({ code: 'planNotInState', state: plan.state, needed });

/** An action with its plan, for whoever does not train. */
export async function actionFor(
  deps: PlanDeps,
  asker: Asker,
  id: string,
): Promise<Outcome<{ plan: ImprovementPlan; action: PlanAction }>> {
  const closed = deniedToTrainers(asker);
  if (closed) return closed;
  const action = await deps.plans.action(asker.person.region, id);
  const plan = action && (await deps.plans.plan(action.region, action.plan));
  return plan ? done({ plan, action }) : refuse({ code: 'actionNotFound' });
}

/** May this person confirm what an owner said? The action's sponsor, as long as she is one, or a programme manager. */
export const confirms = ({ person, now }: Asker, action: PlanAction): boolean => {
  const day = londonDay(now);
  return (
    holds(person, ['programmeManager'], day) || (action.sponsor === person.id && maySponsor(person, day))
  );
};

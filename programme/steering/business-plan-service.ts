import type { Asker } from '../asker.ts';
import { londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { denied } from '../region/people-deps.ts';
import { may } from '../region/permissions.ts';
import {
  type BusinessPlan,
  type BusinessPlanState,
  type FundFigures,
  fundFigures,
  planStateAfter,
} from './business-plan.ts';
import type { SteeringDeps } from './steering-deps.ts';

export interface BusinessPlanView {
  plan: BusinessPlan;
  figures: FundFigures;
  others: { id: string; title: string }[];
  mayEdit: boolean;
  /** The next state, where the asker may bring it there. */
  next?: BusinessPlanState;
  mayBegin: boolean;
}

/** While its money may change: until it is closed. */
export const isAlive = ({ state }: Pick<BusinessPlan, 'state'>): boolean => state !== 'closed';

/** Business plans: their beginning, and their way to agreed and beyond. Their money is in `fund-service.ts`. */
export function businessPlanService({ steering }: Pick<SteeringDeps, 'steering'>) {
  function view({ person, now }: Asker, plan: BusinessPlan, all: readonly BusinessPlan[]): BusinessPlanView {
    const day = londonDay(now);
    const next = planStateAfter(plan.state);
    const mayMove = next !== undefined && may(person, permissionFor(next), day);
    const runs = may(person, 'runSteeringGroup', day);
    return {
      plan,
      figures: fundFigures(plan),
      others: all.filter(({ id }) => id !== plan.id).map(({ id, title }) => ({ id, title })),
      mayEdit: runs && isAlive(plan),
      ...(mayMove && { next }),
      mayBegin: runs && !all.some(isAlive),
    };
  }

  async function shown(asker: Asker, id?: string): Promise<Outcome<BusinessPlanView>> {
    const refused = denied(asker, 'seeSteeringGroup');
    if (refused) return refused;
    const { person, now } = asker;
    const all = await steering.plans(person.region);
    const plan = id === undefined ? all[0] : all.find(one => one.id === id);
    return plan
      ? done(view(asker, plan, all))
      : refuse({ code: 'businessPlanNotFound', mayBegin: may(person, 'runSteeringGroup', londonDay(now)) });
  }

  return {
    /** The plan of this id, or the newest one. */
    one: shown,

    /** `id` is minted with the form, so pressing twice begins one. There is one at a time. */
    async begin(
      asker: Asker,
      id: string,
      title: string,
      purpose: string,
    ): Promise<Outcome<BusinessPlanView>> {
      const refused = denied(asker, 'runSteeringGroup');
      if (refused) return refused;
      const { person, now } = asker;
      const going = (await steering.plans(person.region)).find(one => one.id !== id && isAlive(one));
      if (going) return refuse({ code: 'businessPlanGoesOn', title: going.title });
      await steering.insertPlan({
        id,
        region: person.region,
        title,
        purpose,
        state: 'drafting',
        states: [{ state: 'drafting', at: now, by: person.id }],
        contributions: [],
        lines: [],
        posts: [],
        revision: 1,
        createdAt: now,
        createdBy: person.id,
        changedAt: now,
      });
      return shown(asker, id);
    },

    /** The next state: agreed by a chair or the chair of the branch, all others by the programme manager. */
    async moveOn(asker: Asker, id: string, to: BusinessPlanState): Promise<Outcome<BusinessPlanView>> {
      const refused = denied(asker, permissionFor(to));
      if (refused) return refused;
      const { person, now } = asker;
      const outcome = await steering.changePlan<Outcome<string>>(person.region, id, stands => {
        const { title, state, lines } = stands;
        if (state === to) return { answer: done(id) };
        if (planStateAfter(state) !== to)
          return { answer: refuse({ code: 'businessPlanNotInState', title, state, needed: before(to) }) };
        if (to === 'submitted' && lines.length === 0)
          return { answer: refuse({ code: 'planNeedsLines', title }) };
        const states = [...stands.states, { state: to, at: now, by: person.id }];
        return { next: { ...stands, state: to, states, changedAt: now }, answer: done(id) };
      });
      if (!outcome) return refuse({ code: 'businessPlanNotFound', mayBegin: false });
      return outcome.ok ? shown(asker, id) : outcome;
    },
  };
}

const permissionFor = (state: BusinessPlanState): 'agreeBusinessPlan' | 'runSteeringGroup' =>
  state === 'agreed' ? 'agreeBusinessPlan' : 'runSteeringGroup';

const before = (to: BusinessPlanState): BusinessPlanState[] =>
  (['drafting', 'submitted', 'agreed', 'active', 'reviewed'] as const).filter(
    state => planStateAfter(state) === to,
  );

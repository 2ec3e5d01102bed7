import type { Asker } from '../asker.ts';
import { type Day, londonDay } from '../calendar.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { personNamed } from '../region/named-person.ts';
import type { Person } from '../region/person.ts';
import { holds } from '../region/roles.ts';
import type { ActionEdit } from './action-history.ts';
import { milestoneBeyond } from './action-rules.ts';
import { type ImprovementPlan, isPriority } from './plan.ts';
import type { PlanAction } from './plan-action.ts';
import { maySponsor, type PlanDeps } from './plan-deps.ts';

/** What is said of an action when it is made or changed. `owner` is a name or work email, as it was typed. */
export interface ActionText {
  title: string;
  owner: string;
  sponsor: string;
  supportGroup: string;
  due: Day;
  success: string;
  indicator: string | undefined;
}

/** What was said of an action, as it may be kept: names are people, days are in order, and the priority is endorsed. */
export function actionFacts(deps: PlanDeps) {
  const { people } = deps;

  /** The priority is in the plan, still wanted and still endorsed. */
  async function plannable(
    plan: ImprovementPlan,
    priority: PlanAction['priority'],
  ): Promise<Outcome<ImprovementPlan>> {
    const planned = plan.priorities.find(one => isPriority(one, priority));
    if (!planned) return refuse({ code: 'priorityNotInPlan' });
    const { title, state } = planned;
    if (state !== 'inPlan') return refuse({ code: 'priorityOver', title, state });
    const decided = await deps.votes.priorities(plan.region, priority.vote);
    const endorsed = decided.some(one => one.code === priority.code && one.endorsement === 'endorsed');
    return endorsed ? done(plan) : refuse({ code: 'notEndorsed', title });
  }

  /** The people named, each as they may be; who was named before and is called the same stays. */
  async function named(
    { person, now }: Asker,
    told: ActionText,
    before?: PlanAction,
  ): Promise<Outcome<{ owner: Person; sponsor: Person }>> {
    const day = londonDay(now);
    const here = ({ leftOn }: Person): boolean => leftOn === undefined || leftOn >= day;
    const [was] = before ? await people.byIds(person.region, [before.owner]) : [];
    const same = was && was.name.toLowerCase() === told.owner.toLowerCase() && here(was);
    const search = same
      ? { person: was, found: 1 }
      : await personNamed(
          people,
          person.region,
          told.owner,
          one => here(one) && !holds(one, ['trainer'], day),
        );
    if (!search.person) return refuse({ code: 'personNotNamed', text: told.owner, found: search.found });
    const owner = search.person;
    const sponsor = await people.byId(person.region, told.sponsor);
    if (!sponsor || sponsor.mergedInto !== undefined) return refuse({ code: 'personNotFound' });
    if (sponsor.leftOn !== undefined && sponsor.leftOn < day)
      return refuse({ code: 'personHasLeft', name: sponsor.name, leftOn: sponsor.leftOn });
    return maySponsor(sponsor, day)
      ? done({ owner, sponsor })
      : refuse({ code: 'notASponsor', name: sponsor.name });
  }

  async function factsOf(asker: Asker, told: ActionText, before?: PlanAction): Promise<Outcome<Facts>> {
    if (told.due < londonDay(asker.now) && told.due !== before?.due)
      return refuse({ code: 'dueInPast', due: told.due });
    const beyond = before && milestoneBeyond(before, told.due);
    if (beyond) return refuse({ code: 'milestoneAfterDue', milestone: beyond.text, due: told.due });
    const { region } = asker.person;
    if (told.indicator !== undefined && !(await deps.indicators.indicator(region, told.indicator)))
      return refuse({ code: 'indicatorNotFound' });
    const who = await named(asker, told, before);
    if (!who.ok) return who;
    const { owner, sponsor } = who.value;
    return done({
      title: told.title,
      owner: owner.id,
      ...(owner.authority !== undefined && { ownerAuthority: owner.authority }),
      sponsor: sponsor.id,
      ...(told.supportGroup !== '' && { supportGroup: told.supportGroup }),
      due: told.due,
      success: {
        text: told.success,
        ...(told.indicator !== undefined && { indicator: told.indicator }),
      },
    });
  }

  return { plannable, factsOf };
}

/** Everything that a person says of an action. */
type Facts = Required<Pick<ActionEdit, 'title' | 'owner' | 'sponsor' | 'due' | 'success'>> &
  Pick<ActionEdit, 'ownerAuthority' | 'supportGroup'>;

import { addContribution } from '../../../cards/forms/add-contribution.ts';
import { addFundLine } from '../../../cards/forms/add-fund-line.ts';
import { beginBusinessPlan } from '../../../cards/forms/begin-business-plan.ts';
import { moveBusinessPlan } from '../../../cards/forms/move-business-plan.ts';
import { moveFundLine } from '../../../cards/forms/move-fund-line.ts';
import { openFundForm } from '../../../cards/forms/open-fund-form.ts';
import { removeFundItem } from '../../../cards/forms/remove-fund-item.ts';
import { setPost } from '../../../cards/forms/set-post.ts';
import { showBusinessPlan } from '../../../cards/forms/show-business-plan.ts';
import { businessPlanCard } from '../../../cards/views/business-plan-card.ts';
import { fundFormCard } from '../../../cards/views/fund-form-card.ts';
import { words } from '../../../cards/wording/words.ts';
import { londonDay } from '../../../programme/calendar.ts';
import type { Outcome } from '../../../programme/outcome.ts';
import { answer, refused } from '../../answer.ts';
import { type Action, action, type Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { SteeringFeatureDeps } from '../steering.ts';

const { plan: say } = words.steering;

/** The plan of this id, or the newest one. */
export const planReply = async (
  { services }: SteeringFeatureDeps,
  caller: Caller,
  plan?: string,
  remark?: string,
): Promise<Reply> =>
  answer(await services.plans.one(caller, plan), view => businessPlanCard(view, caller.newId(), remark));

const given = (day: string): string | undefined => (day === '' ? undefined : day);

/** The business plan and its money. */
export function businessPlanActions(deps: SteeringFeatureDeps): Action[] {
  const { fund, plans } = deps.services;

  const saved = async (caller: Caller, outcome: Outcome<string>): Promise<Reply> =>
    outcome.ok ? planReply(deps, caller, outcome.value, say.saved) : refused(outcome.refusals);

  return [
    action(showBusinessPlan, (caller, { plan }) => planReply(deps, caller, plan)),
    action(beginBusinessPlan, async (caller, { once, title, purpose }) =>
      answer(await plans.begin(caller, once, title, purpose), view => businessPlanCard(view, caller.newId())),
    ),
    action(moveBusinessPlan, async (caller, { plan, to }) =>
      answer(await plans.moveOn(caller, plan, to), view => businessPlanCard(view, caller.newId())),
    ),
    action(openFundForm, async (caller, { plan, form }) => {
      const view = await plans.one(caller, plan);
      if (!view.ok) return refused(view.refusals);
      return view.value.mayEdit
        ? { kind: 'card', card: fundFormCard(form, view.value, caller.newId()) }
        : { kind: 'card', card: businessPlanCard(view.value, caller.newId()) };
    }),
    action(addContribution, async (caller, { once, plan, on, ...contribution }) =>
      saved(
        caller,
        await fund.contribute(caller, plan, {
          id: once,
          ...contribution,
          on: given(on) ?? londonDay(caller.now),
        }),
      ),
    ),
    action(addFundLine, async (caller, { once, plan, ...line }) =>
      saved(caller, await fund.addLine(caller, plan, { id: once, ...line })),
    ),
    action(moveFundLine, async (caller, { plan, line, state, on }) =>
      saved(caller, await fund.moveLine(caller, plan, line, state, given(on))),
    ),
    action(setPost, async (caller, { plan, on, ...post }) =>
      saved(caller, await fund.setPost(caller, plan, post, given(on))),
    ),
    action(removeFundItem, async (caller, { plan, item }) =>
      saved(caller, await fund.remove(caller, plan, item)),
    ),
  ];
}

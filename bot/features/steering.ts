import { showSteeringGroup } from '../../cards/forms/show-steering-group.ts';
import { businessPlanFormCard } from '../../cards/views/business-plan-form-card.ts';
import { steeringCard } from '../../cards/views/steering-card.ts';
import { words } from '../../cards/wording/words.ts';
import { londonDay } from '../../programme/calendar.ts';
import { may } from '../../programme/region/permissions.ts';
import type { SteeringServices } from '../../programme/steering/steering-services.ts';
import { answer, refused } from '../answer.ts';
import { action, type Caller, type Command, type Feature } from '../feature.ts';
import type { Reply } from '../reply.ts';
import { permitted } from './permitted.ts';
import { commissionActions, commissionsReply } from './steering/commission-actions.ts';
import { groupActions, groupsReply } from './steering/group-actions.ts';
import { meetingActions, meetingsReply } from './steering/meeting-actions.ts';
import { meetingTellings } from './steering/meeting-tellings.ts';
import { businessPlanActions, planReply } from './steering/plan-actions.ts';
import { steeringTellings } from './steering/steering-tellings.ts';

/** What the steering group's work stands on. */
export interface SteeringFeatureDeps {
  services: SteeringServices;
  region: string;
  /** Something changed that others should be told of: reconcile at once. */
  wake(): void;
}

const { commands: say } = words.steering;

/** The steering group: meetings, commissions, support groups, and the business plan with its money. */
export const steeringFeature = (deps: SteeringFeatureDeps): Feature => ({
  name: 'steering group',
  digest: deps.services.digest,
  commands: commands(deps),
  actions: [
    action(showSteeringGroup, caller => glanceReply(deps, caller)),
    ...meetingActions(deps),
    ...commissionActions(deps),
    ...groupActions(deps),
    ...businessPlanActions(deps),
  ],
  tellings: [...meetingTellings(deps), ...steeringTellings(deps)],
});

const glanceReply = async ({ services }: SteeringFeatureDeps, caller: Caller): Promise<Reply> =>
  answer(await services.overview.glance(caller), steeringCard);

const commands = (deps: SteeringFeatureDeps): Command[] => [
  permitted('seeSteeringGroup', say.overview, caller => glanceReply(deps, caller)),
  permitted('seeSteeringGroup', say.meetings, caller => meetingsReply(deps, caller)),
  {
    ...say.commissions,
    audience: 'private',
    // Whoever owns one may look as well, and is told of it by a message.
    shownTo: (person, now) => may(person, 'seeSteeringGroup', londonDay(now)),
    run: caller => commissionsReply(deps, caller),
  },
  permitted('seeSupportGroups', say.groups, caller => groupsReply(deps, caller)),
  permitted('seeSteeringGroup', say.plan, caller => currentPlanReply(deps, caller)),
];

/** The present plan; whoever may begin one where there is none is asked to. */
async function currentPlanReply(deps: SteeringFeatureDeps, caller: Caller): Promise<Reply> {
  const view = await deps.services.plans.one(caller);
  if (view.ok) return planReply(deps, caller, view.value.plan.id);
  const [refusal] = view.refusals;
  return refusal.code === 'businessPlanNotFound' && refusal.mayBegin
    ? { kind: 'card', card: businessPlanFormCard(caller.newId()) }
    : refused(view.refusals);
}

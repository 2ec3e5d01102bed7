import { actionCard } from '../../../cards/views/action-card.ts';
import { beginPlanCard } from '../../../cards/views/begin-plan-card.ts';
import { improvementPlanCard } from '../../../cards/views/improvement-plan-card.ts';
import { myActionsCard } from '../../../cards/views/my-actions-card.ts';
import { words } from '../../../cards/wording/words.ts';
import { londonDay } from '../../../programme/calendar.ts';
import { seesPlans } from '../../../programme/region/permissions.ts';
import type { Person } from '../../../programme/region/person.ts';
import { answer } from '../../answer.ts';
import type { Command } from '../../feature.ts';
import { permitted } from '../permitted.ts';
import type { PlanFeatureDeps } from '../plan.ts';

const { commands: say } = words.plan;

export function planCommands({ services }: PlanFeatureDeps): Command[] {
  const { plans, reader } = services;
  const shownTo = (person: Person, now: Date): boolean => seesPlans(person, londonDay(now));
  return [
    {
      ...say.plan,
      audience: 'private',
      shownTo,
      run: async (caller, rest) =>
        rest === ''
          ? answer(await reader.onAPage(caller), improvementPlanCard)
          : answer(await reader.actionCalled(caller, rest), actionCard),
    },
    {
      ...say.mine,
      audience: 'private',
      shownTo,
      run: async caller => answer(await reader.mine(caller), myActionsCard),
    },
    permitted('runPlan', say.begin, async caller =>
      answer(await plans.pool(caller), view => beginPlanCard(view, caller.newId())),
    ),
  ];
}

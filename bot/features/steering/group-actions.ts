import { askDirectors } from '../../../cards/forms/ask-directors.ts';
import { endSponsorship } from '../../../cards/forms/end-sponsorship.ts';
import { endSupportGroup } from '../../../cards/forms/end-support-group.ts';
import { listSupportGroups } from '../../../cards/forms/list-support-groups.ts';
import { openGroupForm } from '../../../cards/forms/open-group-form.ts';
import { recordSponsor } from '../../../cards/forms/record-sponsor.ts';
import { saveSupportGroup } from '../../../cards/forms/save-support-group.ts';
import { takeGroup } from '../../../cards/forms/take-group.ts';
import { groupFormCard } from '../../../cards/views/group-form-card.ts';
import { supportGroupsCard } from '../../../cards/views/support-groups-card.ts';
import { words } from '../../../cards/wording/words.ts';
import type { Outcome } from '../../../programme/outcome.ts';
import type { SupportGroupsView } from '../../../programme/steering/group-views.ts';
import { answer, refused } from '../../answer.ts';
import { type Action, action, type Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { SteeringFeatureDeps } from '../steering.ts';

const { groups: say } = words.steering;

export const groupsReply = async ({ services }: SteeringFeatureDeps, caller: Caller): Promise<Reply> =>
  answer(await services.groups.list(caller), view => supportGroupsCard(view));

/** Support groups and the directors who champion them. */
export function groupActions(deps: SteeringFeatureDeps): Action[] {
  const { groups } = deps.services;
  const shown = (outcome: Outcome<SupportGroupsView>, remark?: string): Reply =>
    answer(outcome, view => supportGroupsCard(view, remark));

  return [
    action(listSupportGroups, caller => groupsReply(deps, caller)),
    action(openGroupForm, async (caller, { form }) =>
      answer(await groups.list(caller), view => groupFormCard(form, view, caller.newId())),
    ),
    action(saveSupportGroup, async (caller, { once, ...group }) =>
      shown(await groups.add(caller, once, group)),
    ),
    action(recordSponsor, async (caller, { group, text, from }) =>
      shown(await groups.sponsor(caller, group, text, from), say.record.done),
    ),
    action(endSponsorship, async (caller, { group, to }) =>
      shown(await groups.endSponsorship(caller, group, to), say.end.done),
    ),
    action(endSupportGroup, async (caller, { group, to }) =>
      shown(await groups.end(caller, group, to), say.close.done),
    ),
    action(takeGroup, async (caller, { group }) => shown(await groups.take(caller, group), say.take.done)),
    action(askDirectors, async caller => {
      const asked = await groups.ask(caller);
      if (!asked.ok) return refused(asked.refusals);
      deps.wake();
      return {
        kind: 'card',
        card: supportGroupsCard(asked.value.view, say.ask.done(asked.value.vacancies)),
      };
    }),
  ];
}

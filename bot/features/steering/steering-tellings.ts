import { plainAnywhere } from '../../../cards/kit/plain-text.ts';
import { commissionCard } from '../../../cards/views/commission-card.ts';
import { supportGroupsCard } from '../../../cards/views/support-groups-card.ts';
import { words } from '../../../cards/wording/words.ts';
import {
  COMMISSION_STALE,
  GROUP_VACATED,
  GROUPS_VACANT,
} from '../../../programme/steering/steering-messages.ts';
import type { Telling } from '../../feature.ts';
import type { SteeringFeatureDeps } from '../steering.ts';

const { tellings: say } = words.steering;

/** Commissions of which nothing is heard, and groups that nobody sponsors. Drawn from what is true when sent. */
export function steeringTellings({ services, region }: SteeringFeatureDeps): Telling[] {
  const { commissions, groups, messages } = services;
  return [
    {
      kind: COMMISSION_STALE,
      due: now => messages.stale(region, now),
      async draw({ subject }, person, now) {
        const [id = '', since] = subject.split('/');
        const line = await commissions.one({ person, now }, id);
        return line.ok && line.value.mayNote && String(line.value.lastWordAt.getTime()) === since
          ? { text: say.stale, card: commissionCard(line.value) }
          : undefined;
      },
    },
    {
      kind: GROUPS_VACANT,
      due: now => messages.vacancies(region, now),
      async draw(_, person, now) {
        const view = await groups.list({ person, now });
        const vacant = view.ok ? view.value.groups.length - view.value.sponsored : 0;
        return view.ok && view.value.mayTake && vacant > 0
          ? { text: say.vacancies(vacant), card: supportGroupsCard(view.value) }
          : undefined;
      },
    },
    {
      kind: GROUP_VACATED,
      due: now => messages.vacated(region, now),
      async draw({ subject }, person, now) {
        const [id] = subject.split('/');
        const view = await groups.list({ person, now });
        const line = view.ok ? view.value.groups.find(({ group }) => group.id === id) : undefined;
        return view.ok && line?.leftName !== undefined
          ? {
              text: say.vacated(plainAnywhere(line.group.name), plainAnywhere(line.leftName)),
              card: supportGroupsCard(view.value),
            }
          : undefined;
      },
    },
  ];
}

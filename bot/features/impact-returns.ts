import { sendReturn } from '../../cards/forms/send-return.ts';
import { showReturn } from '../../cards/forms/show-return.ts';
import { impactReturnCard } from '../../cards/views/impact-return-card.ts';
import { words } from '../../cards/wording/words.ts';
import type { ReturnServices } from '../../programme/impact-return/return-services.ts';
import { answer } from '../answer.ts';
import { action, type Feature } from '../feature.ts';
import { permitted } from './permitted.ts';

interface ImpactReturnsDeps {
  services: ReturnServices;
  region: string;
}

/** What authorities say of the impact on their practice, each through its quality assurance lead. */
export const impactReturnsFeature = ({ services, region }: ImpactReturnsDeps): Feature => ({
  name: 'impact returns',
  commands: [
    permitted('seeImpactReturn', words.impactReturns.command, async caller =>
      answer(await services.returns.own(caller), own => impactReturnCard(own)),
    ),
  ],
  actions: [
    action(showReturn, async (caller, target) =>
      answer(await services.returns.own(caller), own => impactReturnCard(own, target)),
    ),
    action(sendReturn, async (caller, { programme, authority, round, seen, ...ratings }) => {
      const target = { programme, authority, round };
      return answer(await services.returns.send(caller, { ...target, seen, ratings }), own =>
        impactReturnCard(own, target),
      );
    }),
  ],
  jobs: [{ name: 'returns.release', reconcile: now => services.figures.bringUpToDate(region, now) }],
});

import { agreeToErase } from '../../../cards/forms/agree-to-erase.ts';
import { confirmCorrection } from '../../../cards/forms/confirm-correction.ts';
import { listRightsRequests } from '../../../cards/forms/list-rights-requests.ts';
import { refuseRightsRequest } from '../../../cards/forms/refuse-rights-request.ts';
import { showRightsRequest } from '../../../cards/forms/show-rights-request.ts';
import { rightsRequestCard, rightsRequestsCard } from '../../../cards/views/rights-requests-card.ts';
import { words } from '../../../cards/wording/words.ts';
import type { Outcome } from '../../../programme/outcome.ts';
import { answer, refused } from '../../answer.ts';
import { type Action, action, type Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { RightsFeatureDeps } from '../rights.ts';

const { said } = words.rights.requests;

/** What those do who answer requests. */
export function requestActions({ services: { requests }, wake }: RightsFeatureDeps): Action[] {
  async function decided(caller: Caller, outcome: Outcome<unknown>, news: string): Promise<Reply> {
    if (!outcome.ok) return refused(outcome.refusals);
    wake();
    return answer(await requests.list(caller), list => rightsRequestsCard(list, news));
  }

  return [
    action(listRightsRequests, async caller =>
      answer(await requests.list(caller), list => rightsRequestsCard(list)),
    ),
    action(showRightsRequest, async (caller, { request }) =>
      answer(await requests.show(caller, request), rightsRequestCard),
    ),
    action(confirmCorrection, async (caller, { request }) =>
      decided(caller, await requests.corrected(caller, request), said.done),
    ),
    action(agreeToErase, async (caller, { request }) =>
      decided(caller, await requests.agree(caller, request), said.agreed),
    ),
    action(refuseRightsRequest, async (caller, { request, reason }) =>
      decided(caller, await requests.refuse(caller, request, reason), said.refused),
    ),
  ];
}

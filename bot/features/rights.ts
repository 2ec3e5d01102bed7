import { enteringRequestCard } from '../../cards/views/entering-request-card.ts';
import type { PrivacyContact } from '../../cards/views/privacy-card.ts';
import { requestAnsweredCard } from '../../cards/views/request-answered-card.ts';
import { rightsRequestsCard } from '../../cards/views/rights-requests-card.ts';
import { words } from '../../cards/wording/words.ts';
import { londonDay } from '../../programme/calendar.ts';
import { RIGHTS_ANSWERED, RIGHTS_ASKED } from '../../programme/rights/rights-messages.ts';
import type { RightsServices } from '../../programme/rights/rights-services.ts';
import { answer } from '../answer.ts';
import type { Feature, Telling } from '../feature.ts';
import type { Downloads } from '../http/downloads.ts';
import { permitted } from './permitted.ts';
import { ownDataActions, ownDataReply } from './rights/own-data-actions.ts';
import { requestActions } from './rights/request-actions.ts';
import { servingActions } from './rights/serving-actions.ts';

export interface RightsFeatureDeps {
  services: RightsServices;
  /** Who answers for the data: named where a request was refused. */
  contact: PrivacyContact;
  offerFile: Downloads['offer'];
  wake(): void;
}

const { commands: say, messages } = words.rights;

/** What is held about a person, for herself, and what she can do about it; and those who answer what is asked (P8). */
export const rightsFeature = (deps: RightsFeatureDeps): Feature => ({
  name: 'rights',
  commands: [
    { ...say.ownData, audience: 'private', run: caller => ownDataReply(deps, caller) },
    permitted('answerRights', say.requests, async caller =>
      answer(await deps.services.requests.list(caller), requests => rightsRequestsCard(requests)),
    ),
    permitted('serveRights', say.enter, async (caller, name) => ({
      kind: 'card',
      card: enteringRequestCard(caller.newId(), londonDay(caller.now), name),
    })),
  ],
  actions: [...ownDataActions(deps), ...requestActions(deps), ...servingActions(deps)],
  jobs: [{ name: 'rights.erase', reconcile: now => deps.services.erasing.reconcile(now) }],
  tellings: [asked(deps), answered(deps)],
  digest: deps.services.digest,
});

const asked = ({ services }: RightsFeatureDeps): Telling => ({
  kind: RIGHTS_ASKED,
  due: services.messages.asked,
  async draw({ subject }, person, now) {
    const list = await services.requests.list({ person, now });
    return list.ok && list.value.some(({ id, state }) => id === subject && state === 'asked')
      ? { text: messages.asked(list.value.length), card: rightsRequestsCard(list.value) }
      : undefined;
  },
});

const answered = ({ services, contact }: RightsFeatureDeps): Telling => ({
  kind: RIGHTS_ANSWERED,
  due: services.messages.answered,
  async draw({ subject }, person, now) {
    const request = await services.requests.own({ person, now }, subject);
    return request && { text: messages.answered.summary, card: requestAnsweredCard(request, contact) };
  },
});

import { confirmPeople } from '../../../cards/forms/confirm-people.ts';
import { declinePeople } from '../../../cards/forms/decline-people.ts';
import { listPeopleToConfirm } from '../../../cards/forms/list-people-to-confirm.ts';
import { myDetails } from '../../../cards/forms/my-details.ts';
import { privacyNotice } from '../../../cards/forms/privacy-notice.ts';
import { saveDetails } from '../../../cards/forms/save-details.ts';
import { whoAmI } from '../../../cards/forms/who-am-i.ts';
import { confirmingCard } from '../../../cards/views/confirming-card.ts';
import { detailsCard } from '../../../cards/views/details-card.ts';
import { privacyCard } from '../../../cards/views/privacy-card.ts';
import { whoAmICard } from '../../../cards/views/who-am-i-card.ts';
import { answer } from '../../answer.ts';
import { type Action, action, type Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { PeopleFeatureDeps } from '../people.ts';

/** What everybody does with the own details, and what link officers and programme managers say to them. */
export function detailsActions({ services, contact, wake }: PeopleFeatureDeps): Action[] {
  const { people, confirming } = services;

  async function decided(caller: Caller, keys: readonly string[], yes: boolean): Promise<Reply> {
    const outcome = await confirming.decide(caller, keys, yes);
    if (outcome.ok) wake();
    return answer(outcome, decision => confirmingCard(decision.waiting, { ...decision, yes }));
  }

  return [
    action(whoAmI, async caller => ({ kind: 'card', card: whoAmICard(await people.own(caller), contact) })),
    action(privacyNotice, async () => ({ kind: 'card', card: privacyCard(contact) })),
    action(myDetails, async caller => ({ kind: 'card', card: detailsCard(await people.details(caller)) })),
    action(saveDetails, async (caller, { place, staffGroup }) => {
      const outcome = await people.setDetails(caller, place, staffGroup);
      if (outcome.ok) wake();
      return answer(outcome, view => whoAmICard(view, contact, true));
    }),
    action(listPeopleToConfirm, async caller =>
      answer(await confirming.waiting(caller), waiting => confirmingCard(waiting)),
    ),
    action(confirmPeople, (caller, { waiting }) => decided(caller, waiting, true)),
    action(declinePeople, (caller, { waiting }) => decided(caller, waiting, false)),
  ];
}

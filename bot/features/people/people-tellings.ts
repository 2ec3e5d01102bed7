import { plainAnywhere } from '../../../cards/kit/plain-text.ts';
import { confirmingCard } from '../../../cards/views/confirming-card.ts';
import { detailsCard } from '../../../cards/views/details-card.ts';
import { whoAmICard } from '../../../cards/views/who-am-i-card.ts';
import { words } from '../../../cards/wording/words.ts';
import {
  CONFIRMED,
  DECLINED,
  decisionKind,
  TO_CONFIRM,
} from '../../../programme/region/confirmation-messages.ts';
import type { Telling } from '../../feature.ts';
import type { PeopleFeatureDeps } from '../people.ts';

const { messages: say } = words.people;

/** The messages about confirming: who waits, and what was decided. Drawn from what is true when they are sent. */
export function peopleTellings({ services, contact }: PeopleFeatureDeps): Telling[] {
  const { messages, confirming, people } = services;
  return [
    {
      kind: TO_CONFIRM,
      due: messages.toConfirm,
      async draw(_, person, now) {
        const waiting = await confirming.waiting({ person, now });
        return waiting.ok && waiting.value.length
          ? { text: say.toConfirm(waiting.value.length), card: confirmingCard(waiting.value) }
          : undefined;
      },
    },
    {
      kind: CONFIRMED,
      due: messages.confirmed,
      async draw(_, recipient, now) {
        const view = await people.own({ person: recipient, now });
        return decisionKind(view.person) === CONFIRMED
          ? { text: say.confirmed(plainAnywhere(view.place ?? '')), card: whoAmICard(view, contact) }
          : undefined;
      },
    },
    {
      kind: DECLINED,
      due: messages.declined,
      async draw(_, recipient, now) {
        const view = await people.details({ person: recipient, now });
        return decisionKind(view.person) === DECLINED
          ? { text: say.declined, card: detailsCard(view) }
          : undefined;
      },
    },
  ];
}

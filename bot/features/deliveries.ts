import { sendAgain } from '../../cards/forms/send-again.ts';
import { showDeliveries } from '../../cards/forms/show-deliveries.ts';
import { deliveriesCard } from '../../cards/views/deliveries-card.ts';
import { words } from '../../cards/wording/words.ts';
import { londonDay } from '../../programme/calendar.ts';
import { deliveryService } from '../../programme/delivery/delivery-service.ts';
import type { OutboxStore } from '../../programme/delivery/outbox-store.ts';
import type { PeopleStore } from '../../programme/region/people-store.ts';
import { may } from '../../programme/region/permissions.ts';
import { answer } from '../answer.ts';
import { action, type Caller, type Feature } from '../feature.ts';

interface DeliveriesDeps {
  outbox: OutboxStore;
  people: PeopleStore;
  region: string;
  /** Something waits to be sent again: reconcile at once. */
  wake(): void;
}

/** What did not arrive: the programme manager sees it, and sends again what may have been lost. */
export function deliveriesFeature({ wake, ...deps }: DeliveriesDeps): Feature {
  const service = deliveryService(deps);
  const show = async (caller: Caller) =>
    answer(await service.overview(caller), overview => deliveriesCard(overview));
  return {
    name: 'deliveries',
    async waiting(asker) {
      const found = await service.overview(asker);
      const count = found.ok ? found.value.groups.reduce((sum, { messages }) => sum + messages, 0) : 0;
      return count > 0 ? [{ says: 'messagesStuck', count }] : [];
    },
    commands: [
      {
        ...words.deliveries.command,
        audience: 'private',
        shownTo: (person, now) => may(person, 'seeDeliveries', londonDay(now)),
        run: show,
      },
    ],
    actions: [
      action(sendAgain, async (caller, { deliveries }) => {
        const outcome = await service.sendAgain(caller, deliveries);
        if (outcome.ok) wake();
        return answer(outcome, ({ overview, ...sent }) => deliveriesCard(overview, sent));
      }),
      action(showDeliveries, show),
    ],
  };
}

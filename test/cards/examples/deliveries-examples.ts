import { deliveriesCard } from '../../../cards/views/deliveries-card.ts';
import type { DeliveryOverview, StuckDelivery } from '../../../programme/delivery/delivery-views.ts';
import type { Examples } from './examples.ts';
import { at, type Typed } from './votes.ts';

const stuck = (typed: Typed, count: number): StuckDelivery[] =>
  Array.from({ length: count }, (_, index) => ({
    key: `vote.reminder/vote-1/60/person-${index}`,
    kind: 'vote.reminder',
    state: index % 2 ? 'failed' : 'uncertain',
    reason: index % 2 ? 'MessageSizeTooBig' : 'ECONNRESET',
    createdAt: at('27T09:00:00'),
    name: typed(`Person ${index}`),
  }));

/** The card about messages that did not arrive. */
export const examples: Examples = (typed, { electors }) => {
  const names = Array.from({ length: electors }, (_, index) => typed(`Person ${index}`));
  const overview: DeliveryOverview = {
    groups: [
      { state: 'uncertain', reason: 'ECONNRESET', messages: 12, names },
      { state: 'failed', reason: 'MessageSizeTooBig', messages: 1, names: [typed('Asha Green')] },
      { state: 'unreachable', reason: 'notInstalled', messages: electors, names },
    ],
    sendable: stuck(typed, Math.min(electors, 20)),
    moreSendable: Math.max(0, electors - 20),
    all: electors < 500,
  };
  return {
    'deliveriesCard with messages that did not arrive': deliveriesCard(overview),
    'deliveriesCard after sending again': deliveriesCard(overview, { again: 2, notAgain: 1 }),
    'deliveriesCard with nothing to do': deliveriesCard({
      groups: [],
      sendable: [],
      moreSendable: 0,
      all: true,
    }),
  };
};

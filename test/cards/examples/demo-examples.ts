import { demoCard } from '../../../cards/views/demo-card.ts';
import type { Examples } from './examples.ts';
import { at } from './votes.ts';

export const examples: Examples = () => ({
  demoCard: demoCard({
    now: at('27T15:00:00'),
    did: 'Something was done.',
    steps: [
      ...(['othersVote', 'toClosingTime', 'othersBook', 'otherCancels'] as const),
      ...(['toSession', 'nextMonday', 'threeMonthsOn'] as const),
    ],
  }),
});

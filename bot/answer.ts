import type { Card } from '../cards/kit/card.ts';
import { words } from '../cards/wording/words.ts';
import type { Outcome } from '../programme/outcome.ts';
import type { Refusal } from '../programme/refusal.ts';
import type { Reply } from './reply.ts';

/** The refusals in words, all of them at once. */
export const refused = (refusals: readonly Refusal[]): Extract<Reply, { kind: 'refusal' }> => ({
  kind: 'refusal',
  text: refusals.map(words.refusal).join('\n\n'),
  codes: refusals.map(refusal => refusal.code),
});

/** The card for what came out, or the refusal. */
export const answer = <T>(outcome: Outcome<T>, draw: (value: T) => Card): Reply =>
  outcome.ok ? { kind: 'card', card: draw(outcome.value) } : refused(outcome.refusals);

import { FEWEST_REPLIES } from '../disclosure/totals.ts';
import type { Shuffle } from '../vote/closing-service.ts';
import type { StoredEnvelope } from './envelope.ts';

/**
 * Which envelopes an opening takes beside those that it has: all that are left when it is the `last`, and else all but
 * ten, chosen by chance, if that makes ten or more. The ten that stay are company for whoever answers last: alone in
 * an opening she would be known.
 */
export function envelopesToOpen(
  waiting: readonly StoredEnvelope[],
  number: number,
  isLast: boolean,
  shuffle: Shuffle,
): string[] {
  const taken = waiting.filter(({ opening }) => opening === number);
  const free = waiting.filter(({ opening }) => opening === undefined);
  const ids = shuffle(free).map(({ invitation }) => invitation);
  if (isLast) return ids;
  const wanted = waiting.length - FEWEST_REPLIES;
  return wanted >= FEWEST_REPLIES ? ids.slice(0, Math.max(0, wanted - taken.length)) : [];
}

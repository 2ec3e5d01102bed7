import { showWaiting } from '../../cards/forms/show-waiting.ts';
import { waitingCard } from '../../cards/views/waiting-card.ts';
import { words } from '../../cards/wording/words.ts';
import { waitingService } from '../../programme/waiting/waiting-service.ts';
import { action, type Caller, type Feature } from '../feature.ts';
import type { Reply } from '../reply.ts';

/** What waits for whoever asks, from all that the other features know. */
export function waitingFeature(others: readonly Feature[]): Feature {
  const service = waitingService(
    others.flatMap(({ digest = [] }) => digest),
    others.flatMap(({ waiting = [] }) => waiting),
  );
  const reply = async (caller: Caller): Promise<Reply> => ({
    kind: 'card',
    card: waitingCard(await service.of(caller)),
  });
  return {
    name: 'waiting',
    commands: [{ ...words.waiting.command, audience: 'private', run: reply }],
    actions: [action(showWaiting, reply)],
  };
}

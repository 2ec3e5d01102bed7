import { helpCard } from '../../cards/views/help-card.ts';
import { words } from '../../cards/wording/words.ts';
import type { Caller, Command, Feature } from '../feature.ts';
import type { Reply } from '../reply.ts';

/** `help`, and the greetings that the Teams store asks a bot to answer. Lists what all the other features offer. */
export function helpFeature(others: readonly Feature[]): Feature {
  const help: Command = {
    names: ['help', 'hi', 'hello', 'hey', 'start', 'menu'],
    help: words.help.help,
    audience: 'public',
    run: async ({ person, now, place }: Caller): Promise<Reply> => {
      const offered = [...others.flatMap(feature => feature.commands ?? []), help].filter(
        // In a channel everybody reads along, so the list is the one for all.
        command => !command.shownTo || (place.scope === 'personal' && command.shownTo(person, now)),
      );
      return {
        kind: 'card',
        card: helpCard(offered.map(({ names: [name], help: line }) => ({ name, help: line }))),
      };
    },
  };
  return { name: 'help', commands: [help] };
}

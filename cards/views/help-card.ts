import { type Card, card } from '../kit/card.ts';
import { heading, note, paragraph, table } from '../kit/elements.ts';
import { words } from '../wording/words.ts';

/** The commands that this person can use, each with one line on what it does. */
export function helpCard(commands: readonly { name: string; help: string }[]): Card {
  const say = words.help;
  return card({
    summary: say.summary,
    body: [
      heading(say.title),
      paragraph(say.intro),
      table(
        [say.command, say.does],
        commands.map(({ name, help }) => [name, help]),
        [1, 3],
      ),
      note(say.noChildren),
    ],
  });
}

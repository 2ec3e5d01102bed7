import { type Card, card } from '../kit/card.ts';
import { heading, paragraph } from '../kit/elements.ts';
import { words } from '../wording/words.ts';

/** A link to a file that the bot serves for a short time. */
export const downloadCard = ({ name, url }: { name: string; url: string }): Card =>
  card({
    summary: words.download.summary(name),
    body: [heading(words.download.heading), paragraph(words.download.text(name))],
    actions: [{ type: 'Action.OpenUrl', title: words.download.button, url }],
  });

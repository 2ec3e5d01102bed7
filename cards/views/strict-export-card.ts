import { exportStrictly } from '../forms/export-strictly.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, paragraph } from '../kit/elements.ts';
import { plainAnywhere } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const say = words.strictExport;

/** What the stricter file holds, and of what it is made. */
export const strictExportCard = (programmes: readonly { id: string; name: string }[]): Card =>
  card({
    summary: say.summary,
    body: [
      heading(say.heading),
      paragraph(say.intro),
      ...exportStrictly.inputs({
        programme: {
          choices: programmes.map(({ id, name }) => ({ value: id, title: plainAnywhere(name) })),
          preset: programmes[0]?.id,
        },
      }),
    ],
    actions: [exportStrictly.submit(say.make)],
  });

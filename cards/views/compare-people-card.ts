import type { PersonView } from '../../programme/region/people-views.ts';
import { comparePeople } from '../forms/compare-people.ts';
import { mergePeople } from '../forms/merge-people.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, paragraph, table } from '../kit/elements.ts';
import { plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { placeLine, roleLines, shownName, staffGroupLine } from './person-lines.ts';

const { merging: say, whoAmI: label } = words.people;

/** Two records side by side, before they become one. */
export function comparePeopleCard(keep: PersonView, gone: PersonView): Card {
  const row = (title: string, value: (view: PersonView) => string): string[] => [
    title,
    value(keep),
    value(gone),
  ];
  const [kept, other] = [keep.person.id, gone.person.id];
  return card({
    summary: say.title,
    body: [
      heading(say.title),
      paragraph(say.intro),
      table(
        [say.columns.what, say.columns.keep, say.columns.gone],
        [
          row(label.name, ({ person }) => shownName(person, plainText)),
          row(label.workEmail, ({ person }) => plainText(person.workEmail ?? label.unknown)),
          row(label.place, view => placeLine(view, plainText)),
          row(label.staffGroup, ({ person }) => staffGroupLine(person)),
          row(label.roles, view => roleLines(view, plainText)),
          row(label.accounts, ({ person }) => String(person.accounts.length)),
        ],
        [2, 3, 3],
      ),
    ],
    actions: [
      mergePeople.submit(say.merge, { keep: kept, gone: other }),
      comparePeople.submit(say.swap, { keep: other, gone: kept }),
    ],
  });
}

import type { RegionView } from '../../programme/region/region-reader.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, paragraph, table } from '../kit/elements.ts';
import { plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { region: say } = words.people;

/** The authorities of a day under their sub-regions, with their number. */
export function regionCard(view: RegionView): Card {
  const summary = say.summary(view.authorities, view.subRegions.length, view.on);
  const names = (list: readonly string[]): string => list.map(plainText).join(', ');
  const rows = [
    ...view.subRegions.map(({ name, authorities }) => [plainText(name), names(authorities)]),
    ...(view.others.length ? [[say.noSubRegion, names(view.others)]] : []),
  ];
  return card({
    summary,
    body: [
      heading(plainText(view.name)),
      paragraph(summary),
      ...(rows.length ? [table([say.subRegion, say.authorities], rows, [1, 3])] : []),
      ...(view.organisations.length ? [paragraph(say.organisations(view.organisations.map(plainText)))] : []),
    ],
  });
}

import type { HeldData, HeldLine } from '../../programme/rights/own-data.ts';
import type { Elements } from '../kit/card.ts';
import { bullets, paragraph, subheading } from '../kit/elements.ts';
import { plainText, shortened } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { personFacts } from './person-facts.ts';

const { own: say } = words.rights;
const NAME_CHARACTERS = 50;

/** The record of somebody, and every place where she stands, in the words that she reads. */
export const heldElements = ({ view, sections }: HeldData): Elements => [
  personFacts(view),
  ...(view.person.objectedOn === undefined ? [] : [paragraph(say.objected(view.person.objectedOn))]),
  ...(sections.length === 0 ? [paragraph(say.nothing)] : []),
  ...sections.flatMap(({ section, lines }) => [
    subheading(say.sections[section]),
    ...bullets(lines.map(line)),
  ]),
];

const line = ({ key, count, latest }: HeldLine): string =>
  say.line(
    words.rights.places[key],
    count,
    latest.flatMap(({ name, at }) => {
      const shown = name === undefined ? undefined : plainText(shortened(name, NAME_CHARACTERS));
      return say.named(shown, at) ?? [];
    }),
  );

import type { NeedsView, OwnNeedView } from '../../programme/training/access-need-service.ts';
import { saveNeed } from '../forms/save-need.ts';
import { showPlace } from '../forms/show-place.ts';
import { showRoster } from '../forms/show-roster.ts';
import { type Card, card } from '../kit/card.ts';
import { bullets, callout, heading, note, paragraph } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { shownName } from './person-lines.ts';

const { own: say, list } = words.accessNeeds;
const SHOWN = 25;

/** Asks what somebody needs in order to take part (P4). `said`: what was done. */
export const ownNeedCard = ({ session: { id, code }, text }: OwnNeedView, said?: string): Card =>
  card({
    summary: said ?? say.summary(plainAnywhere(code)),
    body: [
      heading(say.heading(plainText(code))),
      ...(said === undefined ? [] : [callout(said, 'Good')]),
      paragraph(say.note),
      ...saveNeed.inputs({ need: { preset: text } }),
    ],
    actions: [saveNeed.submit(say.save, { session: id }), showPlace.submit(say.back, { session: id })],
  });

/** What people need, for the programme manager alone. */
export function accessNeedsCard({ session: { id, code, startsAt }, needs }: NeedsView): Card {
  const more = needs.length - SHOWN;
  return card({
    summary: list.summary(plainAnywhere(code), needs.length),
    body: [
      heading(list.heading(plainText(code), startsAt)),
      paragraph(needs.length === 0 ? list.none : list.note),
      ...bullets(needs.slice(0, SHOWN).map(one => list.line(shownName(one, plainText), plainText(one.text)))),
      ...(more > 0 ? [note(list.more(more))] : []),
    ],
    actions: [showRoster.submit(list.back, { session: id })],
  });
}

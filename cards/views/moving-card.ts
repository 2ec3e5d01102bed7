import type { MovesView } from '../../programme/training/booking-views.ts';
import { listSessions } from '../forms/list-sessions.ts';
import { movePlace } from '../forms/move-place.ts';
import { showPlace } from '../forms/show-place.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, paragraph } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { buttons, moving: say, seats } = words.bookings;

/** Where a seat could be moved to. */
export function movingCard({ session, booking, targets }: MovesView): Card {
  const choices = targets.map(({ session: { id, code, startsAt }, subRegionName, freeSeats, capacity }) => ({
    value: id,
    title: say.choice(
      plainAnywhere(code),
      startsAt,
      plainAnywhere(subRegionName),
      seats.count(freeSeats, capacity, 0),
    ),
  }));
  const back = showPlace.submit(buttons.back, { session: session.id });
  return card({
    summary: say.heading(plainAnywhere(session.code)),
    body: [
      heading(say.heading(plainText(session.code))),
      ...(choices.length
        ? [paragraph(say.intro), ...movePlace.inputs({ to: { choices, preset: choices[0]?.value } })]
        : [paragraph(say.none)]),
    ],
    actions: choices.length
      ? [movePlace.submit(say.move, { session: session.id, booking }), back]
      : [listSessions.submit(buttons.sessions, { after: 0 }), back],
  });
}

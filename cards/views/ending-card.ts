import type { PlaceView } from '../../programme/training/booking-views.ts';
import { endPlace } from '../forms/end-place.ts';
import { showPlace } from '../forms/show-place.ts';
import { type Card, card } from '../kit/card.ts';
import { callout, facts, heading, paragraph } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { placeText } from './place-lines.ts';

const { card: label, ending: say } = words.bookings;

/** What can be given up. */
export type Endable = 'confirmed' | 'offered' | 'waitlisted';

/** Asks before a seat, an offer or a place in line is given up, and says what follows from it. */
export function endingCard(view: PlaceView, booking: { id: string; state: Endable }): Card {
  const { session, cutOffAt } = view;
  const { state } = booking;
  const late = state === 'confirmed' && view.late;
  return card({
    summary: say.heading[state](plainAnywhere(session.code)),
    body: [
      heading(say.heading[state](plainText(session.code))),
      late ? callout(say.late(cutOffAt), 'Warning') : paragraph(say.text[state]),
      facts([
        [label.facts.date, words.bookings.span(session.startsAt, session.endsAt)],
        [label.facts.place, placeText(session)],
      ]),
    ],
    actions: [
      endPlace.submit(say.yes[state], {
        session: session.id,
        booking: booking.id,
        as: late ? 'late' : state,
      }),
      showPlace.submit(say.no[state], { session: session.id }),
    ],
  });
}

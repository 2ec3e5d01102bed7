import type { BookingsView, PlaceView } from '../../programme/training/booking-views.ts';
import { listBookings } from '../forms/list-bookings.ts';
import { listSessions } from '../forms/list-sessions.ts';
import { showPlace } from '../forms/show-place.ts';
import { type Card, card, type Elements, inPlace } from '../kit/card.ts';
import { bullets, group, heading, paragraph, strong, subheading } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { placeText } from './place-lines.ts';

const { buttons, mine: say, span } = words.bookings;

/** So many of either are shown; nobody has more to come. */
const LIVE = 20;
const PAST = 10;

/** The viewer's places, each with the way to its card. */
export function myBookingsCard({ live, past }: BookingsView): Card {
  const older = past.slice(0, PAST);
  const hidden = past.length - older.length + Math.max(0, live.length - LIVE);
  return card({
    summary: say.summary(live.length),
    body: [
      heading(say.heading),
      ...(live.length ? live.slice(0, LIVE).map(rowOf) : [paragraph(say.none)]),
      ...(older.length
        ? [
            subheading(say.past),
            ...bullets(older.map(({ session }) => say.over(plainText(session.code), session.startsAt))),
          ]
        : []),
      ...(hidden ? [paragraph(say.more(hidden))] : []),
    ],
    actions: [listSessions.submit(buttons.sessions, { after: 0 }), listBookings.submit(buttons.refresh)],
  });
}

const rowOf = (view: PlaceView): Elements[number] =>
  group([
    strong(say.row(plainText(view.session.code), standing(view))),
    { ...paragraph(span(view.session.startsAt, view.session.endsAt)), spacing: 'None' },
    { ...paragraph(placeText(view.session, view.booking?.state === 'confirmed')), spacing: 'None' },
    inPlace([showPlace.submit(say.show(plainAnywhere(view.session.code)), { session: view.session.id })]),
  ]);

function standing({ booking, line }: PlaceView): string {
  if (line) return say.waiting(line.place, line.of);
  if (booking?.state === 'offered' && booking.offer) return say.offered(booking.offer.endsAt);
  return say.seat;
}

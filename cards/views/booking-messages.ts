import type { TrainingKind, TrainingMessageView } from '../../programme/training/training-messages.ts';
import type { Card } from '../kit/card.ts';
import { plainAnywhere } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { placeCard } from './place-card.ts';

const { messages: say } = words.bookings;

type Text = (view: TrainingMessageView, code: string) => string;

/** What each message says; the card shows the place as it stands. */
const TEXTS: Record<TrainingKind, Text> = {
  'training.booked': ({ place, booking }, code) =>
    booking.state === 'waitlisted'
      ? say.putOnList(code, place.session.startsAt)
      : say.booked(code, place.session.startsAt),
  'training.offered': ({ place, booking }, code) =>
    say.offered(code, place.session.startsAt, booking.offer?.endsAt ?? place.cutOffAt),
  'training.promoted': ({ place, booking }, code) =>
    say.promoted(code, place.session.startsAt, plainAnywhere(booking.promotion?.reason ?? '')),
  'training.lapsed': ({ booking }, code) => (booking.offer ? say.lapsed(code) : say.notServed(code)),
  'training.released': (_, code) => say.released(code),
  'training.rescheduled': ({ place: { session } }, code) =>
    say.rescheduled(code, session.startsAt, session.endsAt),
  'training.cancelled': ({ place: { session } }, code) =>
    say.cancelled(code, session.startsAt, plainAnywhere(session.cancelReason ?? '')),
  'training.reminder': ({ place }, code) =>
    (place.late ? say.reminderLate : say.reminder)(code, place.session.startsAt),
};

/** The place as it stands is the news. */
const SAID_BY_THE_CARD: readonly TrainingKind[] = ['training.offered', 'training.cancelled'];

/** A message that goes out unasked: the text is what notifications show. */
export function bookingMessage(kind: TrainingKind, view: TrainingMessageView): { text: string; card: Card } {
  const text = TEXTS[kind](view, plainAnywhere(view.place.session.code));
  return { text, card: placeCard(view.place, SAID_BY_THE_CARD.includes(kind) ? {} : { news: text }) };
}

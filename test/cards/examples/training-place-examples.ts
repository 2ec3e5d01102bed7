import { endingCard } from '../../../cards/views/ending-card.ts';
import { placeCard } from '../../../cards/views/place-card.ts';
import { words } from '../../../cards/wording/words.ts';
import type { Asking } from '../../../programme/training/asking.ts';
import type { PlaceView } from '../../../programme/training/booking-views.ts';
import { sampleBooking } from '../../training/sample-session.ts';
import type { Examples } from './examples.ts';
import { planOf, UNTIL, view } from './places.ts';
import type { Typed } from './votes.ts';

/** Nothing is booked, and asking would bring this. */
function asking(typed: Typed, brings: Asking, more: Partial<PlaceView> = {}): PlaceView {
  const { booking: _, ...rest } = view(typed, 'confirmed');
  const actions = brings.gets === 'seat' ? (['book'] as const) : (['wait'] as const);
  return { ...rest, freeSeats: 7, waiting: 0, asking: brings, actions: [...actions], ...more };
}

const onlineLink = 'https://meet.example/room?a=1&b=2';
const moved = (typed: Typed) => ({
  at: UNTIL,
  by: 'manager',
  reason: typed('The room is not free'),
  from: { startsAt: new Date('2016-03-10T09:30:00Z'), endsAt: new Date('2016-03-10T16:00:00Z') },
});

/** The own place on a session, in every state. */
export const examples: Examples = typed => ({
  ...placeExamples(typed),
  ...seatExamples(typed),
  ...waitingExamples(typed),
});

function placeExamples(typed: Typed) {
  const nothing = ['notOpen', 'closed', 'begun', 'full', 'trainer', 'unconfirmed'] as const;
  const reserved = asking(typed, { gets: 'waitingPlace', why: 'reserved', until: UNTIL });
  return {
    'placeCard with a free seat': placeCard(asking(typed, { gets: 'seat' })),
    'placeCard of a refusal': placeCard(asking(typed, { gets: 'seat' }), {
      refusal: words.refusal({ code: 'sessionFull', session: 'T7' }),
    }),
    'placeCard of a full session': placeCard(
      asking(typed, { gets: 'waitingPlace', why: 'full' }, { freeSeats: 0, waiting: 3 }),
    ),
    'placeCard while the own sub-region comes first': placeCard(
      asking(typed, { gets: 'waitingPlace', why: 'priority', until: UNTIL }),
    ),
    'placeCard while the seats are reserved': placeCard(reserved),
    'placeCard of a cancelled session': placeCard(
      asking(
        typed,
        { gets: 'nothing', why: 'cancelled' },
        {
          session: planOf(typed, { state: 'cancelled', cancelReason: typed('The trainers are ill') }),
          actions: [],
        },
      ),
    ),
    ...Object.fromEntries(
      nothing.map(why => [
        `placeCard where nothing can be asked for: ${why}`,
        placeCard(asking(typed, { gets: 'nothing', why }, { actions: [] })),
      ]),
    ),
    'placeCard of what has ended before': placeCard(
      view(typed, 'declined', { asking: { gets: 'seat' }, actions: ['book', 'calendar'] }),
    ),
    'placeCard of what was released': placeCard(
      view(typed, 'cancelled', {
        booking: sampleBooking('D13', 'cancelled', { endedAt: UNTIL, endedBy: 'officer' }),
        asking: { gets: 'seat' },
        actions: ['book'],
      }),
    ),
    'placeCard afterwards': placeCard(view(typed, 'attended', { actions: [] })),
    'placeCard of whoever did not come': placeCard(view(typed, 'didNotAttend', { actions: [] })),
  };
}

const OWN_SEAT = ['calendar', 'cancel', 'move', 'handOver'] as const;

function seatExamples(typed: Typed) {
  const online = planOf(typed, { onlineLink });
  const { venue: _, ...onlineOnly } = online;
  return {
    'placeCard with a seat': placeCard(view(typed, 'confirmed', { actions: [...OWN_SEAT] }), {
      news: words.bookings.moving.moved('T6'),
    }),
    'placeCard with a seat, everywhere and for others too': placeCard(
      view(typed, 'confirmed', { session: { ...online, timeChanges: [moved(typed)] } }),
    ),
    'placeCard with a seat online, when it is late': placeCard(
      view(typed, 'confirmed', {
        session: { ...onlineOnly, remindDaysBefore: [] },
        late: true,
        actions: [...OWN_SEAT],
      }),
    ),
    'endingCard of a seat': endingCard(view(typed, 'confirmed'), { id: 'booking-1', state: 'confirmed' }),
    'endingCard of a seat, late': endingCard(view(typed, 'confirmed', { late: true }), {
      id: 'booking-1',
      state: 'confirmed',
    }),
    'endingCard of an offer': endingCard(view(typed, 'offered'), { id: 'booking-1', state: 'offered' }),
    'endingCard of a place in line': endingCard(view(typed, 'waitlisted'), {
      id: 'booking-1',
      state: 'waitlisted',
    }),
  };
}

function waitingExamples(typed: Typed) {
  const actions = ['leaveList'] as const;
  const promotion = { by: 'manager', at: UNTIL, reason: typed('Chairs the group that prepared this') };
  return {
    'placeCard with an offer': placeCard(view(typed, 'offered', { actions: ['accept', 'decline'] }), {
      news: words.bookings.messages.offered('T7', UNTIL, UNTIL),
    }),
    'placeCard with a place in line': placeCard(
      view(typed, 'waitlisted', { promotions: [promotion.reason], actions: [...actions] }),
    ),
    'placeCard with the first place in line, during the priority': placeCard(
      view(typed, 'waitlisted', {
        freeSeats: 4,
        line: { place: 1, of: 1, why: 'priority', until: UNTIL },
        actions: [...actions],
      }),
    ),
    'placeCard with a place in line while seats are reserved': placeCard(
      view(typed, 'waitlisted', {
        line: { place: 3, of: 4, why: 'reserved', until: UNTIL },
        actions: [...actions],
      }),
    ),
    'placeCard of whoever was put first': placeCard(
      view(typed, 'waitlisted', {
        booking: sampleBooking('D13', 'waitlisted', { promotion }),
        promotions: [promotion.reason],
        line: { place: 1, of: 5, why: 'full' },
        actions: [...actions],
      }),
    ),
  };
}

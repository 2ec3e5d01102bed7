import { endingCard } from '../../../cards/views/ending-card.ts';
import { colleaguesCard } from '../../../cards/views/found-people-card.ts';
import { movingCard } from '../../../cards/views/moving-card.ts';
import { myBookingsCard } from '../../../cards/views/my-bookings-card.ts';
import { placeCard } from '../../../cards/views/place-card.ts';
import { sessionsCard } from '../../../cards/views/sessions-card.ts';
import { words } from '../../../cards/wording/words.ts';
import type { Asking } from '../../../programme/training/asking.ts';
import type { Booking, BookingState } from '../../../programme/training/booking.ts';
import type {
  BookingsView,
  FoundPeopleView,
  ListedSession,
  MovesView,
  PlaceView,
} from '../../../programme/training/booking-views.ts';
import { headOf } from '../../../programme/training/readiness-views.ts';
import type { Session } from '../../../programme/training/session.ts';
import { sampleBooking, sampleSession } from '../../training/sample-session.ts';
import type { Examples } from './examples.ts';
import type { Typed } from './votes.ts';

const UNTIL = new Date('2016-02-15T10:00:00Z');
const CUT_OFF = new Date('2016-03-12T09:30:00Z');

/** What nobody types stays as it is: the code of a session has letters and digits only. */
const planOf = (typed: Typed, more: Partial<Session> = {}): PlaceView['session'] => {
  const { bookings: _, ...plan } = sampleSession({
    state: 'open',
    venue: typed('Harbour House, Quay Street, Room 2'),
    materialVersion: '2.0',
    ...more,
  });
  return plan;
};

/** The view of a session on which the viewer has a booking in this state. */
function view(typed: Typed, state: BookingState, more: Partial<PlaceView> = {}): PlaceView {
  const ended = { endedAt: UNTIL, endedBy: 'viewer', person: 'viewer' };
  const offer = { offer: { at: UNTIL, endsAt: new Date('2016-02-17T10:00:00Z') } };
  const booking: Booking = sampleBooking('D13', state, {
    person: 'viewer',
    ...(state === 'offered' && offer),
    ...(['cancelled', 'declined', 'lapsed', 'transferred'].includes(state) && ended),
  });
  return {
    session: planOf(typed),
    programmeName: typed('Case-tracking training'),
    subRegionName: typed('South'),
    freeSeats: 0,
    waiting: 5,
    booking,
    ...(state === 'waitlisted' && { line: { place: 2, of: 5, why: 'full' } }),
    promotions: [],
    cutOffAt: CUT_OFF,
    late: false,
    actions: ['calendar', 'cancel', 'move', 'handOver', 'bookForStaff', 'promote'],
    ...more,
  };
}

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

/** The own place on a session, in every state, and the lists that lead there. */
export const examples: Examples = (typed, { electors }) => ({
  ...placeExamples(typed),
  ...seatExamples(typed),
  ...waitingExamples(typed),
  ...listExamples(typed, electors),
  ...choiceExamples(typed, electors),
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

function listExamples(typed: Typed, electors: number) {
  const many = Math.min(electors, 8);
  const listed = (subRegionName: string, from: number): ListedSession[] =>
    Array.from({ length: many }, (_, index) => ({
      session: {
        ...planOf(typed, { id: `session-${from + index}`, code: `T${from + index}` }),
        seatsUsed: 18 - (index % 3),
        waiting: index % 3 === 0 ? 4 : 0,
      },
      programmeName: typed('Case-tracking training'),
      subRegionName: typed(subRegionName),
      freeSeats: index % 3,
      ...(index === 1 && { held: 'seat' as const }),
      ...(index === 3 && { held: 'waiting' as const }),
    }));
  const bookings: BookingsView = {
    live: [
      view(typed, 'offered'),
      view(typed, 'waitlisted'),
      ...Array.from({ length: Math.min(electors, 30) }, (_, index) =>
        view(typed, 'confirmed', { session: planOf(typed, { id: `session-${index}`, code: `T${index}` }) }),
      ),
    ],
    past: Array.from({ length: Math.min(electors, 20) }, (_, index) => ({
      session: planOf(typed, { code: `P${index}` }),
      booking: sampleBooking('D13', 'attended'),
    })),
  };
  return {
    sessionsCard: sessionsCard({
      subRegionName: typed('South'),
      own: listed('South', 1),
      others: listed('North', 20),
      moreAfter: UNTIL,
    }),
    'sessionsCard on a later page': sessionsCard({ own: [], others: listed('North', 20) }, true),
    'sessionsCard with nothing to book': sessionsCard({ own: [], others: [] }),
    'sessionsCard behind the last page': sessionsCard({ own: [], others: [] }, true),
    myBookingsCard: myBookingsCard(bookings),
    'myBookingsCard with nothing': myBookingsCard({ live: [], past: [] }),
  };
}

function choiceExamples(typed: Typed, electors: number) {
  const session = headOf(sampleSession({ state: 'open' }));
  const people: FoundPeopleView = {
    session,
    text: typed('ex'),
    found: Array.from({ length: Math.min(electors, 20) }, (_, index) => ({
      id: `person-${index}`,
      name: index === 1 ? '' : typed(`Person ${index}`),
      ...(index % 2 && { jobTitle: typed('Head of service'), workEmail: typed('someone@d13.example') }),
      authorityName: typed('Purbrook'),
    })),
  };
  const moves: MovesView = {
    session,
    booking: 'booking-1',
    targets: Array.from({ length: Math.min(electors, 20) }, (_, index) => ({
      session: { ...session, id: `other-${index}`, code: `T${index}` },
      subRegionName: typed('North'),
      freeSeats: 3,
      capacity: 18,
    })),
  };
  return {
    movingCard: movingCard(moves),
    'movingCard without a seat elsewhere': movingCard({ ...moves, targets: [] }),
    colleaguesCard: colleaguesCard(people, 'booking-1'),
    'colleaguesCard with one': colleaguesCard({ ...people, found: people.found.slice(0, 1) }, 'booking-1'),
    'colleaguesCard with nobody': colleaguesCard({ ...people, found: [] }, 'booking-1'),
  };
}

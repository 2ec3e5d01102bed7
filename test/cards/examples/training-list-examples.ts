import { colleaguesCard } from '../../../cards/views/found-people-card.ts';
import { movingCard } from '../../../cards/views/moving-card.ts';
import { myBookingsCard } from '../../../cards/views/my-bookings-card.ts';
import { sessionsCard } from '../../../cards/views/sessions-card.ts';
import type {
  BookingsView,
  FoundPeopleView,
  ListedSession,
  MovesView,
} from '../../../programme/training/booking-views.ts';
import { headOf } from '../../../programme/training/readiness-views.ts';
import { sampleBooking, sampleSession } from '../../training/sample-session.ts';
import type { Examples } from './examples.ts';
import { planOf, UNTIL, view } from './places.ts';
import type { Typed } from './votes.ts';

/** The lists of sessions and places, and what to choose from. */
export const examples: Examples = (typed, { electors }) => ({
  ...listExamples(typed, electors),
  ...choiceExamples(typed, electors),
});

function listExamples(typed: Typed, electors: number) {
  const many = Math.min(electors, 8);
  const listed = (subRegionName: string, from: number): ListedSession[] =>
    Array.from({ length: many }, (_, index) => ({
      session: {
        ...planOf(typed, { id: `session-${from + index}`, code: `T${from + index}` }),
        seatsUsed: 18 - (index % 3),
        waiting: index % 3 === 0 ? 4 : 0,
        attended: 0,
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

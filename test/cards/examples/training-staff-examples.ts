import { staffFoundCard } from '../../../cards/views/found-people-card.ts';
import { staffPlacesCard } from '../../../cards/views/staff-places-card.ts';
import { waitingListCard } from '../../../cards/views/waiting-list-card.ts';
import { words } from '../../../cards/wording/words.ts';
import type {
  FoundPeopleView,
  StaffPlace,
  StaffPlacesView,
} from '../../../programme/training/booking-views.ts';
import { headOf } from '../../../programme/training/readiness-views.ts';
import type { WaitReason } from '../../../programme/training/who-is-next.ts';
import { sampleBooking, sampleSession } from '../../training/sample-session.ts';
import type { Examples } from './examples.ts';
import type { Typed } from './votes.ts';

const UNTIL = new Date('2016-02-15T10:00:00Z');
const STATES = ['confirmed', 'offered', 'waitlisted'] as const;
const REASONS: readonly WaitReason[] = ['full', 'priority', 'reserved'];

function places(typed: Typed, count: number): StaffPlace[] {
  return Array.from({ length: count }, (_, index) => {
    const state = STATES[index % STATES.length] ?? 'confirmed';
    const promotion = { by: 'manager', at: UNTIL, reason: typed('Chairs the group that prepared this') };
    return {
      booking: sampleBooking('D13', state, index === 2 ? { promotion } : {}),
      name: index === 1 ? '' : typed(`Person ${index}`),
      authorityName: typed(`Authority ${index}`),
      ...(state === 'waitlisted' && {
        line: {
          place: (index + 1) / 3,
          of: Math.floor(count / 3),
          why: REASONS[((index / 3) % 3) | 0] ?? 'full',
          until: UNTIL,
        },
      }),
    };
  });
}

const { bookings: _, ...plan } = sampleSession({ state: 'open' });

const staffView = (typed: Typed, count: number, more: Partial<StaffPlacesView> = {}): StaffPlacesView => ({
  session: plan,
  freeSeats: 2,
  waiting: 3,
  late: false,
  places: places(typed, count),
  mayPromote: false,
  ...more,
});

/** Places of others, for those who act for them. */
export const examples: Examples = (typed, { electors }) => {
  const own = staffView(typed, Math.min(electors, 9));
  const all = staffView(typed, electors, { mayPromote: true, late: true });
  const found: FoundPeopleView = {
    session: headOf(sampleSession({ state: 'open' })),
    text: typed('ex'),
    found: Array.from({ length: Math.min(electors, 20) }, (_, index) => ({
      id: `person-${index}`,
      name: typed(`Person ${index}`),
      authorityName: typed('Purbrook'),
    })),
  };
  const [, second] = own.places;
  return {
    'staffPlacesCard of a link officer': staffPlacesCard(own),
    'staffPlacesCard after booking': staffPlacesCard(
      own,
      words.bookings.staff.booked.confirmed('Ann Example'),
      second?.booking.id,
    ),
    'staffPlacesCard of the programme manager, late': staffPlacesCard(all),
    'staffPlacesCard with nobody, closed': staffPlacesCard(
      staffView(typed, 0, { session: { ...plan, state: 'closedToBooking' } }),
    ),
    staffFoundCard: staffFoundCard(found),
    'staffFoundCard with nobody': staffFoundCard({ ...found, found: [] }),
    waitingListCard: waitingListCard(all),
    'waitingListCard after putting somebody first': waitingListCard(
      all,
      words.bookings.waiting.done.offered('Ann Example'),
    ),
    'waitingListCard with nobody': waitingListCard(staffView(typed, 0, { mayPromote: true })),
  };
};

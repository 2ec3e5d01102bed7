import type { Booking, BookingState } from '../../../programme/training/booking.ts';
import type { PlaceView } from '../../../programme/training/booking-views.ts';
import type { Session } from '../../../programme/training/session.ts';
import { sampleBooking, sampleSession } from '../../training/sample-session.ts';
import type { Typed } from './votes.ts';

export const UNTIL = new Date('2016-02-15T10:00:00Z');
const CUT_OFF = new Date('2016-03-12T09:30:00Z');

/** What nobody types stays as it is: the code of a session has letters and digits only. */
export const planOf = (typed: Typed, more: Partial<Session> = {}): PlaceView['session'] => {
  const { bookings: _, ...plan } = sampleSession({
    state: 'open',
    venue: typed('Harbour House, Quay Street, Room 2'),
    materialVersion: '2.0',
    ...more,
  });
  return plan;
};

/** The view of a session on which the viewer has a booking in this state. */
export function view(typed: Typed, state: BookingState, more: Partial<PlaceView> = {}): PlaceView {
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

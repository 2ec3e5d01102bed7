import { bookForStaff } from '../../../cards/forms/book-for-staff.ts';
import { findStaff } from '../../../cards/forms/find-staff.ts';
import { promoteWaiting } from '../../../cards/forms/promote-waiting.ts';
import { releasePlace } from '../../../cards/forms/release-place.ts';
import { showStaffPlaces } from '../../../cards/forms/show-staff-places.ts';
import { showWaitingList } from '../../../cards/forms/show-waiting-list.ts';
import { plainAnywhere } from '../../../cards/kit/plain-text.ts';
import { staffFoundCard } from '../../../cards/views/found-people-card.ts';
import { shownName } from '../../../cards/views/person-lines.ts';
import { staffPlacesCard } from '../../../cards/views/staff-places-card.ts';
import { waitingListCard } from '../../../cards/views/waiting-list-card.ts';
import { words } from '../../../cards/wording/words.ts';
import type { Booking } from '../../../programme/training/booking.ts';
import type { StaffPlacesView } from '../../../programme/training/booking-views.ts';
import { answer, refused } from '../../answer.ts';
import { type Action, action, type Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { TrainingBookingDeps } from '../training-booking.ts';

const { staff, waiting } = words.bookings;

export const staffReply = async (
  { services }: TrainingBookingDeps,
  caller: Caller,
  session: string,
): Promise<Reply> => answer(await services.places.staff(caller, session), view => staffPlacesCard(view));

export const waitingListReply = async (
  { services }: TrainingBookingDeps,
  caller: Caller,
  session: string,
): Promise<Reply> => answer(await services.places.staff(caller, session), view => waitingListCard(view));

/** As the list has it; somebody who is not on it is not named. */
const nameIn = ({ places }: StaffPlacesView, booking: string): string =>
  shownName(places.find(one => one.booking.id === booking) ?? { name: '' }, plainAnywhere);

const LIVE = ['confirmed', 'waitlisted', 'offered'] as const;
const isLive = (state: Booking['state']): state is (typeof LIVE)[number] => LIVE.some(one => one === state);

/** Places of others: for a link officer those of the own staff, for the programme manager everybody's. */
export function staffActions(deps: TrainingBookingDeps): Action[] {
  const { bookings, choices, places } = deps.services;
  return [
    action(showStaffPlaces, (caller, { session }) => staffReply(deps, caller, session)),
    action(findStaff, async (caller, { session, text }) =>
      answer(await choices.staff(caller, session, text), staffFoundCard),
    ),
    action(bookForStaff, async (caller, { session, person }) => {
      const placed = await bookings.book(caller, { session, newBooking: caller.newId(), person });
      if (!placed.ok) return refused(placed.refusals);
      deps.wake();
      const { id, state } = placed.value.booking;
      return answer(await places.staff(caller, session), view =>
        staffPlacesCard(view, isLive(state) ? staff.booked[state](nameIn(view, id)) : undefined, id),
      );
    }),
    action(releasePlace, async (caller, { session, booking }) => {
      const before = await places.staff(caller, session);
      if (!before.ok) return refused(before.refusals);
      const ended = await bookings.end(caller, { session, booking });
      if (!ended.ok) return refused(ended.refusals);
      deps.wake();
      return answer(await places.staff(caller, session), view =>
        staffPlacesCard(view, staff.released(nameIn(before.value, booking))),
      );
    }),
    ...waitingListActions(deps),
  ];
}

const waitingListActions = (deps: TrainingBookingDeps): Action[] => [
  action(showWaitingList, (caller, { session }) => waitingListReply(deps, caller, session)),
  action(promoteWaiting, async (caller, name) => {
    const promoted = await deps.services.bookings.promote(caller, name);
    if (!promoted.ok) return refused(promoted.refusals);
    deps.wake();
    const done = promoted.value.booking.state === 'offered' ? 'offered' : 'waitlisted';
    return answer(await deps.services.places.staff(caller, name.session), view =>
      waitingListCard(view, waiting.done[done](nameIn(view, name.booking))),
    );
  }),
];

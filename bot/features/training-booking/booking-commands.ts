import { showStaffPlaces } from '../../../cards/forms/show-staff-places.ts';
import { showWaitingList } from '../../../cards/forms/show-waiting-list.ts';
import { pickSessionCard } from '../../../cards/views/pick-session-card.ts';
import { words } from '../../../cards/wording/words.ts';
import type { Command } from '../../feature.ts';
import { permitted } from '../permitted.ts';
import type { TrainingBookingDeps } from '../training-booking.ts';
import { bookReply, myBookingsReply } from './place-actions.ts';
import { listReply, named, sessionReply } from './place-replies.ts';
import { staffReply, waitingListReply } from './staff-actions.ts';

const { commands: say, staff, waiting } = words.bookings;

/** Typed words that lead to sessions and places on them. */
export function bookingCommands(deps: TrainingBookingDeps): Command[] {
  const { choices } = deps.services;
  return [
    { ...say.sessions, audience: 'private', run: caller => listReply(deps, caller) },
    {
      ...say.session,
      audience: 'private',
      run: (caller, rest) =>
        named(
          deps,
          caller,
          rest,
          id => sessionReply(deps, caller, id),
          () => listReply(deps, caller),
        ),
    },
    {
      ...say.book,
      audience: 'private',
      run: (caller, rest) =>
        named(
          deps,
          caller,
          rest,
          id => bookReply(deps, caller, id),
          () => listReply(deps, caller),
        ),
    },
    { ...say.mine, audience: 'private', run: caller => myBookingsReply(deps, caller) },
    permitted('bookForStaff', say.staff, (caller, rest) =>
      named(
        deps,
        caller,
        rest,
        id => staffReply(deps, caller, id),
        async () => ({
          kind: 'card',
          card: pickSessionCard(
            { heading: staff.pickHeading, none: staff.pickNone },
            showStaffPlaces,
            await choices.upcoming(caller),
          ),
        }),
      ),
    ),
    permitted('promote', say.waiting, (caller, rest) =>
      named(
        deps,
        caller,
        rest,
        id => waitingListReply(deps, caller, id),
        async () => ({
          kind: 'card',
          card: pickSessionCard(
            { heading: waiting.pickHeading, none: waiting.pickNone },
            showWaitingList,
            await choices.waitedFor(caller),
          ),
        }),
      ),
    ),
  ];
}

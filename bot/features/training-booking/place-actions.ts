import { acceptPlace } from '../../../cards/forms/accept-place.ts';
import { askToEndPlace } from '../../../cards/forms/ask-to-end-place.ts';
import { askToMovePlace } from '../../../cards/forms/ask-to-move-place.ts';
import { bookPlace } from '../../../cards/forms/book-place.ts';
import { calendarEntry } from '../../../cards/forms/calendar-entry.ts';
import { endPlace } from '../../../cards/forms/end-place.ts';
import { findColleague } from '../../../cards/forms/find-colleague.ts';
import { handOverPlace } from '../../../cards/forms/hand-over-place.ts';
import { listBookings } from '../../../cards/forms/list-bookings.ts';
import { listSessions } from '../../../cards/forms/list-sessions.ts';
import { movePlace } from '../../../cards/forms/move-place.ts';
import { showPlace } from '../../../cards/forms/show-place.ts';
import { showSession } from '../../../cards/forms/show-session.ts';
import { plainAnywhere } from '../../../cards/kit/plain-text.ts';
import { endingCard } from '../../../cards/views/ending-card.ts';
import { colleaguesCard } from '../../../cards/views/found-people-card.ts';
import { movingCard } from '../../../cards/views/moving-card.ts';
import { myBookingsCard } from '../../../cards/views/my-bookings-card.ts';
import { placeCard } from '../../../cards/views/place-card.ts';
import { words } from '../../../cards/wording/words.ts';
import type { BookingName } from '../../../programme/training/booking.ts';
import type { Placed } from '../../../programme/training/booking-requests.ts';
import { answer, refused } from '../../answer.ts';
import { type Action, action, type Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { TrainingBookingDeps } from '../training-booking.ts';
import { calendarReply } from './calendar-reply.ts';
import { listReply, placedReply, placeReply, sessionReply } from './place-replies.ts';

const { ending, handing, moving } = words.bookings;

/** The own places, and the sessions to come. */
export const myBookingsReply = async ({ services }: TrainingBookingDeps, caller: Caller): Promise<Reply> => ({
  kind: 'card',
  card: myBookingsCard(await services.places.bookings(caller)),
});

/** Books for the caller: a seat, or a place on the waiting list. */
export const bookReply = async (deps: TrainingBookingDeps, caller: Caller, session: string): Promise<Reply> =>
  placedReply(
    deps,
    caller,
    session,
    await deps.services.bookings.book(caller, { session, newBooking: caller.newId() }),
  );

/** A person's own place: getting it, moving it, and giving it up. */
export const placeActions = (deps: TrainingBookingDeps): Action[] => [
  ...lookingActions(deps),
  ...endingActions(deps),
  ...passingOnActions(deps),
];

function lookingActions(deps: TrainingBookingDeps): Action[] {
  const { bookings } = deps.services;
  return [
    action(listSessions, (caller, { after }) =>
      listReply(deps, caller, after === 0 ? undefined : new Date(after)),
    ),
    action(showSession, (caller, { session }) => sessionReply(deps, caller, session)),
    action(showPlace, (caller, { session }) => placeReply(deps, caller, session)),
    action(listBookings, caller => myBookingsReply(deps, caller)),
    action(bookPlace, (caller, { session }) => bookReply(deps, caller, session)),
    action(acceptPlace, async (caller, name) =>
      placedReply(deps, caller, name.session, await bookings.accept(caller, name)),
    ),
    action(calendarEntry, (caller, name) => calendarReply(deps, caller, name)),
  ];
}

function endingActions(deps: TrainingBookingDeps): Action[] {
  const { bookings, places } = deps.services;
  return [
    action(askToEndPlace, async (caller, name) => {
      const view = await places.own(caller, name);
      if (!view.ok) return refused(view.refusals);
      const { id, state } = view.value.booking ?? {};
      return id !== undefined && (state === 'confirmed' || state === 'offered' || state === 'waitlisted')
        ? { kind: 'card', card: endingCard(view.value, { id, state }) }
        : { kind: 'card', card: placeCard(view.value) };
    }),
    action(endPlace, async (caller, { as, ...name }) =>
      placedReply(deps, caller, name.session, await bookings.end(caller, name, as), whatEnded),
    ),
  ];
}

/** The receipt of what was given up; nothing where it had ended by itself before. */
function whatEnded({ booking: { state, late, confirmedAt, endedBy, person } }: Placed): string | undefined {
  if (endedBy !== person) return undefined;
  if (state === 'declined') return ending.done.offered;
  if (state !== 'cancelled') return undefined;
  if (late) return ending.done.late;
  return confirmedAt ? ending.done.confirmed : ending.done.waitlisted;
}

function passingOnActions(deps: TrainingBookingDeps): Action[] {
  const { bookings, choices, places } = deps.services;

  /** The choices, or how the place stands where there is nothing to choose any more. */
  const orStanding = async (caller: Caller, { session }: BookingName, reply: Reply): Promise<Reply> => {
    if (reply.kind !== 'refusal') return reply;
    const standing = await places.place(caller, session);
    return standing.ok ? { ...reply, card: placeCard(standing.value, { refusal: reply.text }) } : reply;
  };

  return [
    action(askToMovePlace, async (caller, name) =>
      orStanding(caller, name, answer(await choices.moves(caller, name), movingCard)),
    ),
    action(movePlace, async (caller, { to, ...name }) => {
      const from = await places.place(caller, name.session);
      const moved = await bookings.move(caller, name, { session: to, newBooking: caller.newId() });
      return placedReply(deps, caller, moved.ok ? to : name.session, moved, () =>
        from.ok ? moving.moved(plainAnywhere(from.value.session.code)) : undefined,
      );
    }),
    action(findColleague, async (caller, { text, ...name }) =>
      orStanding(
        caller,
        name,
        answer(await choices.colleagues(caller, name, text), view => colleaguesCard(view, name.booking)),
      ),
    ),
    action(handOverPlace, async (caller, { person, ...name }) =>
      placedReply(
        deps,
        caller,
        name.session,
        await bookings.handOver(caller, name, { person, newBooking: caller.newId() }),
        () => handing.done,
      ),
    ),
  ];
}

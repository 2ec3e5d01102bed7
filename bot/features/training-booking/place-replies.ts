import { placeCard } from '../../../cards/views/place-card.ts';
import { sessionsCard } from '../../../cards/views/sessions-card.ts';
import { londonDay } from '../../../programme/calendar.ts';
import type { Outcome } from '../../../programme/outcome.ts';
import { may } from '../../../programme/region/permissions.ts';
import { isLive } from '../../../programme/training/booking.ts';
import type { Placed } from '../../../programme/training/booking-requests.ts';
import { answer, refused } from '../../answer.ts';
import type { Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { TrainingBookingDeps } from '../training-booking.ts';
import { planReply } from '../training-planning/plan-actions.ts';

/** The own place on a session, or how to get one. */
export const placeReply = async (
  { services }: TrainingBookingDeps,
  caller: Caller,
  session: string,
): Promise<Reply> => answer(await services.places.place(caller, session), view => placeCard(view));

/** The plan of a session for whoever plans, and the own place on it for everybody else. */
export const sessionReply = async (
  deps: TrainingBookingDeps,
  caller: Caller,
  session: string,
): Promise<Reply> =>
  may(caller.person, 'planTraining', londonDay(caller.now))
    ? planReply(deps, caller, session)
    : placeReply(deps, caller, session);

/** The first page of the sessions that can be booked, or the one that begins after an instant. */
export async function listReply(
  { services }: TrainingBookingDeps,
  caller: Caller,
  after?: Date,
): Promise<Reply> {
  return { kind: 'card', card: sessionsCard(await services.places.list(caller, after), after !== undefined) };
}

/** The session that was named, or else what helps to choose one. */
export async function named(
  { services }: TrainingBookingDeps,
  caller: Caller,
  code: string,
  show: (session: string) => Promise<Reply>,
  choose: () => Promise<Reply>,
): Promise<Reply> {
  if (code === '') return choose();
  const found = await services.sessions.called(caller, code);
  return found.ok ? show(found.value.id) : refused(found.refusals);
}

/**
 * What a press on a place has come to. Others are told of what it changed; whoever pressed an outdated card sees in its
 * place how things stand now, with the reason why nothing was done.
 */
export async function placedReply(
  deps: TrainingBookingDeps,
  caller: Caller,
  session: string,
  outcome: Outcome<Placed>,
  news?: (placed: Placed) => string | undefined,
): Promise<Reply> {
  const { places } = deps.services;
  if (outcome.ok) {
    if (isNews(outcome.value)) deps.wake();
    const view = await places.view(caller, outcome.value.session, own(caller, outcome.value));
    return { kind: 'card', card: placeCard(view, { news: news?.(outcome.value) }) };
  }
  const refusal = refused(outcome.refusals);
  const standing = await places.place(caller, session);
  return standing.ok ? { ...refusal, card: placeCard(standing.value, { refusal: refusal.text }) } : refusal;
}

/**
 * Is there anything that somebody is to be told of at once? Whoever books for herself or takes an offer has her answer,
 * and when many do so at once, looking every time for others to tell would cost more than the booking.
 */
const isNews = ({ booking, othersChanged = true }: Placed): boolean =>
  othersChanged || booking.untold === true || booking.movedFrom !== undefined || !isLive(booking);

/** The booking that came out, where it is the caller's: a seat that was handed over is somebody else's now. */
const own = ({ person }: Caller, { booking }: Placed): Placed['booking'] | undefined =>
  booking.person === person.id ? booking : undefined;

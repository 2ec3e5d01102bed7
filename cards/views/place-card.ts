import type { IExecuteAction, IOpenUrlAction, IShowCardAction } from '@microsoft/teams.cards';
import { isLive } from '../../programme/training/booking.ts';
import type { PlaceAction, PlaceView } from '../../programme/training/booking-views.ts';
import { acceptPlace } from '../forms/accept-place.ts';
import { askToEndPlace } from '../forms/ask-to-end-place.ts';
import { askToMovePlace } from '../forms/ask-to-move-place.ts';
import { bookPlace } from '../forms/book-place.ts';
import { calendarEntry } from '../forms/calendar-entry.ts';
import { findColleague } from '../forms/find-colleague.ts';
import { listBookings } from '../forms/list-bookings.ts';
import { listSessions } from '../forms/list-sessions.ts';
import { showNeed } from '../forms/show-need.ts';
import { showPlace } from '../forms/show-place.ts';
import { showStaffPlaces } from '../forms/show-staff-places.ts';
import { showWaitingList } from '../forms/show-waiting-list.ts';
import { type Card, card, type Elements, inPlace, unfold } from '../kit/card.ts';
import { callout, facts, group, heading, paragraph, strong } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { placeText, standingLines } from './place-lines.ts';

const { buttons, card: say, handing, seats } = words.bookings;

/** What a card brings besides how things stand: what was done, or why nothing was. Has passed the gate. */
export interface Said {
  news?: string | undefined;
  refusal?: string;
}

/** A session and the viewer's own place on it, in every state: what a card of any age answers with. */
export function placeCard(view: PlaceView, { news, refusal }: Said = {}): Card {
  const { session, programmeName, booking } = view;
  const title = say.heading[headingOf(view)];
  const seated = booking?.state === 'confirmed';
  const standing = standingLines(view, news !== undefined);
  return card({
    summary: refusal ?? news ?? title(plainAnywhere(session.code)),
    body: [
      heading(title(plainText(session.code))),
      ...(refusal === undefined ? [] : [callout(refusal, 'Warning')]),
      ...(news === undefined ? [] : [strong(news)]),
      paragraph(plainText(programmeName)),
      // Whoever has a seat looks for the time and the place first, everybody else for what to do.
      ...(seated ? [facts(factsOf(view)), ...standing] : [...standing, facts(factsOf(view))]),
      ...needs(view),
      ...forOthers(view),
    ],
    actions: [
      ...(seated ? onlineRoom(session) : []),
      ...OWN_ACTIONS.filter(one => view.actions.includes(one)).map(one => BUTTONS[one](view)),
      ...(seated
        ? []
        : [listSessions.submit(buttons.sessions, { after: 0 }), listBookings.submit(buttons.mine)]),
      showPlace.submit(buttons.refresh, { session: session.id }),
    ],
  });
}

type Heading = keyof typeof say.heading;

const headingOf = ({ booking }: PlaceView): Heading =>
  booking && Object.hasOwn(say.heading, booking.state) ? (booking.state as Heading) : 'none';

function factsOf(view: PlaceView): [string, string][] {
  const { session, booking } = view;
  const { startsAt, endsAt, materialVersion, capacity, remindDaysBefore } = session;
  const seated = booking?.state === 'confirmed';
  return [
    [say.facts.date, words.bookings.span(startsAt, endsAt)],
    [say.facts.place, placeText(session, seated)],
    [say.facts.subRegion, plainText(view.subRegionName)],
    ...(booking && isLive(booking)
      ? [[say.facts.seats, seats.sentence(view.freeSeats, capacity, view.waiting)] satisfies [string, string]]
      : []),
    ...(materialVersion === undefined
      ? []
      : [[say.facts.material, say.material(plainText(materialVersion))] satisfies [string, string]]),
    ...(seated ? [[say.facts.reminders, say.reminders(remindDaysBefore)] satisfies [string, string]] : []),
  ];
}

/** In the order in which they stand; what is for other people stands apart from them. */
const OWN_ACTIONS = [
  'accept',
  'book',
  'wait',
  'calendar',
  'move',
  'handOver',
  'cancel',
  'decline',
  'leaveList',
] as const satisfies readonly PlaceAction[];

const named = ({ session, booking }: PlaceView) => ({ session: session.id, booking: booking?.id ?? '' });

const BUTTONS: Record<(typeof OWN_ACTIONS)[number], (view: PlaceView) => IExecuteAction | IShowCardAction> = {
  accept: view => acceptPlace.submit(buttons.accept, named(view)),
  book: ({ session }) => bookPlace.submit(buttons.book, { session: session.id }),
  wait: ({ session }) => bookPlace.submit(buttons.wait, { session: session.id }),
  calendar: view =>
    calendarEntry.submit(
      view.booking?.state === 'confirmed' ? buttons.calendar : buttons.calendarOut,
      named(view),
    ),
  move: view => askToMovePlace.submit(buttons.move, named(view)),
  handOver: view =>
    unfold(buttons.handOver, findColleague.inputs(), [findColleague.submit(handing.find, named(view))]),
  cancel: view => askToEndPlace.submit(buttons.askToEnd.confirmed, named(view)),
  decline: view => askToEndPlace.submit(buttons.askToEnd.offered, named(view)),
  leaveList: view => askToEndPlace.submit(buttons.askToEnd.waitlisted, named(view)),
};

const onlineRoom = ({ onlineLink }: PlaceView['session']): IOpenUrlAction[] =>
  onlineLink === undefined ? [] : [{ type: 'Action.OpenUrl', title: buttons.join, url: onlineLink }];

/** Whoever has, or waits for, a place can say what she needs there, until it begins (P4). */
const needs = ({ session: { id: session }, actions }: PlaceView): Elements =>
  actions.some(one => one === 'cancel' || one === 'decline' || one === 'leaveList')
    ? [inPlace([showNeed.submit(words.accessNeeds.ask, { session })])]
    : [];

/** What the viewer may do for others. */
function forOthers({ session: { id: session }, actions }: PlaceView): Elements {
  const offered = [
    ...(actions.includes('bookForStaff') ? [showStaffPlaces.submit(buttons.staff, { session })] : []),
    ...(actions.includes('promote') ? [showWaitingList.submit(buttons.waiting, { session })] : []),
  ];
  return offered.length ? [group([paragraph(say.forOthers), inPlace(offered)])] : [];
}

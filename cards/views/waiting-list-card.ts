import type { StaffPlace, StaffPlacesView } from '../../programme/training/booking-views.ts';
import { promoteWaiting } from '../forms/promote-waiting.ts';
import { showStaffPlaces } from '../forms/show-staff-places.ts';
import { showWaitingList } from '../forms/show-waiting-list.ts';
import { type Card, card, type Elements, unfold } from '../kit/card.ts';
import { heading, note, paragraph, strong } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { shownName } from './person-lines.ts';

const { buttons, line: inLine, waiting: say } = words.bookings;

/** So many are on the card: those who are next. */
const SHOWN = 40;

/** Who waits, in the order in which seats would be given, and why nobody has one yet. For the programme manager. */
export function waitingListCard(view: StaffPlacesView, remark?: string): Card {
  const { session, mayPromote } = view;
  const inOrder = view.places
    .filter(({ line }) => line !== undefined)
    .sort((a, b) => (a.line?.place ?? 0) - (b.line?.place ?? 0));
  const shown = inOrder.slice(0, SHOWN);
  const choices = shown.map(place => ({
    value: place.booking.id,
    title: say.row(
      place.line?.place ?? 0,
      shownName(place, plainAnywhere),
      plainAnywhere(place.authorityName),
    ),
  }));
  const offered = view.places.filter(({ booking }) => booking.state === 'offered').length;
  const id = { session: session.id };
  return card({
    summary: remark ?? say.summary(plainAnywhere(session.code), inOrder.length),
    body: [
      heading(say.heading(plainText(session.code))),
      ...(remark === undefined ? [] : [strong(remark)]),
      paragraph(say.seats(session.capacity - view.freeSeats, session.capacity, offered)),
      ...(shown.length
        ? [
            ...shown.flatMap(rowOf),
            ...(inOrder.length > SHOWN ? [note(say.more(inOrder.length - SHOWN))] : []),
            note(inLine.rule),
          ]
        : [paragraph(say.nobody)]),
    ],
    actions: [
      ...(mayPromote && choices.length
        ? [
            unfold(say.promote, promoteWaiting.inputs({ booking: { choices, preset: choices[0]?.value } }), [
              promoteWaiting.submit(say.save, id),
            ]),
          ]
        : []),
      showStaffPlaces.submit(buttons.staff, id),
      showWaitingList.submit(buttons.refresh, id),
    ],
  });
}

/** No table: with the reasons in it a narrow card would show a word in each line. */
const rowOf = (place: StaffPlace): Elements => [
  {
    ...strong(say.row(place.line?.place ?? 0, shownName(place, plainText), plainText(place.authorityName))),
    spacing: 'Medium',
  },
  { ...paragraph(why(place)), spacing: 'None' },
];

function why({ line, booking }: StaffPlace): string {
  const reason = line ? say.why[line.why](line.until) : '';
  return booking.promotion ? say.promoted(reason, plainText(booking.promotion.reason)) : reason;
}

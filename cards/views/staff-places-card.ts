import type { StaffPlace, StaffPlacesView } from '../../programme/training/booking-views.ts';
import { findStaff } from '../forms/find-staff.ts';
import { releasePlace } from '../forms/release-place.ts';
import { showPlace } from '../forms/show-place.ts';
import { showStaffPlaces } from '../forms/show-staff-places.ts';
import { showWaitingList } from '../forms/show-waiting-list.ts';
import { type Card, card, type Elements, unfold } from '../kit/card.ts';
import { callout, heading, note, paragraph, strong, subheading, table } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { shownName } from './person-lines.ts';

const { buttons, seats, span, staff: say } = words.bookings;

/** So many are on the card; whoever is not is found by name. */
const SHOWN = 40;

/** Places of those whom the viewer acts for, with `remark` as news and the place that it is about on top. */
export function staffPlacesCard(view: StaffPlacesView, remark?: string, about?: string): Card {
  const { session, freeSeats, mayPromote } = view;
  const places = [...view.places].sort((a, b) => rank(a, about) - rank(b, about) || byName(a, b));
  const shown = places.slice(0, SHOWN);
  const choices = shown.map(place => ({
    value: place.booking.id,
    title: say.choice(shownName(place, plainAnywhere), [standing(place)]),
  }));
  const id = { session: session.id };
  const open = session.state === 'open';
  return card({
    summary: remark ?? say.summary(plainAnywhere(session.code), places.length),
    body: [
      heading(say.heading(plainText(session.code))),
      ...(remark === undefined ? [] : [strong(remark)]),
      paragraph(span(session.startsAt, session.endsAt)),
      paragraph(open ? seats.sentence(freeSeats, session.capacity, view.waiting) : say.notOpen),
      subheading(say.places),
      ...rows(shown, mayPromote),
      ...(places.length > SHOWN ? [note(say.more(places.length - SHOWN))] : []),
    ],
    actions: [
      ...(open ? [unfold(say.bookFor, findStaff.inputs(), [findStaff.submit(say.find, id)])] : []),
      ...(choices.length
        ? [
            unfold(
              say.release,
              [
                view.late ? callout(say.releaseLate, 'Warning') : paragraph(say.releaseNote),
                ...releasePlace.inputs({ booking: { choices, preset: about ?? choices[0]?.value } }),
              ],
              [releasePlace.submit(say.releaseNow, id)],
            ),
          ]
        : []),
      ...(mayPromote ? [showWaitingList.submit(buttons.waiting, id)] : []),
      showPlace.submit(buttons.back, id),
      showStaffPlaces.submit(buttons.refresh, id),
    ],
  });
}

const rows = (places: readonly StaffPlace[], authorities: boolean): Elements =>
  places.length === 0
    ? [paragraph(say.nobody)]
    : [
        table(
          [say.columns.name, ...(authorities ? [say.columns.authority] : []), say.columns.place],
          places.map(place => [
            shownName(place, plainText),
            ...(authorities ? [plainText(place.authorityName)] : []),
            standing(place),
          ]),
          authorities ? [3, 3, 3] : [3, 3],
        ),
      ];

const ORDER = ['confirmed', 'offered', 'waitlisted'];
const rank = ({ booking, line }: StaffPlace, about: string | undefined): number =>
  booking.id === about ? -1 : ORDER.indexOf(booking.state) + (line?.place ?? 0);

const byName = (a: StaffPlace, b: StaffPlace): number => a.name.localeCompare(b.name, 'en-GB');

const standing = ({ booking, line }: StaffPlace): string =>
  line ? say.waits(line.place, line.of) : words.attendance.placeOf(booking.state);

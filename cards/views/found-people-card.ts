import type { FoundPeopleView } from '../../programme/training/booking-views.ts';
import { bookForStaff } from '../forms/book-for-staff.ts';
import { findColleague } from '../forms/find-colleague.ts';
import { findStaff } from '../forms/find-staff.ts';
import { handOverPlace } from '../forms/hand-over-place.ts';
import { showPlace } from '../forms/show-place.ts';
import { showStaffPlaces } from '../forms/show-staff-places.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, paragraph } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { shownName } from './person-lines.ts';

const { buttons, handing, staff } = words.bookings;

/** Colleagues who could take over a seat, to choose one. */
export function colleaguesCard(view: FoundPeopleView, booking: string): Card {
  const { session, text } = view;
  const choices = choicesOf(view);
  const seat = { session: session.id, booking };
  return card({
    summary: handing.heading(plainAnywhere(session.code)),
    body: [
      heading(handing.heading(plainText(session.code))),
      ...(choices.length
        ? [
            paragraph(handing.intro),
            ...handOverPlace.inputs({ person: { choices, preset: onlyOne(choices) } }),
          ]
        : [paragraph(handing.none(plainText(text))), ...findColleague.inputs()]),
    ],
    actions: [
      choices.length ? handOverPlace.submit(handing.hand, seat) : findColleague.submit(handing.find, seat),
      showPlace.submit(buttons.back, { session: session.id }),
    ],
  });
}

/** People whom the viewer may book for, to choose one. */
export function staffFoundCard(view: FoundPeopleView): Card {
  const { session, text } = view;
  const choices = choicesOf(view);
  const carried = { session: session.id };
  return card({
    summary: staff.heading(plainAnywhere(session.code)),
    body: [
      heading(staff.heading(plainText(session.code))),
      ...(choices.length
        ? bookForStaff.inputs({ person: { choices, preset: onlyOne(choices) } })
        : [paragraph(staff.foundNone(plainText(text))), ...findStaff.inputs()]),
    ],
    actions: [
      choices.length ? bookForStaff.submit(staff.book, carried) : findStaff.submit(staff.find, carried),
      showStaffPlaces.submit(buttons.backToStaff, carried),
    ],
  });
}

type Choices = readonly { value: string; title: string }[];

const onlyOne = ([first, ...others]: Choices): string | undefined =>
  others.length === 0 ? first?.value : undefined;

const choicesOf = ({ found }: FoundPeopleView): Choices =>
  found.map(person => ({
    value: person.id,
    title: staff.choice(
      shownName(person, plainAnywhere),
      [person.jobTitle, person.workEmail, person.authorityName].flatMap(more =>
        more ? plainAnywhere(more) : [],
      ),
    ),
  }));

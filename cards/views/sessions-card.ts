import type { ListedSession, SessionListView } from '../../programme/training/booking-views.ts';
import { listBookings } from '../forms/list-bookings.ts';
import { listSessions } from '../forms/list-sessions.ts';
import { showSession } from '../forms/show-session.ts';
import { type Card, card, type Elements } from '../kit/card.ts';
import { heading, paragraph, strong, subheading } from '../kit/elements.ts';
import { plainAnywhere, plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';
import { placeText } from './place-lines.ts';

const { buttons, list: say, seats, span } = words.bookings;

/** Sessions that can be booked, those of the viewer's own sub-region first. `later` is a page behind the first. */
export function sessionsCard(view: SessionListView, later = false): Card {
  const { own, others, subRegionName, moreAfter } = view;
  const listed = [...own, ...others];
  const choices = listed.map(({ session, freeSeats }) => ({
    value: session.id,
    title: say.choice(
      plainAnywhere(session.code),
      session.startsAt,
      seats.count(freeSeats, session.capacity, session.waiting),
    ),
  }));
  const [first] = choices;
  return card({
    summary: say.summary(listed.length),
    body: [
      heading(later ? say.laterHeading : say.heading),
      ...(subRegionName !== undefined && own.length
        ? [subheading(say.own(plainText(subRegionName))), ...own.flatMap(rowOf)]
        : []),
      ...(others.length ? [...(own.length ? [subheading(say.others)] : []), ...others.flatMap(rowOf)] : []),
      ...(first
        ? showSession.inputs({ session: { choices, preset: first.value } })
        : [paragraph(later ? say.noneLater : say.none)]),
    ],
    actions: [
      ...(first ? [showSession.submit(buttons.show)] : []),
      listBookings.submit(buttons.mine),
      ...(moreAfter ? [listSessions.submit(buttons.later, { after: moreAfter.getTime() })] : []),
      ...(later ? [listSessions.submit(buttons.first, { after: 0 })] : []),
    ],
  });
}

function rowOf({ session, programmeName, subRegionName, freeSeats, held }: ListedSession): Elements {
  const { code, startsAt, endsAt, capacity, waiting } = session;
  return [
    { ...strong(say.row(plainText(code), plainText(programmeName))), spacing: 'Medium' },
    { ...paragraph(span(startsAt, endsAt)), spacing: 'None' },
    {
      ...paragraph(say.where(placeText(session), plainText(subRegionName))),
      spacing: 'None',
    },
    { ...paragraph(seats.sentence(freeSeats, capacity, waiting)), spacing: 'None' },
    ...(held ? [{ ...strong(say.held[held]), spacing: 'None' as const }] : []),
  ];
}

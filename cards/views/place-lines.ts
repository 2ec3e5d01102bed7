import type { PlaceView } from '../../programme/training/booking-views.ts';
import type { Elements } from '../kit/card.ts';
import { callout, note, paragraph, strong } from '../kit/elements.ts';
import { plainText } from '../kit/plain-text.ts';
import { words } from '../wording/words.ts';

const { card: say, line: inLine, places, seats } = words.bookings;

/** Where a session takes place. Its link is for those alone who have a seat, and stands on a button of theirs. */
export function placeText(
  { venue, onlineLink }: Pick<PlaceView['session'], 'venue' | 'onlineLink'>,
  seated = false,
): string {
  if (venue !== undefined)
    return onlineLink === undefined ? plainText(venue) : say.venueAndOnline(plainText(venue));
  if (onlineLink === undefined) return say.noPlaceYet;
  return seated ? say.onlineSeated : say.online;
}

/** How the viewer stands with this session, and what to do next; of a place that has ended not what the news says already. */
export function standingLines(view: PlaceView, news: boolean): Elements {
  const { booking, session } = view;
  const moved = movedLines(session);
  switch (booking?.state) {
    case 'confirmed':
      return [
        ...moved,
        view.late
          ? callout(say.lateNow(view.cutOffAt), 'Warning')
          : paragraph(say.howToCancel(view.cutOffAt)),
      ];
    case 'offered':
      return [...moved, ...(booking.offer ? [callout(say.offer(booking.offer.endsAt), 'Warning')] : [])];
    case 'waitlisted':
      return [...moved, ...waitingLines(view)];
    case 'attended':
      return [strong(say.attended)];
    case 'didNotAttend':
      return [strong(say.didNotAttend)];
    default:
      return [...(news ? [] : endedLines(view)), ...askingLines(view)];
  }
}

/** The newest change of the times, for whoever has the earlier ones in mind. */
function movedLines({ timeChanges }: PlaceView['session']): Elements {
  const newest = timeChanges.at(-1);
  if (!newest) return [];
  const { from, reason } = newest;
  return [note(say.movedFrom(from.startsAt, from.endsAt, plainText(reason)))];
}

/** The place in line, why there is no seat yet, and what others were put first for. */
function waitingLines({ line, booking, promotions, subRegionName, cutOffAt }: PlaceView): Elements {
  if (!line) return [];
  const { place, of, why, until } = line;
  const own = booking?.promotion?.reason;
  return [
    strong(inLine.place(place, of)),
    paragraph(inLine.why[why](plainText(subRegionName), until)),
    ...(own === undefined ? [] : [callout(inLine.promotedYou(plainText(own)), 'Good')]),
    ...promotions
      .filter(reason => reason !== own)
      .map(reason => paragraph(inLine.promoted(plainText(reason)))),
    paragraph(inLine.nextStep(cutOffAt)),
    note(inLine.rule),
  ];
}

/** What became of an earlier place. */
function endedLines({ booking, session }: PlaceView): Elements {
  if (!booking || session.state === 'cancelled') return [];
  const byOthers = booking.endedBy !== undefined && booking.endedBy !== booking.person;
  return [note(byOthers ? say.releasedBefore : say.before(places[booking.state]))];
}

/** What asking for a place would bring. */
function askingLines(view: PlaceView): Elements {
  const { asking, session, freeSeats, waiting } = view;
  if (!asking) return [];
  const { capacity, cancelReason } = session;
  if (asking.gets === 'seat') return [strong(seats.sentence(freeSeats, capacity, waiting))];
  if (asking.gets === 'waitingPlace')
    return asking.why === 'full'
      ? [strong(seats.sentence(freeSeats, capacity, waiting)), paragraph(seats.join)]
      : [
          strong(seats.sentence(freeSeats, capacity, waiting)),
          paragraph(inLine.why[asking.why](plainText(view.subRegionName), asking.until)),
          paragraph(seats.join),
        ];
  return asking.why === 'cancelled'
    ? [callout(seats.cancelled(plainText(cancelReason ?? '')), 'Attention')]
    : [strong(seats.nothing[asking.why])];
}

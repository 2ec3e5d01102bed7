import { oneLine } from '../../../cards/kit/plain-text.ts';
import { downloadCard } from '../../../cards/views/download-card.ts';
import { words } from '../../../cards/wording/words.ts';
import type { BookingName } from '../../../programme/training/booking.ts';
import type { PlaceView } from '../../../programme/training/booking-views.ts';
import { refused } from '../../answer.ts';
import { type CalendarEntry, calendarFile } from '../../documents/calendar-entry.ts';
import type { Caller } from '../../feature.ts';
import type { Reply } from '../../reply.ts';
import type { TrainingBookingDeps } from '../training-booking.ts';

const { calendar: say } = words.bookings;

/** A link to the calendar entry of the caller's own seat, or to what takes it out of the calendar. */
export async function calendarReply(
  { services, offerFile }: TrainingBookingDeps,
  caller: Caller,
  name: BookingName,
): Promise<Reply> {
  const found = await services.places.own(caller, name);
  if (!found.ok) return refused(found.refusals);
  const { session } = found.value;
  const entry = entryOf(found.value);
  if (!entry) return refused([{ code: 'noSeatOnSession', session: session.code }]);
  const file = {
    name: say.fileName(session.code),
    type: `text/calendar; charset=utf-8; method=${entry.cancelled ? 'CANCEL' : 'PUBLISH'}`,
    content: Buffer.from(calendarFile(entry, caller.now)),
  };
  return {
    kind: 'card',
    card: downloadCard({ name: file.name, url: await offerFile(file, caller.now) }),
  };
}

/** Undefined where there never was a seat. The way to the online room is for those alone who have one. */
function entryOf({ session, booking, programmeName, cutOffAt }: PlaceView): CalendarEntry | undefined {
  if (!booking?.confirmedAt) return undefined;
  const { code, startsAt, endsAt, venue, onlineLink, timeChanges } = session;
  const cancelled = booking.endedAt !== undefined;
  const link = cancelled ? undefined : onlineLink;
  const location = venue === undefined ? (link ?? (onlineLink && say.online)) : oneLine(venue);
  return {
    id: booking.id,
    // Taking it away is one more change, so that no calendar takes it for an older version.
    sequence: timeChanges.length + (cancelled ? 1 : 0),
    cancelled,
    startsAt,
    endsAt,
    title: say.title(oneLine(programmeName), code),
    description: cancelled
      ? say.gone(code)
      : [say.description(code, cutOffAt), ...(link === undefined ? [] : [say.join(link)])].join('\n'),
    ...(location !== undefined && { location }),
    ...(link !== undefined && { url: link }),
  };
}

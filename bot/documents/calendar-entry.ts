import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** One person's place on a session, for her own calendar. It names nobody. */
export interface CalendarEntry {
  /** The booking's id: the same on every version of the entry, so that a calendar replaces the earlier one. */
  id: string;
  /** Higher on every version whose times are others, or that takes the entry away. */
  sequence: number;
  /** Takes the entry out of the calendar. */
  cancelled: boolean;
  startsAt: Date;
  endsAt: Date;
  title: string;
  description: string;
  location?: string;
  /** Where it takes place online, only for whoever has a seat. */
  url?: string;
}

const MAKER = { company: 'Regional improvement', product: 'Training', language: 'EN' };

/**
 * The entry as an iCalendar file. Times are instants in UTC, which every calendar shows in the time of its own place:
 * there is no description of London's clock changes in it that could be out of date.
 */
export function calendarFile(entry: CalendarEntry, madeAt: Date): string {
  const { id, sequence, cancelled, startsAt, endsAt, title, description, location, url } = entry;
  const calendar = ical({
    prodId: MAKER,
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id,
    sequence,
    stamp: madeAt,
    start: startsAt,
    end: endsAt,
    summary: title,
    description,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(location !== undefined && { location }),
    ...(url !== undefined && { url }),
  });
  return calendar.toString();
}

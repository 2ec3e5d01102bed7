import { londonInstant } from '../../programme/calendar.ts';
import type { MeetingTimes } from '../../programme/steering/meeting-times.ts';
import { id, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { day, optionalDay, optionalNumber, timeOfDay } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';

const { meetingForm: label } = words.steering;

/** Up to three days with the same times; the others may be left empty. */
export const dayFields = {
  firstDay: day(label.firstDay),
  secondDay: optionalDay(label.secondDay),
  thirdDay: optionalDay(label.thirdDay),
  start: timeOfDay(label.start),
  end: timeOfDay(label.end),
};

/** Calls a meeting, whose id is `once`, so pressing twice calls one. */
export const saveMeeting = defineForm('meeting.save', {
  once: id(),
  ...dayFields,
  place: text({ label: label.place, max: 120, optional: true }),
  quorum: optionalNumber(label.quorum, 1, 100),
});

/** The times of the days that are filled in. */
export const timesOf = ({
  firstDay,
  secondDay,
  thirdDay,
  start,
  end,
}: Record<keyof typeof dayFields, string>): MeetingTimes[] =>
  [firstDay, secondDay, thirdDay]
    .filter(one => one !== '')
    .map(on => {
      const [startsAt, endsAt] = [londonInstant(on, start), londonInstant(on, end)];
      if (!startsAt || !endsAt) throw new Error('The form let a day or a time pass that does not exist.');
      return { startsAt, endsAt };
    });

import type { Day } from '../../programme/calendar.ts';
import { listMeetings } from '../forms/list-meetings.ts';
import { saveMeeting } from '../forms/save-meeting.ts';
import { type Card, card } from '../kit/card.ts';
import { heading, paragraph } from '../kit/elements.ts';
import { words } from '../wording/words.ts';

const { meetingForm: say, meetings } = words.steering;

/** The form of a new meeting, whose id will be `once`. */
export const meetingFormCard = (once: string, today: Day): Card =>
  card({
    summary: say.heading,
    body: [
      heading(say.heading),
      paragraph(say.hint),
      ...saveMeeting.inputs({
        firstDay: { preset: today },
        start: { preset: '10:00' },
        end: { preset: '12:00' },
      }),
    ],
    actions: [saveMeeting.submit(say.save, { once }), listMeetings.submit(meetings.all)],
  });

import { id, oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Fixes one of the dates of a meeting, or moves the meeting there. */
export const chooseMeetingDate = defineForm('meeting.choose', {
  meeting: id(),
  date: oneId(words.steering.meeting.choose.date),
});

import { id, ids, manyIds } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Dates that members are asked about at a time at most. */
export const DATES_ON_CARD = 12;

/** A member says which of the dates shown she can come to; to the others it is no. */
export const answerMeeting = defineForm('meeting.answer', {
  meeting: id(),
  shown: ids(DATES_ON_CARD),
  can: manyIds(words.steering.meeting.canTitle, DATES_ON_CARD),
});

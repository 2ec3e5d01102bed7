import { oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Shows a meeting of the steering group. */
export const showMeeting = defineForm('meeting.show', {
  meeting: oneId(words.steering.meetings.pick, 'compact'),
});

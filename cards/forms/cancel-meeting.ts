import { id, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Cancels a meeting. */
export const cancelMeeting = defineForm('meeting.cancel', {
  meeting: id(),
  cancelReason: text({ label: words.steering.meeting.cancel.reason, max: 200 }),
});

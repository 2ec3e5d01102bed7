import { id, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';
import { timeFields } from './save-session.ts';

/** Moves a session to another time. */
export const rescheduleSession = defineForm('session.reschedule', {
  session: id(),
  ...timeFields,
  reason: text({ label: words.sessions.rescheduling.reason, max: 300 }),
});

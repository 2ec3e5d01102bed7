import { id, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Cancels a session. */
export const cancelSession = defineForm('session.cancel', {
  session: id(),
  reason: text({ label: words.sessions.cancelling.reason, max: 300 }),
});

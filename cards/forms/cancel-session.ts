import { id, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Cancels a session. The reason has a name of its own, as another form beside it on the card asks for one too. */
export const cancelSession = defineForm('session.cancel', {
  session: id(),
  cancelReason: text({ label: words.sessions.cancelling.reason, max: 300 }),
});

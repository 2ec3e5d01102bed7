import { oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Shows who waits for a session, and why. */
export const showWaitingList = defineForm('waiting.show', {
  session: oneId(words.bookings.list.session, 'compact'),
});

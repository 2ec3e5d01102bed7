import { oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Shows a session: its plan to whoever plans, and the own place on it to everybody else. */
export const showSession = defineForm('session.show', {
  session: oneId(words.bookings.list.session, 'compact'),
});

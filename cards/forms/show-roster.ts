import { oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Shows who is on a session; the session is carried, or chosen from a list. */
export const showRoster = defineForm('roster.show', {
  session: oneId(words.attendance.pick.session, 'compact'),
});

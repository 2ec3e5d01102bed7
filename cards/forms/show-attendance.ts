import { oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Opens the card on which attendance is taken; the session is carried, or chosen from a list. */
export const showAttendance = defineForm('attendance.show', {
  session: oneId(words.attendance.pick.session, 'compact'),
});

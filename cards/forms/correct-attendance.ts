import { id, oneId, oneOf, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

const { correction: say } = words.attendance;

/** Says otherwise than was marked, with a reason (T12). */
export const correctAttendance = defineForm('attendance.correct', {
  session: id(),
  ticket: oneId(say.person, 'compact'),
  to: oneOf(say.to, say.choices),
  reason: text({ label: say.reason, max: 200 }),
});

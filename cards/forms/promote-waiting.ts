import { id, oneId, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Puts somebody who waits first in line, for a reason that those who wait can read. */
export const promoteWaiting = defineForm('waiting.promote', {
  session: id(),
  booking: oneId(words.bookings.waiting.whom, 'compact'),
  reason: text({ label: words.bookings.waiting.reason, max: 300, multiline: true }),
});

import { id, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** A director or link officer has somebody of the own authority invited. */
export const bringGuest = defineForm('summit.bring', {
  summit: id(),
  text: text({ label: words.summit.add.who, max: 100, unguarded: true }),
});

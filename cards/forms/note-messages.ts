import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { lines } from '../kit/list-fields.ts';
import { words } from '../wording/words.ts';

/** Notes what a summit said to the region. */
export const noteMessages = defineForm('summit.messages', {
  summit: id(),
  keyMessages: lines({ label: words.summit.messages.text, most: 6, max: 200, optional: true }),
});

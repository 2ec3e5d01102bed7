import { id, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Says what somebody needs on a session; an empty text takes it back. */
export const saveNeed = defineForm('needs.save', {
  session: id(),
  need: text({ label: words.accessNeeds.own.input, max: 500, multiline: true, optional: true }),
});

import { id, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Cancels a summit. */
export const cancelSummit = defineForm('summit.cancel', {
  summit: id(),
  cancelReason: text({ label: words.summit.cancel.reason, max: 200 }),
});

import { id, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Records that nobody can be picked out from a regional update. */
export const checkReport = defineForm('report.check', {
  report: id(),
  note: text({ label: words.report.card.check.note, max: 300, optional: true, multiline: true }),
});

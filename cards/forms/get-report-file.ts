import { id, oneOf } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

const say = words.report.card;

/** Offers a regional update as a file. */
export const getReportFile = defineForm('report.file', {
  report: id(),
  format: oneOf(say.format, say.formats, 'docx'),
});

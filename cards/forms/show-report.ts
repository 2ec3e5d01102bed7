import { oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

export const showReport = defineForm('report.show', { report: oneId(words.report.list.pick, 'compact') });

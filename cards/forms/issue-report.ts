import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

export const issueReport = defineForm('report.issue', { report: id() });

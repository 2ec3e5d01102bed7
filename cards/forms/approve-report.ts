import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

export const approveReport = defineForm('report.approve', { report: id() });

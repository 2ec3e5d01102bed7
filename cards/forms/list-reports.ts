import { defineForm } from '../kit/form.ts';

/** Shows the regional updates that the person may read. */
export const listReports = defineForm('report.list', {});

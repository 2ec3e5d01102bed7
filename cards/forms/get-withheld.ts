import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Offers the list of all that a regional update hides, and why, to those who check it (X9). */
export const getWithheld = defineForm('report.withheld', { report: id() });

import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Makes a file of the roster, as the person may see it. */
export const exportRoster = defineForm('roster.export', { session: id() });

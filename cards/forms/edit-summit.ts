import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Opens the form of a summit that has not taken place. */
export const editSummit = defineForm('summit.edit', { summit: id() });

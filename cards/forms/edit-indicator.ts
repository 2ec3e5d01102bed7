import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Opens the form of an indicator that is there. */
export const editIndicator = defineForm('indicator.edit', { indicator: id() });

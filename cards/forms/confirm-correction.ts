import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** What was wrong has been corrected. */
export const confirmCorrection = defineForm('rights.corrected', {
  request: id(),
});

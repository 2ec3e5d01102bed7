import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Agrees to erase whoever asked for it. */
export const agreeToErase = defineForm('rights.agree', {
  request: id(),
});

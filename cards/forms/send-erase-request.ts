import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Asks to be erased; `once` is the request's id, so pressing twice asks once. */
export const sendEraseRequest = defineForm('rights.erase', {
  once: id(),
});

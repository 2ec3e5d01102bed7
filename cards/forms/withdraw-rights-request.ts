import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Takes the own request back. */
export const withdrawRightsRequest = defineForm('rights.withdraw', {
  request: id(),
});

import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Shows one request that waits, with what can be answered. */
export const showRightsRequest = defineForm('rights.show', {
  request: id(),
});

import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Shows what is held about whoever asked for a copy. */
export const showHeldData = defineForm('rights.showHeld', { request: id() });

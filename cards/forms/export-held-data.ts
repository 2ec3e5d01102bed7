import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Makes the copy that somebody asked for. */
export const exportHeldData = defineForm('rights.exportHeld', { request: id() });

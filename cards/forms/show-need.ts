import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Shows what the one who presses needs on a session, to be changed. */
export const showNeed = defineForm('needs.show', { session: id() });

import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Opens the form of a session that has not taken place. */
export const editSession = defineForm('session.edit', { session: id() });

import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** What people need on a session, for the programme manager. */
export const listNeeds = defineForm('needs.list', { session: id() });

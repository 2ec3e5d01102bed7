import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Draft to preparing. */
export const prepareSession = defineForm('session.prepare', { session: id() });

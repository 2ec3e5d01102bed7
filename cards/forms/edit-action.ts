import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Opens the form of an action that is there. */
export const editAction = defineForm('action.edit', { plan: id(), action: id() });

import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { optionalId } from '../kit/hidden-fields.ts';

/** Opens the empty form of an action, for the priority where one is named. */
export const newAction = defineForm('action.new', { plan: id(), priority: optionalId() });

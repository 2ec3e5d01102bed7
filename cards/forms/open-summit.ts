import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** From now on people can be invited, and answer. */
export const openSummit = defineForm('summit.open', { summit: id() });

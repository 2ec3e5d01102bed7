import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Shows who is invited to a summit, and who came. */
export const showGuests = defineForm('summit.guests', { summit: id() });

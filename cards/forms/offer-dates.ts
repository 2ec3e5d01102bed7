import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { dayFields } from './save-meeting.ts';

/** Asks members about other dates of a meeting as well. */
export const offerDates = defineForm('meeting.offer', { meeting: id(), ...dayFields });

import { count, id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Shows an authority's impact return. */
export const showReturn = defineForm('return.show', { programme: id(), authority: id(), round: count() });

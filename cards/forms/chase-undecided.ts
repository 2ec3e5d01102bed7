import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Asks authorities that have not decided whether they take part. */
export const chaseUndecided = defineForm('participation.chase', { programme: id() });

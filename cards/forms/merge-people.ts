import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';

/** Makes one person of two records; they have been compared. */
export const mergePeople = defineForm('people.merge', { keep: id(), gone: id() });

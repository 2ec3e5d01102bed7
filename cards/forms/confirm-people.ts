import { manyIds } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Says yes to the choices of these people. */
export const confirmPeople = defineForm('people.confirm', {
  waiting: manyIds(words.people.confirming.waiting, 25),
});

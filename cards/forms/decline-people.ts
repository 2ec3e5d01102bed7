import { manyIds } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Says no to the choices of these people. Sent from the same card as `people.confirm`, so its field has the same name. */
export const declinePeople = defineForm('people.decline', {
  waiting: manyIds(words.people.confirming.waiting, 25),
});

import { oneId, oneOf } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

const { details: say, staffGroups } = words.people;

/** Where somebody works: asked once, and whenever they want to change it. */
export const saveDetails = defineForm('people.saveDetails', {
  place: oneId(say.place, 'compact'),
  staffGroup: oneOf(say.staffGroup, staffGroups),
});

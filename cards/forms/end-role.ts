import { id, oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { day } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';

const { roleForm: say } = words.people;

/** Sets the last day of a role; `held` names the assignment. */
export const endRole = defineForm('people.endRole', {
  person: id(),
  held: oneId(say.held),
  lastDay: day(say.lastDay),
});

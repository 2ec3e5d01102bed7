import { id, oneId, oneOf } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { day, optionalDay } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';

const { roleForm: say } = words.people;

/** Gives somebody a role. `authority` is `none` for roles that hold for the whole region. */
export const giveRole = defineForm('people.giveRole', {
  person: id(),
  role: oneOf(say.role, words.roleTitles),
  authority: oneId(say.authority, 'compact'),
  validFrom: day(say.validFrom),
  validTo: optionalDay(say.validTo),
});

import { PERSON_TASKS } from '../../programme/region/people-views.ts';
import { oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { hiddenOneOf } from '../kit/hidden-fields.ts';
import { words } from '../wording/words.ts';

/** Opens the card of `task` for somebody who was found. */
export const pickPerson = defineForm('people.pick', {
  task: hiddenOneOf(PERSON_TASKS),
  person: oneId(words.people.finding.person),
});

import { PERSON_TASKS } from '../../programme/region/people-views.ts';
import { text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { hiddenOneOf } from '../kit/hidden-fields.ts';
import { words } from '../wording/words.ts';

/** Searches for somebody, to do `task` with. A name is no text about a child, so it goes unguarded. */
export const findPerson = defineForm('people.find', {
  task: hiddenOneOf(PERSON_TASKS),
  text: text({ label: words.people.finding.text, max: 100, unguarded: true }),
});

import { oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

const { finding: say } = words.people;

/** Shows two records side by side before they are merged. */
export const comparePeople = defineForm('people.compare', {
  keep: oneId(say.keep),
  gone: oneId(say.gone),
});

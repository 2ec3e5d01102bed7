import { id, oneOf } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

const { handingOver: say } = words.people;

/** Makes somebody else programme manager. */
export const handOver = defineForm('people.handOver', {
  person: id(),
  own: oneOf(say.own, say.choices, 'keep'),
});

import { id, oneId, oneOf } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

const { bundle: say } = words.readiness;

/** Lets an authority work with the neutral bundle, or prepare its own system after all (T5). */
export const chooseBundle = defineForm('readiness.bundle', {
  session: id(),
  authority: oneId(say.authority, 'compact'),
  uses: oneOf(say.uses, say.choices, 'bundle'),
});

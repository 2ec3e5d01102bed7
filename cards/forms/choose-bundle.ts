import { id, oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { hiddenOneOf } from '../kit/hidden-fields.ts';
import { words } from '../wording/words.ts';

/** Lets an authority work with the neutral bundle, or prepare its own system after all (T5). */
export const chooseBundle = defineForm('readiness.bundle', {
  session: id(),
  uses: hiddenOneOf(['bundle', 'ownSystem']),
  authority: oneId(words.readiness.table.authority, 'compact'),
});

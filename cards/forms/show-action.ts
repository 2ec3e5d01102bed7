import { oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Opens an action; on a list it is chosen, elsewhere the button names it. */
export const showAction = defineForm('action.show', {
  action: oneId(words.plan.page.whichAction, 'compact'),
});

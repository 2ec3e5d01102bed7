import { oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Opens an indicator; on the list it is chosen, elsewhere the button names it. */
export const showIndicator = defineForm('indicator.show', {
  indicator: oneId(words.indicators.list.which, 'compact'),
});

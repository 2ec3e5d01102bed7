import { oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Shows a commission and how it goes. */
export const showCommission = defineForm('commission.show', {
  commission: oneId(words.steering.commissions.pick, 'compact'),
});

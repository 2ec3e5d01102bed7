import { count, id, oneOf, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

const { card: label } = words.steering.commissions;

/** Says how a commission goes, which the card showed in revision `seen`. */
export const noteCommission = defineForm('commission.note', {
  commission: id(),
  seen: count(),
  text: text({ label: label.text, max: 300, multiline: true }),
  state: oneOf(label.state, label.states, 'inProgress'),
});

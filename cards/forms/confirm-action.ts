import { count, id, oneOf, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

const { confirming: label } = words.plan;

/** The sponsor or the programme manager says whether it is as the owner says. */
export const confirmAction = defineForm('action.confirm', {
  action: id(),
  seen: count(),
  decision: oneOf(label.decision, label.choices),
  reason: text({ label: label.reason, max: 300, optional: true }),
});

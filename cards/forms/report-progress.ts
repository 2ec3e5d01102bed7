import { count, id, oneOf, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

const { report: label } = words.plan;

/** The owner says how an action goes. */
export const reportProgress = defineForm('action.report', {
  action: id(),
  seen: count(),
  state: oneOf(label.state, label.states, 'inProgress'),
  rag: oneOf(label.rag, label.rags),
  ragReason: text({ label: label.reason, max: 300, optional: true, multiline: true }),
  note: text({ label: label.note, max: 500, multiline: true }),
});

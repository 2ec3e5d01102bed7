import { count, id, oneOf, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

const { priority: label } = words.plan;

/** Says that a priority is achieved or stopped. */
export const decidePriority = defineForm('plan.decide', {
  plan: id(),
  priority: id(),
  seen: count(),
  to: oneOf(label.to, label.choices),
  reason: text({ label: label.reason, max: 300 }),
});

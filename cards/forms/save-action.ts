import { optionalChoice } from '../kit/choice-fields.ts';
import { count, id, oneId, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { day } from '../kit/number-and-date-fields.ts';
import { words } from '../wording/words.ts';

const { form: label } = words.plan;

const actionFields = {
  title: text({ label: label.title, max: 120 }),
  owner: text({ label: label.owner, max: 100, unguarded: true }),
  sponsor: oneId(label.sponsor, 'filtered'),
  supportGroup: text({ label: label.supportGroup, max: 80, optional: true }),
  due: day(label.due),
  success: text({ label: label.success, max: 200 }),
  indicator: optionalChoice(label.indicator, label.noIndicator),
};

/** Adds an action, whose id is `once`, so that pressing twice adds one. */
export const addAction = defineForm('action.add', {
  once: id(),
  plan: id(),
  priority: oneId(label.priority, 'compact'),
  ...actionFields,
});

/** Changes what is planned, as it was at the revision `seen`. Its priority stays. */
export const changeAction = defineForm('action.change', {
  action: id(),
  seen: count(),
  ...actionFields,
});

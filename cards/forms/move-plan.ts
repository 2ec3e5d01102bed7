import { PLAN_STATES } from '../../programme/improvement/plan.ts';
import { count, id, oneId, text } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

const { moving: label } = words.plan;

/** Moves the plan on, or back; only where it may go now is offered. */
export const movePlan = defineForm('plan.move', {
  plan: id(),
  seen: count(),
  to: oneId(label.to),
  reason: text({ label: label.reason, max: 300, optional: true }),
});

/** The state that was chosen; undefined for what is none. */
export const chosenState = (to: string) => PLAN_STATES.find(one => one === to);

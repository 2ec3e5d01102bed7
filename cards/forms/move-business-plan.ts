import { BUSINESS_PLAN_STATES } from '../../programme/steering/business-plan.ts';
import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { hiddenOneOf } from '../kit/hidden-fields.ts';

/** Takes a business plan to its next state. */
export const moveBusinessPlan = defineForm('business.move', {
  plan: id(),
  to: hiddenOneOf(BUSINESS_PLAN_STATES),
});

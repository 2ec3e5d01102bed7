import { defineForm } from '../kit/form.ts';
import { optionalId } from '../kit/hidden-fields.ts';

/** Shows a plan on a page; without an id, the present one. */
export const showPlan = defineForm('plan.show', { plan: optionalId() });

import { defineForm } from '../kit/form.ts';
import { optionalId } from '../kit/hidden-fields.ts';

/** Shows a business plan; the newest where none is named. */
export const showBusinessPlan = defineForm('business.show', { plan: optionalId() });

import { FUND_FORMS } from '../../programme/steering/fund-service.ts';
import { id } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { hiddenOneOf } from '../kit/hidden-fields.ts';

/** Opens one of the forms about the money of a plan. */
export const openFundForm = defineForm('business.form', { plan: id(), form: hiddenOneOf(FUND_FORMS) });

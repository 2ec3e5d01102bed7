import { defineForm } from '../kit/form.ts';

/** Lists the commissions of the steering group. */
export const listCommissions = defineForm('commission.list', {});

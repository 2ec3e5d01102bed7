import { defineForm } from '../kit/form.ts';

/** Shows outcomes and indicators. */
export const listIndicators = defineForm('indicator.list', {});

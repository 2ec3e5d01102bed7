import { defineForm } from '../kit/form.ts';

/** Lists the summits that there are. */
export const listSummits = defineForm('summit.list', {});

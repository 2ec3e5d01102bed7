import { defineForm } from '../kit/form.ts';

/** Lists the support groups. */
export const listSupportGroups = defineForm('group.list', {});

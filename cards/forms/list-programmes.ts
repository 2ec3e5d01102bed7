import { defineForm } from '../kit/form.ts';

/** Lists the training programmes. */
export const listProgrammes = defineForm('programme.list', {});

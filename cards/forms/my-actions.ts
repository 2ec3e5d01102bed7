import { defineForm } from '../kit/form.ts';

/** Shows the own actions, and those to confirm. */
export const myActions = defineForm('action.mine', {});

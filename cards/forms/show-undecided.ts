import { defineForm } from '../kit/form.ts';

/** Shows the figures that wait for a link officer. */
export const showUndecided = defineForm('value.undecided', {});

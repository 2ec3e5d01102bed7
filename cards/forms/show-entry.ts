import { defineForm } from '../kit/form.ts';

/** Shows what a performance lead can enter. */
export const showEntry = defineForm('value.entry', {});

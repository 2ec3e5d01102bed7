import { defineForm } from '../kit/form.ts';

/** Opens the form of a new summit. */
export const newSummit = defineForm('summit.new', {});

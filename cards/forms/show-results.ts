import { defineForm } from '../kit/form.ts';

/** Shows training by the three questions. */
export const showResults = defineForm('training.results', {});

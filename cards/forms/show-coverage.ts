import { defineForm } from '../kit/form.ts';

/** Shows which sub-regions training has reached. */
export const showCoverage = defineForm('training.coverage', {});

import { defineForm } from '../kit/form.ts';

/** No more surveys for the one who presses. */
export const objectToSurveys = defineForm('rights.object', {});

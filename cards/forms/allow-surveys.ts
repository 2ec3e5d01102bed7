import { defineForm } from '../kit/form.ts';

/** Takes an objection to surveys back. */
export const allowSurveys = defineForm('rights.allow', {});

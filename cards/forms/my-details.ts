import { defineForm } from '../kit/form.ts';

/** Opens the form for authority and staff group. */
export const myDetails = defineForm('people.myDetails', {});

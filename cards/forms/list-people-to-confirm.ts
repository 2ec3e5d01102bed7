import { defineForm } from '../kit/form.ts';

/** Opens the list of people whose authority waits for confirmation. */
export const listPeopleToConfirm = defineForm('people.toConfirm', {});

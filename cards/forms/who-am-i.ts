import { defineForm } from '../kit/form.ts';

/** Shows what is held about the one who presses. */
export const whoAmI = defineForm('people.whoAmI', {});

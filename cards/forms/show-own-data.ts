import { defineForm } from '../kit/form.ts';

/** Shows everything that is held about the one who presses. */
export const showOwnData = defineForm('rights.ownData', {});

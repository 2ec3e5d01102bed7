import { defineForm } from '../kit/form.ts';

/** Shows what waits for whoever asks. */
export const showWaiting = defineForm('own.waiting', {});

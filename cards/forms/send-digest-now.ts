import { defineForm } from '../kit/form.ts';

/** This week's digest to whoever should have it and has not. */
export const sendDigestNow = defineForm('digest.sendNow', {});

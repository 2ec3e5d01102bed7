import { defineForm } from '../kit/form.ts';

/** Shows the privacy notice (P10). */
export const privacyNotice = defineForm('people.privacy', {});

import { defineForm } from '../kit/form.ts';

/** The same as a file. */
export const exportOwnData = defineForm('rights.export', {});

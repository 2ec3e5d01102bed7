import { defineForm } from '../kit/form.ts';

/** Shows which record systems there are and who works with which. */
export const showRecordSystems = defineForm('systems.show', {});

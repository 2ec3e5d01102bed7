import { defineForm } from '../kit/form.ts';

/** The digest for the programme manager, as it stands now. */
export const digestDesk = defineForm('digest.desk', {});

import { defineForm } from '../kit/form.ts';

/** Opens the empty form for a training programme. */
export const newProgramme = defineForm('programme.new', {});

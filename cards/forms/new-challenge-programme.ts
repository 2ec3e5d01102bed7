import { defineForm } from '../kit/form.ts';

/** Opens the form of a new peer challenge programme. */
export const newChallengeProgramme = defineForm('challenge.newProgramme', {});

import { oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Shows a peer challenge programme: how many take part, and its challenges. */
export const showChallengeProgramme = defineForm('challenge.programme', {
  programme: oneId(words.challenge.programme.other, 'compact'),
});

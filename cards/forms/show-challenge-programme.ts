import { oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/**
 * Shows a peer challenge programme: how many take part, and its challenges. Its choice must not be called like what other
 * buttons on the card carry: clients send it with them, in place of their own.
 */
export const showChallengeProgramme = defineForm('challenge.programme', {
  shown: oneId(words.challenge.programme.other, 'compact'),
});

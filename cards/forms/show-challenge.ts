import { oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Shows a challenge to those who may see it. */
export const showChallenge = defineForm('challenge.show', {
  challenge: oneId(words.challenge.programme.pick, 'compact'),
});

import { oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Opens the empty form for a version of a programme's material. */
export const newMaterial = defineForm('material.new', {
  programme: oneId(words.sessions.programmes.programme, 'compact'),
});

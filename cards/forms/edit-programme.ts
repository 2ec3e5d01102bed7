import { oneId } from '../kit/fields.ts';
import { defineForm } from '../kit/form.ts';
import { words } from '../wording/words.ts';

/** Opens the form of a training programme. */
export const editProgramme = defineForm('programme.edit', {
  programme: oneId(words.sessions.programmes.programme, 'compact'),
});
